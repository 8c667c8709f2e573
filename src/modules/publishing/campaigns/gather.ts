import type { Db } from '#platform/db'
import { type CampaignFigure, type CampaignRecord, type CampaignSource, campaignSourcesOf, type House } from '#platform/module'
import { urls } from '../urls.js'
import type { Campaign } from './campaign.js'
import { partsOf } from './queries.js'

/** What stands in a campaign of one kind. */
export interface Gathered {
  readonly source: CampaignSource
  readonly records: readonly CampaignRecord[]
}

/** What stands in a campaign, by kind, in the order in which the modules are. What is gone since stands no more. */
export async function gather(house: House, db: Db, campaign: Campaign): Promise<readonly Gathered[]> {
  const parts = await partsOf(db, campaign.id)
  return await Promise.all(
    campaignSourcesOf(house).map(async (source) => {
      const ids = parts.filter(({ kind }) => kind === source.kind).map(({ record }) => record)
      return { source, records: ids.length === 0 ? [] : await source.read(db, ids) }
    }),
  )
}

/** What a campaign brought, from every module that knows. A campaign without an end is counted up to today. */
export async function broughtBy(house: House, campaign: Campaign): Promise<readonly CampaignFigure[]> {
  const { db, clock } = house
  const records = Map.groupBy(await partsOf(db, campaign.id), ({ kind }) => kind)
  const asked = {
    records: new Map([...records].map(([kind, parts]) => [kind, parts.map(({ record }) => record)])),
    from: campaign.begins,
    to: campaign.ends ?? clock.today(),
    today: clock.today(),
    path: urls.campaign(campaign.slug),
  }
  return (await Promise.all(campaignSourcesOf(house).map(async (source) => (await source.figures?.(db, asked)) ?? []))).flat()
}
