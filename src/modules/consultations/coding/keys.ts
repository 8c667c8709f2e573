/** The keys that tick a theme, in order. The letters that do something else (n, s, t, u, w) are not among them, and 0 is "nothing to code". */
const KEYS = [...'123456789abcdefghijklmopqrvxyz']

/** The key of the theme at this place of the list, as it stands beside it: one sign and, beyond the thirtieth, a number that is typed into a box. */
export const keyAt = (place: number): string => KEYS[place] ?? String(place + 1)

/** The themes meant by what was typed, such as `2 5 b`; 0 is none of them. Answers the first that is the key of none: `12` is not 1 and 2. */
export function themesTyped(
  text: string,
  codes: readonly string[],
): { readonly codes: readonly string[]; readonly none: boolean } | { readonly wrong: string } {
  const typed = text
    .toLowerCase()
    .split(/[\s,;.]+/)
    .filter((one) => one !== '')
  const found = new Set<string>()
  for (const one of typed.filter((key) => key !== '0')) {
    const code = codes.find((_, place) => keyAt(place) === one)
    if (code === undefined) return { wrong: one.slice(0, 10) }
    found.add(code)
  }
  return { codes: [...found], none: typed.includes('0') }
}

/** Says that something typed is the key of no theme and, where several keys may have run together, how to type them. */
export const noTheme = (wrong: string): string =>
  `There is no theme with the key ${wrong}${wrong.length > 1 ? '. Leave a space between keys, like 2 5' : ''}`
