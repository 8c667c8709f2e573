import { stem } from '../words-used/stem.js'
import { STOP_WORDS } from '../words-used/stop-words.js'
import { wordsOf } from '../words-used/words.js'

/** How much each word says about a text: often in it, seldom elsewhere. Scaled to a length of one. */
export type Weights = ReadonlyMap<string, number>

const countsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { word } of wordsOf(text)) if (!STOP_WORDS.has(word)) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1)
  return counts
}

/** Weighs the words of each text against all of them (TF-IDF). */
export function weigh(texts: readonly string[]): readonly Weights[] {
  const counts = texts.map(countsOf)
  const inTexts = new Map<string, number>()
  for (const one of counts) for (const word of one.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1)
  return counts.map((one) => {
    const raw = [...one].map(
      ([word, times]) => [word, (1 + Math.log(times)) * Math.log(1 + texts.length / (inTexts.get(word) ?? 1))] as const,
    )
    const length = Math.hypot(...raw.map(([, weight]) => weight))
    return new Map(raw.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]))
  })
}

/** How close two weighed texts are: the cosine of the angle between them, 0 to 1. */
export function closeness(a: Weights, b: Weights): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}
