import { stem } from './stem.js'
import { STOP_WORDS } from './stop-words.js'
import { wordsOf } from './words.js'

/** A word that people of a group use more, or less, than the others. Counts are people, not mentions. */
export interface KeyWord {
  /** As it is written most often. */
  readonly word: string
  readonly inGroup: number
  readonly inOthers: number
  /** Log-likelihood of the two-by-two table of people (Dunning 1993), one degree of freedom. */
  readonly g2: number
  /** Log ratio to the base two of the two shares (Hardie 2014): 1 is twice as often. */
  readonly logRatio: number
  /** The chance of a difference like this where there is none. */
  readonly p: number
}

/** What a comparison of a group with all others found. */
export interface Keyness {
  readonly group: number
  readonly others: number
  /** Words that enough people used to be compared. */
  readonly compared: number
  readonly words: readonly KeyWord[]
}

/** A group, or the rest, smaller than this is not compared. */
export const LEAST_PEOPLE = 20
/** A word that fewer people used in all is not compared. */
export const LEAST_USERS = 5
/** Of the words that are shown, this share is expected to be there by chance (Benjamini and Hochberg 1995). */
export const FALSE_SHARE = 0.05

/** Log-likelihood of people who use a word in two groups: `a` of `n1`, `b` of `n2`. */
export function logLikelihood(a: number, n1: number, b: number, n2: number): number {
  const total = n1 + n2
  const cells = [
    [a, ((a + b) * n1) / total],
    [b, ((a + b) * n2) / total],
    [n1 - a, ((total - a - b) * n1) / total],
    [n2 - b, ((total - a - b) * n2) / total],
  ] as const
  return 2 * cells.reduce((sum, [seen, expected]) => (seen === 0 ? sum : sum + seen * Math.log(seen / expected)), 0)
}

/** How much larger one share is than the other, to the base two; where nobody used it, half a person is put in its place. */
export function logRatio(a: number, n1: number, b: number, n2: number): number {
  return Math.log2(Math.max(a, 0.5) / n1 / (Math.max(b, 0.5) / n2))
}

/** The chance that a chi-square of one degree of freedom is this or larger. */
export function chanceOf(g2: number): number {
  if (g2 <= 0) return 1
  // erfc(√(g2 / 2)) by its continued fraction far out, and by its series near nought.
  const x = Math.sqrt(g2 / 2)
  if (x > 2) {
    let fraction = 0
    for (let step = 60; step > 0; step -= 1) fraction = step / 2 / (x + fraction)
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction)
  }
  let [term, sum] = [x, x]
  for (let step = 1; step < 60; step += 1) {
    term *= (-x * x) / step
    sum += term / (2 * step + 1)
  }
  return 1 - (2 / Math.sqrt(Math.PI)) * sum
}

/** Which of these are kept so that no more than `share` of them are expected to be chance: Benjamini and Hochberg's rule. */
export function kept(chances: readonly number[], share: number): ReadonlySet<number> {
  const order = chances.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p)
  const last = order.findLastIndex(({ p }, rank) => p <= (share * (rank + 1)) / chances.length)
  return new Set(order.slice(0, last + 1).map(({ at }) => at))
}

/** The words that people of a group use more or less often than all others; undefined where either is too small to be compared. */
export function keynessOf(texts: readonly { readonly text: string; readonly inGroup: boolean }[], hideBelow: number): Keyness | undefined {
  const group = texts.filter(({ inGroup }) => inGroup).length
  const others = texts.length - group
  if (group < LEAST_PEOPLE || others < LEAST_PEOPLE) return undefined
  const words = new Map<string, { forms: Map<string, number>; a: number; b: number }>()
  for (const { text, inGroup } of texts) {
    const seen = new Set<string>()
    for (const { word } of wordsOf(text)) {
      if (STOP_WORDS.has(word) || word.length < 3 || /\d/.test(word)) continue
      const key = stem(word)
      const entry = words.get(key) ?? { forms: new Map<string, number>(), a: 0, b: 0 }
      words.set(key, entry)
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1)
      if (seen.has(key)) continue
      seen.add(key)
      if (inGroup) entry.a += 1
      else entry.b += 1
    }
  }
  const least = Math.max(LEAST_USERS, hideBelow)
  const compared = [...words.values()].filter(({ a, b }) => a + b >= least)
  const tested = compared.map(({ forms, a, b }): KeyWord => {
    const [word = ''] = [...forms].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).map(([form]) => form)
    const g2 = logLikelihood(a, group, b, others)
    return { word, inGroup: a, inOthers: b, g2, logRatio: logRatio(a, group, b, others), p: chanceOf(g2) }
  })
  const keep = kept(
    tested.map(({ p }) => p),
    FALSE_SHARE,
  )
  return { group, others, compared: compared.length, words: tested.filter((_, at) => keep.has(at)).sort((x, y) => y.g2 - x.g2) }
}
