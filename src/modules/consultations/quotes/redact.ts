/** What in a text may tell who wrote it, or whom it is about. */
export const SIGNS = ['postcode', 'e-mail', 'telephone', 'registration', 'address', 'name', 'number'] as const
export type Sign = (typeof SIGNS)[number]

/** What is put in its place. */
export const IN_PLACE: Readonly<Record<Sign, string>> = {
  postcode: '[postcode]',
  'e-mail': '[e-mail address]',
  telephone: '[telephone number]',
  registration: '[registration number]',
  address: '[address]',
  name: '[name]',
  number: '[number]',
}

/** Words that may have to be left out, as they stand in the text. */
export interface Suggestion {
  readonly sign: Sign
  readonly words: string
}

const STREETS = 'Road|Street|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Gardens|Court|Place|Rise|Row|Bank'
// In this order: what an earlier one has found, a later one leaves alone.
const PATTERNS: readonly (readonly [Sign, RegExp])[] = [
  ['e-mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['postcode', /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi],
  ['telephone', /(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\b0)(?:\d[\s-]?){8,9}\d\b/g],
  ['registration', /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g],
  ['address', new RegExp(`\\b(?:[Ff]lat \\d+,? )?\\d{1,4}[a-z]? (?:[A-Z][\\w’']+ ){1,3}(?:${STREETS})\\b`, 'g')],
  ['name', /\b(?:Mr|Mrs|Ms|Miss|Dr|PC|PCSO|Sgt|Sergeant|Cllr|Councillor|Inspector)\.? [A-Z][\p{L}’'-]+(?: [A-Z][\p{L}’'-]+)?/gu],
  // A capital inside a sentence. Places are found too: whoever chooses knows which of them tell too much.
  ['name', /(?<=[\p{Ll}\d,;:)’'] )[A-Z][\p{Ll}’'-]+(?: [A-Z][\p{Ll}’'-]+)*/gu],
  ['number', /\b\d{5,}\b/g],
]
const NO_NAMES =
  /^(?:I|I['’]\w+|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Police|Council|Commissioner|Government|English|Welsh|British)$/

/** What may have to be left out of a text before others read it. A suggestion only: a person decides, and may leave out more. */
export function suggestions(text: string): readonly Suggestion[] {
  const found: Suggestion[] = []
  let rest = text
  for (const [sign, pattern] of PATTERNS) {
    const words = [...rest.matchAll(pattern)].map(([one]) => one.trim()).filter((one) => sign !== 'name' || !NO_NAMES.test(one))
    for (const one of new Set(words)) {
      found.push({ sign, words: one })
      rest = rest.replaceAll(one, ' ')
    }
  }
  return found
}

/** A text without these words, with a mark where each stood. */
export function withoutThese(text: string, leaveOut: readonly Suggestion[], also: readonly string[] = []): string {
  // The longest first, so that a short one does not tear a long one apart.
  const all = [...leaveOut.map(({ sign, words }) => [words, IN_PLACE[sign]] as const), ...also.map((words) => [words, '[…]'] as const)]
  return all
    .filter(([words]) => words !== '')
    .sort(([a], [b]) => b.length - a.length)
    .reduce((rest, [words, mark]) => rest.replaceAll(words, mark), text)
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Whether these are a person's own words, in their order, with nothing added: parts may be left out where `[…]` stands. */
export function isVerbatim(part: string, original: string): boolean {
  let rest = folded(original)
  for (const piece of folded(part).split(/\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*/)) {
    const at = rest.indexOf(piece)
    if (at < 0) return false
    rest = rest.slice(at + piece.length)
  }
  return folded(part) !== ''
}
