import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { codeText } from '../coding/code-texts.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsTables, ConsultationsTx } from '../tables.js'

/** Texts that are coded in one transaction: few enough that pages wait for none of it. */
const BATCH = 10

/** Codes every text of a confirmed campaign with the themes that were chosen for it once, a few at a time. */
export const codeCampaignTexts = defineJob<{ campaign: number; after: number }>({
  name: 'consultations.code-campaign',
  what: 'Code the texts of a campaign with the themes that were chosen for it',
  handle: async (house, { campaign: id, after }) => {
    const db = house.db.withTables<ConsultationsTables>()
    await inTransaction(db, async (tx) => {
      const campaign = await tx
        .selectFrom('consultations.campaign as campaign')
        .innerJoin('consultations.exercise as exercise', 'exercise.id', 'campaign.exercise_id')
        .select(['campaign.question', 'campaign.themes', 'campaign.coded_by', 'campaign.replaces', 'exercise.state'])
        .where('campaign.id', '=', id)
        .where('campaign.state', '=', 'confirmed')
        .executeTakeFirst()
      if (!campaign?.themes || campaign.coded_by === null || campaign.state === 'answered') return
      const { question, themes, coded_by: personId, replaces } = campaign
      const rows = await tx
        .selectFrom('consultations.campaign_text as member')
        .innerJoin('consultations.response as response', 'response.id', 'member.response_id')
        .leftJoin('consultations.coded as coded', (join) =>
          join.onRef('coded.response_id', '=', 'response.id').on('coded.question', '=', question),
        )
        .select('response.id')
        .where('member.campaign_id', '=', id)
        .where('member.state', '=', 'in')
        .where('response.id', '>', after)
        .where('response.state', '=', 'counted')
        .where(notAmong(await heldResponses(tx)))
        .$if(!replaces, (query) => query.where('coded.response_id', 'is', null))
        .orderBy('response.id')
        .limit(BATCH)
        .execute()
      for (const { id: responseId } of rows)
        await codeText(tx, { responseId, question, themes, at: house.clock.now(), personId }, `person:${personId}`)
      const last = rows.at(-1)
      if (last && rows.length === BATCH) await enqueue(tx, codeCampaignTexts, { campaign: id, after: last.id })
    })
  },
})

/** Chooses the themes of a whole campaign, once. `replaces`: also in texts that somebody has coded one by one. */
export async function codeGroup(
  tx: ConsultationsTx,
  of: { id: number; themes: readonly string[]; replaces: boolean; personId: number; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  const { id, themes, replaces, personId, at } = of
  await tx
    .updateTable('consultations.campaign')
    .set({ themes: JSON.stringify(themes), coded_by: personId, coded_at: at, replaces })
    .where('id', '=', id)
    .execute()
  await enqueue(tx, codeCampaignTexts, { campaign: id, after: 0 })
  await record(tx, {
    by,
    did: 'consultations:code-campaign',
    kind: 'consultations.campaign',
    id,
    detail: { themes: [...themes], replaces },
  })
}
