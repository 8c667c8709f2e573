/** The keys that tick a theme, in order. The letters that do something else (n, s, t, u, w) are not among them, and 0 is "nothing to code". */
const KEYS = [...'123456789abcdefghijklmopqrvxyz']

/** The key that ticks the theme at this place of the list; beyond the thirtieth there is none. */
export const keyAt = (place: number): string | undefined => KEYS[place]

/** The themes meant by what was typed, such as `2 5 b`; 0 is none of them. Answers the first that means nothing. */
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
    // Two-figure numbers count on where the figures end, for whoever goes by number.
    const code = codes[/^\d{2,}$/.test(one) ? Number(one) - 1 : KEYS.indexOf(one)]
    if (code === undefined) return { wrong: one.slice(0, 10) }
    found.add(code)
  }
  return { codes: [...found], none: typed.includes('0') }
}
