import { stem } from './stem.js'
import { type Word, wordsOf } from './words.js'

/** One place where the word stands, with what is around it. */
export interface InContext {
  readonly responseId: number
  readonly before: string
  readonly found: string
  readonly after: string
}

/** Where a word stands in texts: people, mentions, and the places. */
export interface Concordance {
  /** People who wrote it, however often each did. */
  readonly people: number
  readonly mentions: number
  /** People whose texts were looked through. */
  readonly base: number
  readonly lines: readonly InContext[]
}

const AROUND = 8

/** Every place where these words stand one after another, in whatever form (see `stem`), with the words around them. At most `most` places are given; all are counted. */
export function inContext(
  texts: readonly { readonly responseId: number; readonly text: string }[],
  sought: string,
  most: number,
): Concordance {
  const stems = wordsOf(sought).map(({ word }) => stem(word))
  const lines: InContext[] = []
  let [people, mentions] = [0, 0]
  for (const { responseId, text } of texts) {
    const words = wordsOf(text)
    const places = stems.length === 0 ? [] : placesOf(words, stems)
    if (places.length > 0) people += 1
    mentions += places.length
    for (const at of places) {
      const [first, last] = [words[at], words[at + stems.length - 1]]
      if (!first || !last || lines.length >= most) continue
      const [from, to] = [
        words[Math.max(0, at - AROUND)]?.from ?? 0,
        words[Math.min(words.length - 1, at + stems.length - 1 + AROUND)]?.to ?? text.length,
      ]
      lines.push({
        responseId,
        before: `${from > 0 ? '… ' : ''}${text.slice(from, first.from)}`,
        found: text.slice(first.from, last.to),
        after: `${text.slice(last.to, to)}${to < text.length - 1 ? ' …' : ''}`,
      })
    }
  }
  return { people, mentions, base: texts.length, lines }
}

function placesOf(words: readonly Word[], stems: readonly string[]): readonly number[] {
  const theirs = words.map(({ word }) => stem(word))
  return theirs.flatMap((_, at) => (stems.every((one, step) => theirs[at + step] === one) ? [at] : []))
}
