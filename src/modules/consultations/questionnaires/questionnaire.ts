import type { Temporal } from '#platform/clock'
import type { Dictionary } from '../translations/dictionary.js'
import type { Question } from './question.js'

/** One version of the questions of an exercise. */
export interface Questionnaire {
  readonly id: number
  readonly exerciseId: number
  /** 1 for the first version, counted within the exercise. */
  readonly number: number
  readonly questions: readonly Question[]
  /** The Welsh of its texts, frozen with it. */
  readonly welsh: Dictionary
  /** When people could first answer it; from then on it never changes. Null while it is being built. */
  readonly frozenAt: Temporal.Instant | null
  /** Goes up with each saved change, so that two officers never overwrite each other. */
  readonly version: number
  /** The highest question number ever used in this exercise, so that `q7` is never used for two questions. */
  readonly lastNumber: number
}
