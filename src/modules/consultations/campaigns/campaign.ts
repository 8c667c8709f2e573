import { sql } from 'kysely'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'
import { wordsOf } from '../words-used/words.js'

/** How a group of texts, or one text in it, stands. */
export type CampaignState = 'found' | 'confirmed' | 'dismissed'

/** A group of texts that are alike, with its sizes. */
export interface Campaign {
  readonly id: number
  readonly name: string
  readonly state: CampaignState
  readonly themes: readonly string[] | null
  readonly version: number
  /** Texts in it, or found to belong to it. */
  readonly texts: number
  /** Found since an officer last looked. */
  readonly fresh: number
  /** Of those in it, how many have been read and coded. */
  readonly coded: number
}

/** The campaigns of a question, the largest first. Texts that triage holds are not among them. */
export async function campaignsOf(db: ConsultationsDb, exerciseId: number, question: string): Promise<readonly Campaign[]> {
  return db
    .selectFrom('consultations.campaign as campaign')
    .innerJoin('consultations.campaign_text as text', 'text.campaign_id', 'campaign.id')
    .innerJoin('consultations.response as response', 'response.id', 'text.response_id')
    .leftJoin('consultations.coded as coded', (join) =>
      join.onRef('coded.response_id', '=', 'response.id').onRef('coded.question', '=', 'campaign.question'),
    )
    .select([
      'campaign.id',
      'campaign.name',
      'campaign.state',
      'campaign.themes',
      'campaign.version',
      sql<number>`count(*) filter (where text.state <> 'out')::int`.as('texts'),
      sql<number>`count(*) filter (where text.state = 'found')::int`.as('fresh'),
      sql<number>`count(coded.response_id) filter (where text.state = 'in')::int`.as('coded'),
    ])
    .where('campaign.exercise_id', '=', exerciseId)
    .where('campaign.question', '=', question)
    .where('response.state', '=', 'counted')
    .where(notAmong(await heldResponses(db)))
    .groupBy('campaign.id')
    .orderBy('texts', 'desc')
    .orderBy('campaign.id')
    .execute()
}

/** Texts of a group that say the same, word for word, once. */
export interface Variant {
  /** One of the texts, which stands for the others. */
  readonly responseId: number
  readonly ids: readonly number[]
  readonly text: string
  readonly likeness: number
  /** Whether an officer has put it out of the group. */
  readonly out: boolean
}

/** The wordings in a group, the most frequent first. */
export async function variantsOf(db: ConsultationsDb, campaignId: number, question: string): Promise<readonly Variant[]> {
  const rows = await db
    .selectFrom('consultations.campaign_text as member')
    .innerJoin('consultations.response as response', 'response.id', 'member.response_id')
    .select([
      'response.id',
      'member.likeness',
      'member.state',
      sql<string>`coalesce(response.answers -> ${question} ->> 'text', '')`.as('text'),
    ])
    .where('member.campaign_id', '=', campaignId)
    .where('response.state', '=', 'counted')
    .where(notAmong(await heldResponses(db)))
    .orderBy('response.id')
    .execute()
  const byWords = new Map<string, Variant>()
  for (const { id, likeness, state, text } of rows) {
    const key = `${state === 'out'} ${wordsOf(text)
      .map(({ word }) => word)
      .join(' ')}`
    const before = byWords.get(key)
    byWords.set(key, before ? { ...before, ids: [...before.ids, id] } : { responseId: id, ids: [id], text, likeness, out: state === 'out' })
  }
  return [...byWords.values()].sort((a, b) => b.ids.length - a.ids.length || b.likeness - a.likeness)
}
