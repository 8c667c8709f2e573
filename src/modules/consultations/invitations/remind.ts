import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { enqueue } from '#platform/jobs'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { sendInvitations } from './send-invitations.js'
import type { ForKind } from './tables.js'

/** Days between two mails about one invitation. */
export const DAYS_BETWEEN = 3

/** Reminds those whose invitation is still there and who were not written to in the last days. Returns how many; none of their names is kept with it. */
export async function remind(
  tx: ConsultationsTx,
  exercise: Exercise,
  by: Actor,
  today: Temporal.PlainDate,
  only: { readonly kind?: ForKind; readonly ids?: readonly number[] } = {},
): Promise<number> {
  let query = tx
    .updateTable('consultations.invitation')
    .set({ mails_wanted: sql`mails_sent + 1` })
    .where('exercise_id', '=', exercise.id)
    .where('undelivered', '=', false)
    .where('mailed_on', '<=', today.subtract({ days: DAYS_BETWEEN }))
    .whereRef('mails_wanted', '=', 'mails_sent')
  if (only.kind) query = query.where('for_kind', '=', only.kind)
  if (only.ids) query = query.where('for_id', 'in', [...only.ids, 0])
  const reminded = Number((await query.executeTakeFirst()).numUpdatedRows)
  if (reminded === 0) return 0
  await record(tx, { by, did: 'consultations:remind', kind: EXERCISE, id: exercise.id, detail: { people: reminded } })
  await enqueue(tx, sendInvitations, { exerciseId: exercise.id }, { singletonKey: String(exercise.id) })
  return reminded
}

/** Sends an invitation once more, to somebody who has lost it. False where none is open for this address: it was used, or never sent. */
export async function sendAgain(tx: ConsultationsTx, exercise: Exercise, email: string, by: Actor): Promise<boolean> {
  const found = await tx
    .updateTable('consultations.invitation')
    .set({ mails_wanted: sql`mails_sent + 1`, undelivered: false })
    .where('exercise_id', '=', exercise.id)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  if (found.numUpdatedRows === 0n) return false
  await record(tx, { by, did: 'consultations:send-invitation-again', kind: EXERCISE, id: exercise.id, detail: { people: 1 } })
  await enqueue(tx, sendInvitations, { exerciseId: exercise.id }, { singletonKey: String(exercise.id) })
  return true
}
