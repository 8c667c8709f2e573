import type { ConsultationsTx } from '../tables.js'

/** Forgets what two entries of these cards said; that they were compared, and how often they differed, stays for the error rate. */
export async function forgetEntries(tx: ConsultationsTx, responseIds: readonly number[]): Promise<void> {
  if (responseIds.length === 0) return
  await tx
    .updateTable('consultations.mismatch')
    .set({ first: null, second: null })
    .where('response_id', 'in', [...responseIds])
    .execute()
}
