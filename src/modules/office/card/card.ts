/** Who the local policing body is and how to reach it, as every page, letter, e-mail and printed card says it. */
export interface OfficeCard {
  /** "Office of the Police and Crime Commissioner for Westmarch". */
  readonly name: string
  /** What fits beside a logo or in a subject line: "Westmarch PCC". */
  readonly shortName: string
  /** The office-holder's own name; empty while the post is vacant. */
  readonly officeHolder: string
  /** The deputy's own name; empty when there is none. */
  readonly deputy: string
  /** Postal address or PO box, a line each, postcode last. */
  readonly address: readonly string[]
  readonly phone: string
  readonly email: string
  /** The office's website, with its scheme. */
  readonly website: string
  /** The office's accounts elsewhere, such as on social media. */
  readonly social: readonly Account[]
  /** The one accent colour, `#rrggbb` in small letters, dark enough for white words. */
  readonly colour: string
  /** When the phone is answered and the door is open, a line each. */
  readonly hours: readonly string[]
  /** Goes up by one with each change: two people who edit at once are shown both versions. */
  readonly version: number
}

/** One account of the office elsewhere: what it is called, and its address with its scheme. */
export interface Account {
  readonly name: string
  readonly href: string
}

const ACCOUNT = /^(.{1,60}?)[\s:,-]+(https?:\/\/[^\s<>"]{3,200})$/

/** Typed or stored lines as accounts, and the first line that is none: "Facebook https://www.facebook.com/westmarch". */
export function readAccounts(text: string): { readonly accounts: readonly Account[]; readonly wrong?: string } {
  const found = lines(text).map((line) => ({ line, parts: ACCOUNT.exec(line) }))
  const wrong = found.find(({ parts }) => !parts)?.line
  const accounts = found.flatMap(({ parts }) => (parts?.[1] && parts[2] ? [{ name: parts[1].trim(), href: parts[2] }] : []))
  return { accounts, ...(wrong !== undefined && { wrong }) }
}

/** Accounts as they are typed and stored, one a line. */
export const accountLines = (accounts: readonly Account[]): string => accounts.map(({ name, href }) => `${name} ${href}`).join('\n')

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A stored or typed text of several lines as its lines, without empty ones. */
export const asLines = lines

/** How the parts of the card are called in a text. */
export interface CardWords {
  readonly phone: string
  readonly email: string
  /** Before the address of the news on this website. */
  readonly news?: string
}

const ENGLISH: CardWords = { phone: 'Phone', email: 'E-mail', news: 'News and blog' }

/** The card in one text, for the end of a letter or an e-mail. With `site`, the address of this website, it leads to the news too. */
export function cardText(card: OfficeCard, say: CardWords = ENGLISH, site?: string): string {
  const { phone, email } = card
  return [
    card.name,
    ...card.address,
    phone && `${say.phone}: ${phone}`,
    email && `${say.email}: ${email}`,
    card.website,
    ...(site === undefined ? [] : [`${say.news ?? ENGLISH.news}: ${site}/news`]),
    ...card.social.map(({ name, href }) => `${name}: ${href}`),
  ]
    .filter((line) => line !== '')
    .join('\n')
}
