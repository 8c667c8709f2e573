import { sql } from 'kysely'
import type { ConsultationsTx } from '../tables.js'

/** Ends every invitation of an exercise that is over: nobody can use one, so no address is kept for it. */
export async function endInvitations(tx: ConsultationsTx, exerciseId: number): Promise<void> {
  // Of members of a panel stays whether they replied, for the question who was heard; of the invitation nothing.
  await sql`
    update consultations.panel_asked set replied = replied or not exists (select 1 from consultations.invitation where ref = panel_asked.invitation),
      invitation = null
    where exercise_id = ${exerciseId} and invitation is not null`.execute(tx)
  await tx.deleteFrom('consultations.invitation').where('exercise_id', '=', exerciseId).execute()
}
