import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import type { Promotion } from './promotion.js'

/** Writes down that people were told about an exercise. Returns its id. */
export async function promote(
  tx: ConsultationsTx,
  exerciseId: number,
  { on, ...promotion }: Omit<Promotion, 'id' | 'version'>,
  by: Actor,
): Promise<number> {
  const { id } = await tx
    .insertInto('consultations.promotion')
    .values({ exercise_id: exerciseId, on_day: on, ...promotion })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by,
    did: 'consultations:promote',
    kind: EXERCISE,
    id: exerciseId,
    detail: { promotion: id, channel: promotion.channel },
  })
  return id
}

/** Corrects an entry. Throws `Conflict` when somebody else changed it since. */
export async function correctPromotion(
  tx: ConsultationsTx,
  exerciseId: number,
  { id, on, version, ...promotion }: Promotion,
  by: Actor,
): Promise<void> {
  const changed = await tx
    .updateTable('consultations.promotion')
    .set({ on_day: on, ...promotion, version: version + 1 })
    .where('id', '=', id)
    .where('exercise_id', '=', exerciseId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed this entry in the meantime.')
  await record(tx, { by, did: 'consultations:correct-promotion', kind: EXERCISE, id: exerciseId, detail: { promotion: id } })
}

/** Takes out an entry that never happened. */
export async function removePromotion(tx: ConsultationsTx, exerciseId: number, id: number, by: Actor): Promise<void> {
  await tx.deleteFrom('consultations.promotion').where('id', '=', id).where('exercise_id', '=', exerciseId).execute()
  await record(tx, { by, did: 'consultations:remove-promotion', kind: EXERCISE, id: exerciseId, detail: { promotion: id } })
}
