import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { heldAt, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { type Campaign, CAMPAIGN } from './campaign.js'
import { someCampaigns } from './queries.js'

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: LONDON }).toInstant()

/** The pre-election period that holds a campaign back on its first day; undefined when none does. */
export async function campaignHeldOn(
  db: Db,
  { id, state, begins }: Pick<Campaign, 'id' | 'state' | 'begins'>,
  today: Temporal.PlainDate,
): Promise<Period | undefined> {
  return state === 'ready' ? await heldAt(db, { kind: CAMPAIGN, id }, startOf(begins), today) : undefined
}

/** Campaigns that become public on their first day. */
export const campaignLaunches = scheduledLaunches(CAMPAIGN, 'Campaign', async (db) =>
  (await someCampaigns(db, { state: 'ready' })).map(({ id, name, writers, begins }) => ({
    id,
    title: name,
    writers,
    href: urls.staffCampaign(id),
    at: startOf(begins),
  })),
)
