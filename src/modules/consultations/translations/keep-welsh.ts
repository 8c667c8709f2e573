import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { bump, Conflict } from '#platform/web'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'
import type { Dictionary } from './dictionary.js'

/** Keeps whether an exercise is in two languages, and the Welsh of its texts. Throws `Conflict` when somebody else changed the exercise first. */
export async function keepWelsh(
  tx: ConsultationsTx,
  exercise: Exercise,
  to: { readonly bilingual: boolean; readonly welsh: Dictionary },
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('consultations.exercise')
    .set({ bilingual: to.bilingual, welsh: JSON.stringify(to.welsh), version: seen + 1 })
    .where('id', '=', exercise.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this exercise first.')
  const detail = { bilingual: to.bilingual, texts: Object.keys(to.welsh).length }
  await record(tx, { by, did: 'consultations:translate', kind: EXERCISE, id: exercise.id, detail })
  await bump(tx, TOPIC)
}
