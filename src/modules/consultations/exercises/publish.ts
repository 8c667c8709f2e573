import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { type Clock, Temporal } from '#platform/clock'
import { emit } from '#platform/events'
import { bump, Conflict } from '#platform/web'
import { exercisePublished } from '../events.js'
import { freeze } from '../questionnaires/freeze.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsTx } from '../tables.js'
import { type Exercise, stageOf } from './exercise.js'

/** The cached public pages that show consultations. */
export const TOPIC = 'consultations'

/** Makes a complete exercise public: it opens by itself on its first day. Its questionnaire is frozen. The caller has checked `missingFrom`. */
export async function publish(tx: ConsultationsTx, exercise: Exercise, by: Actor, clock: Clock): Promise<void> {
  if (exercise.state !== 'draft') throw new Conflict('This exercise has already been published.')
  await freeze(tx, await currentQuestionnaire(tx, exercise.id), clock.now())
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({ state: 'published', published_at: clock.now(), version: column('version', '+', 1) }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, { by, did: 'consultations:publish', kind: 'consultations.exercise', id: exercise.id })
  await emit(tx, exercisePublished, { exerciseId: exercise.id })
  await bump(tx, TOPIC)
}

/** Gives people more time. Taking time away from an exercise that is open would break a promise, so it is refused. */
export async function extend(
  tx: ConsultationsTx,
  exercise: Exercise,
  closesOn: Temporal.PlainDate,
  replyBy: Temporal.PlainDate,
  by: Actor,
  clock: Clock,
): Promise<void> {
  const stage = stageOf(exercise, clock.today())
  if (!exercise.closesOn || (stage !== 'open' && stage !== 'planned'))
    throw new Conflict('Only an exercise that is planned or open can be extended.')
  if (Temporal.PlainDate.compare(closesOn, exercise.closesOn) <= 0)
    throw new Conflict('An exercise can be open for longer, never for less time than was promised.')
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({ closes_on: closesOn, reply_by: replyBy, version: column('version', '+', 1) }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, {
    by,
    did: 'consultations:extend',
    kind: 'consultations.exercise',
    id: exercise.id,
    detail: { from: exercise.closesOn.toString(), to: closesOn.toString() },
  })
  await bump(tx, TOPIC)
}

/** Takes an exercise back, with the reason that residents see instead. Answers already given are kept. */
export async function withdraw(tx: ConsultationsTx, exercise: Exercise, because: string, by: Actor): Promise<void> {
  if (exercise.state !== 'published') throw new Conflict('Only a published exercise can be withdrawn.')
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({
      state: 'withdrawn',
      version: column('version', '+', 1),
      sheet: JSON.stringify({ ...exercise.sheet, withdrawnBecause: because }),
    }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, { by, did: 'consultations:withdraw', kind: 'consultations.exercise', id: exercise.id })
  await bump(tx, TOPIC)
}
