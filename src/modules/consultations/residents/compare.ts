import type { QuestionFigures } from '../analysis/figures.js'
import type { Margin } from './margin.js'

/** One group among those who answered and among residents, in whole per cent. */
export interface Share {
  readonly code: string
  readonly text: string
  /** Null where hidden. */
  readonly answers: number | null
  readonly residents: number
  /** Whether it was heard clearly less than its share: under four fifths of it. */
  readonly less: boolean
}

/** Who answered beside who lives here. */
export interface Representation {
  readonly question: string
  readonly base: number
  /** Those who did not say: in no share. */
  readonly notStated: number
  readonly margin: Margin
  readonly shares: readonly Share[]
}

/** Fewer answers than this say nothing about who was heard. */
const ENOUGH = 30
const FOUR_FIFTHS = 0.8

/** Whether a question was asked in the groups in which residents were counted: other groups, such as other ages, cannot be put beside them. */
export const comparable = (one: QuestionFigures, margin: Margin): boolean =>
  Object.keys(margin.groups).every((code) => one.lines.some((line) => line.code === code))

/** Puts the answers to a question about the person beside the residents. Describes who answered; it changes no figure. */
export function representationOf(one: QuestionFigures, margin: Margin): Representation {
  return {
    question: one.text,
    base: one.base,
    notStated: one.asked - one.base,
    margin,
    shares: one.lines.map(({ code, text, count }) => {
      const there = (margin.groups[code] ?? 0) / margin.total
      const here = count === null || one.base === 0 ? null : count / one.base
      return {
        code,
        text,
        answers: here === null ? null : Math.round(here * 100),
        residents: Math.round(there * 100),
        less: here !== null && one.base >= ENOUGH && here < there * FOUR_FIFTHS,
      }
    }),
  }
}
