import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import { lockExercise } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import type { Chosen } from './count-crosstab.js'

/** Most tables that are published of one exercise: more would be harder to read than to check against each other. */
export const MOST = 12

/** The tables chosen to be published with the results, in the order in which they were chosen. */
export async function chosenBreakdowns(db: ConsultationsDb, exerciseId: number): Promise<readonly Chosen[]> {
  const rows = await db
    .selectFrom('consultations.published_breakdown')
    .select(['row_question', 'by_variable', 'only_question', 'only_code'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('id')
    .execute()
  return rows.map((one) => ({
    row: one.row_question,
    by: one.by_variable,
    ...(one.only_question === '' ? {} : { only: { question: one.only_question, code: one.only_code } }),
  }))
}

/** Whether two choices are the same table. */
export function sameTable(one: Chosen, other: Chosen): boolean {
  return one.row === other.row && one.by === other.by && one.only?.question === other.only?.question && one.only?.code === other.only?.code
}

/** Adds a table to those published with the results, or takes it away. Throws `Conflict` once the office has answered: figures then stand. */
export async function chooseBreakdown(
  tx: ConsultationsTx,
  exerciseId: number,
  chosen: Chosen,
  publish: boolean,
  by: Actor,
  clock: Clock,
): Promise<void> {
  const exercise = await lockExercise(tx, exerciseId)
  if (exercise.state === 'answered')
    throw new Conflict('The office has already answered this exercise, so its figures can no longer change.')
  const key = {
    exercise_id: exerciseId,
    row_question: chosen.row,
    by_variable: chosen.by,
    only_question: chosen.only?.question ?? '',
    only_code: chosen.only?.code ?? '',
  }
  const there = await chosenBreakdowns(tx, exerciseId)
  if (publish && there.length >= MOST && !there.some((one) => sameTable(one, chosen)))
    throw new Conflict(`At most ${MOST} tables are published of one exercise. Take one away first.`)
  if (publish)
    await tx
      .insertInto('consultations.published_breakdown')
      .values({ ...key, chosen_at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('consultations.published_breakdown')
      .where('exercise_id', '=', exerciseId)
      .where('row_question', '=', key.row_question)
      .where('by_variable', '=', key.by_variable)
      .where('only_question', '=', key.only_question)
      .where('only_code', '=', key.only_code)
      .execute()
  await record(tx, {
    by,
    did: publish ? 'consultations:choose-breakdown' : 'consultations:drop-breakdown',
    kind: EXERCISE,
    id: exerciseId,
    detail: { row: chosen.row, by: chosen.by, only: chosen.only?.question ?? null },
  })
}
