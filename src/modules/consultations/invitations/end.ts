import type { ConsultationsTx } from '../tables.js'

/** Ends every invitation of an exercise that is over: nobody can use one, so no address is kept for it. */
export async function endInvitations(tx: ConsultationsTx, exerciseId: number): Promise<void> {
  await tx.deleteFrom('consultations.invitation').where('exercise_id', '=', exerciseId).execute()
}
