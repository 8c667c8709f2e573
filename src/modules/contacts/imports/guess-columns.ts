import type { Column, Meaning } from './import.js'

/** How the headings of the usual programs and of hand-made lists are recognised; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(e-?mail|mail)\b.*(display|type|name)/, 'name'],
  [/e-?mail|^mail$|smtp/, 'email'],
  [/^(first|given|fore)[ -]?name|^forename/, 'first-name'],
  [/^(last|family|sur)[ -]?name|^surname/, 'last-name'],
  [/^(organi[sz]ation|company|council|group name|body|charity|outlet|employer)/, 'organisation'],
  [/job|title|role|position|post$/, 'title'],
  [/phone|mobile|tel\b|telephone/, 'phone'],
  [/\b(town|city|village)\b/, 'town'],
  [/address|street|postcode|post code|county/, 'address'],
  [/ward|district|area|place|location|parish/, 'place'],
  [/sort of body|type of (body|organi[sz]ation)|sector|category/, 'sort'],
  [/group|interest|audience/, 'groups'],
  [/language/, 'language'],
  [/name|contact/, 'name'],
]

/** What each column seems to hold, by its heading. A meaning that can stand once is given to the first column only. */
export function guessColumns(headings: readonly string[]): readonly Column[] {
  const taken = new Set<Meaning>()
  return headings.map((heading) => {
    const plain = heading.trim().toLowerCase()
    const found = SIGNS.find(([sign]) => sign.test(plain))?.[1] ?? null
    const once = found !== null && found !== 'address' && found !== 'phone' && found !== 'email'
    // A second town, as of work beside home, is a line of the address alone.
    if (found === 'town' && taken.has('town')) return { heading, means: 'address' }
    if (found === null || (once && taken.has(found))) return { heading, means: null }
    taken.add(found)
    return { heading, means: found }
  })
}

/** Why these columns cannot be imported, in a sentence; undefined when they can. */
export function columnsProblem(columns: readonly Column[]): string | undefined {
  const has = (means: Meaning) => columns.some((column) => column.means === means)
  if (!has('email') && !has('phone') && !has('address'))
    return 'Say which column holds an e-mail address, a phone number or a postal address'
  for (const means of ['name', 'first-name', 'last-name', 'organisation', 'title', 'town', 'place', 'sort', 'language'] as const)
    if (columns.filter((column) => column.means === means).length > 1)
      return 'Only e-mail, phone, postal address and groups can stand in several columns'
  return undefined
}
