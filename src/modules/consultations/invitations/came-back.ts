import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { type Exercise, EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'

/**
 * Records that the invitation sent to an address came back, or that it did arrive: nobody is reminded at an address that does not work. The
 * audit does not name the address. False where no open invitation went there.
 */
export async function noteCameBack(
  tx: ConsultationsTx,
  exercise: Pick<Exercise, 'id'>,
  email: string,
  cameBack: boolean,
  by: Actor,
): Promise<boolean> {
  const changed = await tx
    .updateTable('consultations.invitation')
    .set({ undelivered: cameBack })
    .where('exercise_id', '=', exercise.id)
    .where('email', '=', email)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  const did = cameBack ? 'consultations:invitation-came-back' : 'consultations:invitation-arrived'
  await record(tx, { by, did, kind: EXERCISE, id: exercise.id })
  return true
}
