import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { readableTexts } from '../coding/texts.js'
import { type Group, groupsOf } from './groups.js'

/** The groups of texts that are alike in a question today. Texts that an officer has put out of a group are left alone. */
export async function alikeTexts(db: ConsultationsDb, exerciseId: number, question: string): Promise<readonly Group[]> {
  const texts = await (
    await readableTexts(db, exerciseId, question)
  )
    .where('response.channel', '<>', 'chat')
    .orderBy('response.id')
    .execute()
  const out = await db
    .selectFrom('consultations.campaign_text as text')
    .innerJoin('consultations.campaign as campaign', 'campaign.id', 'text.campaign_id')
    .select('text.response_id')
    .where('campaign.exercise_id', '=', exerciseId)
    .where('campaign.question', '=', question)
    .where((where) => where.or([where('text.state', '=', 'out'), where('campaign.state', '=', 'dismissed')]))
    .execute()
  const decided = new Set(out.map(({ response_id }) => response_id))
  return groupsOf(texts.filter(({ responseId }) => !decided.has(responseId)).map(({ responseId, text }) => ({ id: responseId, text })))
}

/** Keeps the groups that were found, for an officer to look at. New texts join the group that is there already. Returns how many texts are new in one. */
export async function keepGroups(
  tx: ConsultationsTx,
  { exerciseId, question, groups, at }: { exerciseId: number; question: string; groups: readonly Group[]; at: Temporal.Instant },
  by: Actor,
): Promise<number> {
  const known = await tx
    .selectFrom('consultations.campaign_text as text')
    .innerJoin('consultations.campaign as campaign', 'campaign.id', 'text.campaign_id')
    .select(['text.response_id', 'campaign.id'])
    .where('campaign.exercise_id', '=', exerciseId)
    .where('campaign.question', '=', question)
    .where('campaign.state', '<>', 'dismissed')
    .execute()
  const campaignOf = new Map(known.map(({ response_id, id }) => [response_id, id]))
  let fresh = 0
  for (const { members } of groups) {
    const rows = members.filter(({ id }) => !campaignOf.has(id))
    if (rows.length === 0) continue
    const there = members.map(({ id }) => campaignOf.get(id)).find((id) => id !== undefined)
    const campaign = there ?? (await begin(tx, exerciseId, question, at))
    await tx
      .insertInto('consultations.campaign_text')
      .values(rows.map(({ id, likeness }) => ({ campaign_id: campaign, response_id: id, likeness })))
      .execute()
    // Whoever has the group open decides on what they see: with more texts in it, they look again.
    await tx
      .updateTable('consultations.campaign')
      .set((set) => ({ version: set('version', '+', 1) }))
      .where('id', '=', campaign)
      .execute()
    fresh += rows.length
  }
  await record(tx, { by, did: 'consultations:look-for-campaigns', kind: EXERCISE, id: exerciseId, detail: { question, texts: fresh } })
  return fresh
}

async function begin(tx: ConsultationsTx, exerciseId: number, question: string, at: Temporal.Instant): Promise<number> {
  const none = { themes: null, coded_by: null, coded_at: null, decided_at: null, decided_by: null }
  const { id } = await tx
    .insertInto('consultations.campaign')
    .values({ exercise_id: exerciseId, question, found_at: at, ...none })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
