import type { Answers } from '../questionnaires/answer.js'
import { codesOf } from '../questionnaires/answer.js'
import type { Exercise } from '../exercises/exercise.js'
import { modeOf } from '../modes/mode.js'

/** At most so many responses count: of the whole exercise, or of those with one answer. */
export interface Quota {
  readonly id: number
  readonly question: string | null
  readonly code: string | null
  readonly most: number
}

/** Whether an exercise can have limits at all. Who is invited is never turned over: there the invitations are the limit. */
export function mayBeLimited(exercise: Pick<Exercise, 'sheet'>): boolean {
  const mode = modeOf(exercise)
  return mode === 'open' || mode === 'staff'
}

/** Whether these answers need a place of this quota. */
export function fallsUnder(quota: Quota, answers: Answers): boolean {
  return quota.question === null || (quota.code !== null && codesOf(answers[quota.question]).includes(quota.code))
}

/** Thrown where a person must be asked first whether their answers are kept although they will not count. Nothing has been kept. */
export class QuotaFull extends Error {}

/** What stands beside a response that an officer counted although the limit was reached. */
export const overAndCounted = (because: string): string => `Counted over the limit: ${because}`.slice(0, 500)
