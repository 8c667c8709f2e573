import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { bump } from '#platform/web'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'

/** Keeps a lesson from an exercise, for the next one on its topic. Returns its id. */
export async function learn(tx: ConsultationsTx, source: Exercise, lesson: string, by: Actor, clock: Clock): Promise<number> {
  const { id } = await tx
    .insertInto('consultations.lesson')
    .values({ source_id: source.id, topic: source.topic, lesson, learnt_at: clock.now(), learnt_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:learn', kind: EXERCISE, id: source.id, detail: { lesson: id } })
  await bump(tx, TOPIC)
  return id
}

/** Says what an exercise did with a lesson from before; said again, the later word stands and the audit keeps both times. */
export async function useLesson(
  tx: ConsultationsTx,
  lessonId: number,
  exercise: Exercise,
  use: { readonly applied: boolean; readonly how: string },
  by: Actor,
  clock: Clock,
): Promise<void> {
  const said = { applied: use.applied, how: use.how, at: clock.now(), by }
  await tx
    .insertInto('consultations.lesson_use')
    .values({ lesson_id: lessonId, exercise_id: exercise.id, ...said })
    .onConflict((conflict) => conflict.columns(['lesson_id', 'exercise_id']).doUpdateSet(said))
    .execute()
  await record(tx, {
    by,
    did: 'consultations:use-lesson',
    kind: EXERCISE,
    id: exercise.id,
    detail: { lesson: lessonId, applied: use.applied },
  })
  await bump(tx, TOPIC)
}
