import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { refuseOncePublished } from '../exercises/change-sheet.js'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import type { Audience } from './duty.js'

/** How one audience is to be heard, as an officer wrote it. */
export interface NewWay {
  readonly audience: Audience
  readonly how: string
  readonly linkedId: number | null
}

/** Says how each audience is heard; an audience without words and without an exercise is taken off. Only while it is a draft. */
export async function setWays(tx: ConsultationsTx, exercise: Exercise, ways: readonly NewWay[], by: Actor): Promise<void> {
  refuseOncePublished(exercise)
  await tx.deleteFrom('consultations.audience_way').where('exercise_id', '=', exercise.id).execute()
  const kept = ways.filter(({ how, linkedId }) => how !== '' || linkedId !== null)
  if (kept.length > 0) {
    await tx
      .insertInto('consultations.audience_way')
      .values(kept.map(({ audience, how, linkedId }) => ({ exercise_id: exercise.id, audience, how, linked_id: linkedId })))
      .execute()
  }
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({ version: column('version', '+', 1) }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, {
    by,
    did: 'consultations:set-audiences',
    kind: EXERCISE,
    id: exercise.id,
    detail: { ways: kept.map(({ audience, linkedId }) => `${audience}:${linkedId ?? 'words'}`) },
  })
}
