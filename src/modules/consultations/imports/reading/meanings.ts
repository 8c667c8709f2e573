import { plain } from './alike.js'

/** What an officer said that a word of a file means in one question: one of its choices, or none, so that it stays out of the answer. */
export interface Meaning {
  readonly question: string
  /** The word without what differs from program to program: see `wordKey`. */
  readonly word: string
  /** The code of a choice, or `STAYS_OUT`. */
  readonly code: string
  /** Whether it was said in an earlier import of the exercise, and not yet for this one. */
  readonly earlier?: boolean
}

/** In place of a code: the word is no choice at all, and the answer is taken without it. */
export const STAYS_OUT = ''

/** The longest word that can be told from others. */
const MOST_CHARACTERS = 200

/** A word as it is kept and found again. */
export const wordKey = (word: string): string => plain(word).slice(0, MOST_CHARACTERS)

/** What words mean, for finding it quickly row by row. */
export interface Meanings {
  /** The code that a word stands for in a question, or `STAYS_OUT`; undefined where nobody said it. */
  of(question: string, word: string): string | undefined
  readonly none: boolean
}

/** Makes what was said of words quick to look up. */
export function meaningsFrom(said: readonly Meaning[]): Meanings {
  const codes = new Map(said.map(({ question, word, code }) => [`${question} ${word}`, code]))
  return { of: (question, word) => codes.get(`${question} ${wordKey(word)}`), none: codes.size === 0 }
}
