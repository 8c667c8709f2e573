/**
 * English texts with their Welsh. What is looked up is the English itself, so that a text that stands twice is translated once, and one that was
 * changed since is missing again.
 */
export type Dictionary = Readonly<Record<string, string>>

/** The Welsh of an English text; undefined where there is none. */
export function welshOf(dictionary: Dictionary, english: string): string | undefined {
  const key = english.trim()
  return Object.hasOwn(dictionary, key) ? dictionary[key] : undefined
}

/** A text in Welsh, or as it is where it has none. */
export const inWelsh = (dictionary: Dictionary, english: string): string => welshOf(dictionary, english) ?? english

/** The entries for these texts alone: what is frozen with a version of the questions. */
export function entriesFor(dictionary: Dictionary, texts: readonly string[]): Dictionary {
  const found = texts.flatMap((text) => {
    const welsh = welshOf(dictionary, text)
    return welsh === undefined ? [] : [[text.trim(), welsh] as const]
  })
  return Object.fromEntries(found)
}
