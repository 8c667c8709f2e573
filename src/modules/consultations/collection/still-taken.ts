import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { type Exercise, stageOf } from '../exercises/exercise.js'
import type { ConsultationsDb } from '../tables.js'

/** Why nothing can be taken in, in a sentence: what came in time may be keyed until the office has answered. */
export function whyNotTaken(exercise: Exercise, today: Temporal.PlainDate): string | undefined {
  const stage = stageOf(exercise, today)
  if (stage === 'open' || stage === 'closed') return undefined
  return stage === 'answered'
    ? 'The office has already answered this exercise, so no more answers can be counted.'
    : 'This exercise is not open, so nothing can be keyed in.'
}

/** Throws `Conflict` where nothing can be taken in. */
export function refuseTooLate(exercise: Exercise, today: Temporal.PlainDate): void {
  const why = whyNotTaken(exercise, today)
  if (why) throw new Conflict(why)
}

/** Why the answers can no longer change, in a sentence: the figures are frozen for a decision. Undefined while they can. */
export async function whyFrozen(db: ConsultationsDb, exercise: Exercise): Promise<string | undefined> {
  if (exercise.state !== 'answered' && !(await frozenFigures(db, exercise.id))) return undefined
  return 'The figures of this exercise are frozen for the decision, so the answers behind them can no longer change.'
}

/** Throws `Conflict` once the figures are frozen for a decision: the answers behind them then stay as they are. */
export async function refuseOnceFrozen(db: ConsultationsDb, exercise: Exercise): Promise<void> {
  const why = await whyFrozen(db, exercise)
  if (why) throw new Conflict(why)
}
