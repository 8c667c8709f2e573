import type { ConsultationsTx } from '../tables.js'

/** Forgets what staff had typed beside texts that are gone: notes and unsaved ticks may say what the person wrote. Which themes were raised stays, for the totals. */
export async function forgetBesides(tx: ConsultationsTx, responseIds: readonly number[]): Promise<void> {
  if (responseIds.length === 0) return
  for (const table of ['consultations.coding_note', 'consultations.coding_draft', 'consultations.coding_place'] as const)
    await tx
      .deleteFrom(table)
      .where('response_id', 'in', [...responseIds])
      .execute()
}
