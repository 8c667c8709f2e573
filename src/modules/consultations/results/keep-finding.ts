import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { DECISIONS_TOPIC } from '#modules/accountability'
import { EXERCISE } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import { lockExercise } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import type { Finding, NewFinding } from './finding.js'

const ANSWERED = 'The office has already answered this exercise, so its findings can no longer change.'

/** The headline findings of an exercise in the order in which they were written. */
export async function findingsOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Finding[]> {
  return db
    .selectFrom('consultations.finding')
    .select(['id', 'text', 'picks', 'show', 'welsh', 'welsh_version as welshVersion'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('id')
    .execute()
}

/** Adds a headline finding. The caller has checked `problemIn`. */
export async function addFinding(
  tx: ConsultationsTx,
  exerciseId: number,
  { text, picks, show, welsh }: NewFinding,
  by: Actor,
  clock: Clock,
): Promise<void> {
  if ((await lockExercise(tx, exerciseId)).state === 'answered') throw new Conflict(ANSWERED)
  const { id } = await tx
    .insertInto('consultations.finding')
    .values({
      exercise_id: exerciseId,
      text,
      picks: JSON.stringify(picks),
      show,
      welsh,
      by_person: typeof by === 'number' ? by : null,
      at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:write-finding', kind: EXERCISE, id: exerciseId, detail: { finding: id } })
}

/** Takes a headline finding out again; removing it twice is one deed. */
export async function removeFinding(tx: ConsultationsTx, exerciseId: number, id: number, by: Actor): Promise<void> {
  if ((await lockExercise(tx, exerciseId)).state === 'answered') throw new Conflict(ANSWERED)
  const gone = await tx.deleteFrom('consultations.finding').where('id', '=', id).where('exercise_id', '=', exerciseId).executeTakeFirst()
  if (gone.numDeletedRows > 0n)
    await record(tx, { by, did: 'consultations:remove-finding', kind: EXERCISE, id: exerciseId, detail: { finding: id } })
}

/** Gives a finding its Welsh, or takes it away: a translation of what stays as it is, so it may come after the answer. Throws `Conflict` when somebody else did first. */
export async function changeFindingWelsh(
  tx: ConsultationsTx,
  exerciseId: number,
  { id }: Pick<Finding, 'id'>,
  welsh: string,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('consultations.finding')
    .set({ welsh, welsh_version: seen + 1 })
    .where('id', '=', id)
    .where('exercise_id', '=', exerciseId)
    .where('welsh_version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this a moment ago.')
  await record(tx, { by, did: 'consultations:change-finding-welsh', kind: EXERCISE, id: exerciseId, detail: { finding: id } })
  // Its results, and the decision that rests on it.
  await bump(tx, TOPIC)
  await bump(tx, DECISIONS_TOPIC)
}
