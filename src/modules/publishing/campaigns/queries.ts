import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Campaign, CampaignState, Part } from './campaign.js'

const campaigns = (db: Db) =>
  own(db)
    .selectFrom('publishing.campaign')
    .select([
      'id',
      'slug',
      'name',
      'purpose',
      'body',
      'objective',
      'begins',
      'ends',
      'welsh_name as welshName',
      'welsh_purpose as welshPurpose',
      'welsh_body as welshBody',
      'welsh_objective as welshObjective',
      'welsh_fresh as welshFresh',
      'state',
      'writers',
      'published_at as publishedAt',
      'withdrawn_at as withdrawnAt',
      'withdrawn_why as withdrawnWhy',
      'version',
    ])
    .$castTo<Campaign>()

/** The most campaigns on one page, and the most parts of one. */
export const PAGE = 50
export const MOST_PARTS = 200

/** A campaign as an address of staff names it, or `NotFound`. */
export async function campaignAt(db: Db, id: string | number): Promise<Campaign> {
  const found = /^\d{1,9}$/.test(String(id)) ? await campaigns(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`campaign ${id}`)
  return found
}

/** A campaign that is or was public, by its public name, or `NotFound`. */
export async function publicCampaign(db: Db, slug: string): Promise<Campaign> {
  const found = await campaigns(db).where('slug', '=', slug).where('state', 'in', ['public', 'withdrawn']).executeTakeFirst()
  if (!found) throw new NotFound(`campaign ${slug}`)
  return found
}

/** Campaigns, what was begun last first, in any or one state; `before` is the last id of the page before. One more than a page says that there is more. */
export async function someCampaigns(
  db: Db,
  { state, before }: { state?: CampaignState | undefined; before?: number | undefined } = {},
): Promise<readonly Campaign[]> {
  let query = campaigns(db)
  if (state) query = query.where('state', '=', state)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Campaigns that are public or about to be and whose Welsh is older than their English. */
export const campaignsWithOldWelsh = async (db: Db): Promise<readonly Campaign[]> =>
  await campaigns(db)
    .where('state', 'in', ['ready', 'public'])
    .where('welsh_name', '!=', '')
    .where('welsh_fresh', '=', false)
    .orderBy('id')
    .limit(50)
    .execute()

/** What stands in a campaign, as it was put there. */
export const partsOf = async (db: Db, campaign: number): Promise<readonly Part[]> =>
  await own(db)
    .selectFrom('publishing.campaign_part')
    .select(['kind', 'record'])
    .where('campaign', '=', campaign)
    .orderBy('added_at')
    .orderBy('record')
    .limit(MOST_PARTS)
    .execute()

/** The campaigns in which a record stands. */
export const campaignsOf = async (db: Db, { kind, record }: Part): Promise<readonly Campaign[]> =>
  await campaigns(db)
    .where('id', 'in', (is) =>
      is.selectFrom('publishing.campaign_part').select('campaign').where('kind', '=', kind).where('record', '=', record),
    )
    .orderBy('id')
    .limit(20)
    .execute()

/** A campaign in one of these states, or any, to show the role matrix. */
export const someCampaign =
  (...states: readonly CampaignState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row = await campaigns(db)
      .where('state', 'in', states.length > 0 ? states : ['public'])
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    const [part] = row ? await partsOf(db, row.id) : []
    return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none', kind: part?.kind ?? 'none', record: String(part?.record ?? 0) }
  }
