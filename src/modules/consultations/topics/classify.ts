import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { bump } from '#platform/web'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'

/** Says what an exercise is about and in which part of the area, at any time: it sorts, and promises nothing. */
export async function classify(
  tx: ConsultationsTx,
  exercise: Exercise,
  about: { readonly topic: string | null; readonly place: string | null },
  by: Actor,
): Promise<void> {
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({ topic: about.topic, place: about.place, version: column('version', '+', 1) }))
    .where('id', '=', exercise.id)
    .execute()
  await record(tx, { by, did: 'consultations:classify', kind: EXERCISE, id: exercise.id, detail: about })
  await bump(tx, TOPIC)
}
