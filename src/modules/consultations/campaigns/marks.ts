import type { Found } from '../analysis/counted.js'
import type { ConsultationsDb } from '../tables.js'
import { campaignMark } from './mark.js'

/** Which of these responses use the words of a confirmed campaign, by their ids. */
export async function campaignMarks(db: ConsultationsDb, ids: readonly number[]): Promise<ReadonlyMap<number, Found>> {
  const rows = await db
    .selectFrom('consultations.campaign_text as text')
    .innerJoin('consultations.campaign as campaign', 'campaign.id', 'text.campaign_id')
    .select(['text.response_id as id', 'campaign.question', 'campaign.id as campaign'])
    .where('text.response_id', 'in', [...ids])
    .where('text.state', '=', 'in')
    .where('campaign.state', '=', 'confirmed')
    .execute()
  const marks = new Map<number, Found>()
  for (const { id, question, campaign } of rows) marks.set(id, { ...marks.get(id), ...campaignMark(question, campaign) })
  return marks
}
