import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'

const KIND = 'consultations.campaign'

/** An officer's word on a group. */
export interface Verdict {
  readonly id: number
  readonly version: number
  readonly state: 'confirmed' | 'dismissed'
  readonly name: string
  /** The texts that do not belong to it. */
  readonly out: readonly number[]
  readonly personId: number
  readonly at: Temporal.Instant
}

/** Confirms a group, without the texts that do not belong to it, or says that it is none. Throws `Conflict` when a colleague was faster. */
export async function decideCampaign(tx: ConsultationsTx, verdict: Verdict, by: Actor): Promise<void> {
  const { id, version, state, name, out, personId, at } = verdict
  const changed = await tx
    .updateTable('consultations.campaign')
    .set({ state, name, decided_at: at, decided_by: personId, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n)
    throw new Conflict('A colleague has just decided on this group, or new texts have joined it. Open it again.')
  await tx.updateTable('consultations.campaign_text').set({ state: 'in' }).where('campaign_id', '=', id).execute()
  if (out.length > 0)
    await tx
      .updateTable('consultations.campaign_text')
      .set({ state: 'out' })
      .where('campaign_id', '=', id)
      .where('response_id', 'in', [...out])
      .execute()
  await record(tx, { by, did: `consultations:campaign-${state}`, kind: KIND, id, detail: { out: out.length } })
}
