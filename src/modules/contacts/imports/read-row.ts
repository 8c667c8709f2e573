import type { Language } from '#platform/web'
import { asEmail, asPhone } from '../people/normalise.js'
import type { Column, Meaning } from './import.js'

/** What the office knows, by which words in a file are understood: names in small letters, to codes. */
export interface Known {
  readonly places: ReadonlyMap<string, string>
  readonly sorts: ReadonlyMap<string, string>
  readonly groups: ReadonlyMap<string, string>
}

/** A row as the office would keep it. */
export interface ReadRow {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: string
  /** The organisation a person works for. */
  readonly organisation: string
  readonly title: string
  readonly place: string | null
  readonly sort: string | null
  readonly groups: readonly string[]
  readonly language: Language | undefined
  /** What in the row could not be used, a sentence each; the rest is taken. */
  readonly remarks: readonly string[]
}

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    // The mark that keeps a spreadsheet from running a cell.
    .replace(/^'(?=[=+\-@])/, '')

/** The addresses in a cell: alone, several, or as a mail program writes them with a name. */
const addressesIn = (cell: string): readonly string[] =>
  cell
    .split(/[;,]/)
    .map((part) => tidy(/<([^<>]+)>/.exec(part)?.[1] ?? part).replace(/^mailto:/i, ''))
    .filter((part) => part !== '')

/** Reads one row by what its columns mean, or says in a sentence why it cannot be taken. */
export function readRow(cells: readonly string[], columns: readonly Column[], known: Known): ReadRow | { readonly refused: string } {
  const all = (means: Meaning) => columns.flatMap((column, at) => (column.means === means ? [cells[at] ?? ''] : []))
  const one = (means: Meaning) => tidy(all(means)[0] ?? '')
  const remarks: string[] = []

  const typed = all('email').flatMap(addressesIn)
  const emails = typed.flatMap((text) => asEmail(text) ?? [])
  const wrong = typed.find((text) => asEmail(text) === undefined)
  if (wrong !== undefined) remarks.push(`“${shown(wrong)}” is not an e-mail address`)
  if (new Set(emails).size > 1)
    remarks.push(`Only the first e-mail address is kept, not ${shown([...new Set(emails)].slice(1).join(', '))}`)

  const numbers = all('phone').map(tidy).filter(Boolean)
  const phone = numbers.map((text) => asPhone(text)).find((text) => text !== undefined) ?? ''
  if (phone === '' && numbers[0] !== undefined) remarks.push(`“${shown(numbers[0])}” is not a phone number`)

  // In the order of the file: the town stands where the address has it.
  const address = columns
    .flatMap(({ means }, at) => (means === 'address' || means === 'town' ? [tidy(cells[at] ?? '')] : []))
    .filter(Boolean)
    .join(', ')
    .slice(0, 500)
  const person = wholeName(one('name'), one('first-name'), one('last-name'))
  const organisation = one('organisation')
  const name = person || organisation
  if (name.length > 200) return { refused: 'The name is longer than 200 characters' }
  if (organisation.length > 200) return { refused: 'The name of the organisation is longer than 200 characters' }
  const email = emails[0] ?? ''
  const streets = all('address').map(tidy).filter(Boolean)
  // A town alone reaches nobody.
  if (email === '' && phone === '' && streets.length === 0)
    return { refused: [...remarks, 'There is no way to reach them: no e-mail address, phone number or postal address'].join('; ') }

  const word = (means: 'place' | 'sort', list: ReadonlyMap<string, string>, what: string): string | null => {
    const text = one(means)
    const code = list.get(text.toLowerCase())
    if (text !== '' && code === undefined) remarks.push(`“${shown(text)}” is not ${what} that we know`)
    return code ?? null
  }
  const named = word('place', known.places, 'a place')
  const town = one('town')
  const place = named ?? known.places.get(town.toLowerCase()) ?? null
  if (town !== '' && place === null) remarks.push(`“${shown(town)}” is not a place that we know: it stays in the address alone`)
  const sort = word('sort', known.sorts, 'a sort of body')
  const groups = all('groups')
    .flatMap((cell) => cell.split(/[;,|]/))
    .map(tidy)
    .filter(Boolean)
  const unknown = groups.filter((text) => !known.groups.has(text.toLowerCase()))
  if (unknown.length > 0)
    remarks.push(
      `${unknown.map((text) => `“${shown(text)}”`).join(', ')} ${unknown.length === 1 ? 'is not a group' : 'are not groups'} that we know`,
    )
  const language = one('language').toLowerCase()
  return {
    kind: person === '' && organisation !== '' ? 'organisation' : 'person',
    name,
    email,
    phone,
    address,
    organisation: person === '' ? '' : organisation,
    title: one('title').slice(0, 120),
    place,
    sort,
    groups: [...new Set(groups.flatMap((text) => known.groups.get(text.toLowerCase()) ?? []))],
    language: /^(cy|welsh|cymraeg)$/.test(language) ? 'cy' : /^(en|english|saesneg)$/.test(language) ? 'en' : undefined,
    remarks,
  }
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** One name from the columns that hold parts of it: a column “Name” beside one of surnames holds first names. */
function wholeName(name: string, first: string, last: string): string {
  if (name === '' || (first !== '' && last !== '')) return name || [first, last].filter(Boolean).join(' ')
  const holds = (part: string) => name.toLowerCase().includes(part.toLowerCase())
  return [holds(first) ? '' : first, name, holds(last) ? '' : last].filter(Boolean).join(' ')
}
