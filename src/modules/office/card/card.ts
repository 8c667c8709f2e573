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
  /** The one accent colour, `#rrggbb` in small letters, dark enough for white words. */
  readonly colour: string
  /** When the phone is answered and the door is open, a line each. */
  readonly hours: readonly string[]
  /** Goes up by one with each change: two people who edit at once are shown both versions. */
  readonly version: number
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A stored or typed text of several lines as its lines, without empty ones. */
export const asLines = lines

/** The card in one text, for the end of a letter or an e-mail. */
export function cardText(card: OfficeCard, say: { phone: string; email: string } = { phone: 'Phone', email: 'E-mail' }): string {
  const { phone, email } = card
  return [card.name, ...card.address, phone && `${say.phone}: ${phone}`, email && `${say.email}: ${email}`, card.website]
    .filter((line) => line !== '')
    .join('\n')
}
