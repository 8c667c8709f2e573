import { bump } from '#platform/web'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'

/** Takes the words of somebody whose answer was erased out of the results. */
export async function forgetQuotes(tx: ConsultationsTx, responseId: number): Promise<void> {
  await tx.deleteFrom('consultations.quote').where('response_id', '=', responseId).execute()
  await bump(tx, TOPIC)
}

/** Forgets what staff had typed beside texts that are gone: notes and unsaved ticks may say what the person wrote. Which themes were raised stays, for the totals. */
export async function forgetBesides(tx: ConsultationsTx, responseIds: readonly number[]): Promise<void> {
  if (responseIds.length === 0) return
  // Words that were shown stay, and nothing ties them to an answer any more; those that were not shown go.
  await tx
    .deleteFrom('consultations.quote')
    .where('response_id', 'in', [...responseIds])
    .where('state', '<>', 'shown')
    .execute()
  await tx
    .updateTable('consultations.quote')
    .set({ response_id: null })
    .where('response_id', 'in', [...responseIds])
    .execute()
  for (const table of ['consultations.coding_note', 'consultations.coding_draft', 'consultations.coding_place'] as const)
    await tx
      .deleteFrom(table)
      .where('response_id', 'in', [...responseIds])
      .execute()
}
