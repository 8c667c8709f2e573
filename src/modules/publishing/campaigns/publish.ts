import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob, eachAlone } from '#platform/jobs'
import type { House } from '#platform/module'
import { unindex } from '#platform/search'
import { bump } from '#platform/web'
import { freeSlug } from '#platform/written'
import { heldBy } from '#modules/elections'
import type { Writer } from '#modules/identity'
import { TOPIC } from '../stories/publish.js'
import { ownTx } from '../tables.js'
import { type Campaign, CAMPAIGN } from './campaign.js'
import { findable } from './findable.js'
import { moveCampaign } from './keep.js'
import { campaignAt, someCampaigns } from './queries.js'

/** The longest public name of a campaign. */
const LONGEST_SLUG = 44

/** Every minute: campaigns that are ready become public on their first day. */
export const publishCampaigns = defineJob({
  name: 'publishing.publish-campaigns',
  what: 'Makes campaigns public on their first day',
  every: { minutes: 1 },
  async handle(house) {
    await eachAlone(await someCampaigns(house.db, { state: 'ready' }), ({ id }) => publishCampaignIfDue(house, id))
  },
})

/** Says that a campaign becomes public on its first day. */
export async function readyCampaign(tx: Tx, campaign: Campaign, by: Writer): Promise<void> {
  await moveCampaign(tx, campaign, ['draft', 'withdrawn'], { state: 'ready', withdrawn_at: null, withdrawn_why: '' })
  await record(tx, { by: by.actor, did: 'publishing:ready-campaign', kind: CAMPAIGN, id: campaign.id })
}

/** Takes a campaign that is not public yet back to a draft. */
export async function campaignBackToDraft(tx: Tx, campaign: Campaign, by: Writer): Promise<void> {
  await moveCampaign(tx, campaign, ['ready'], { state: 'draft' })
  await record(tx, { by: by.actor, did: 'publishing:campaign-back-to-draft', kind: CAMPAIGN, id: campaign.id })
}

/** Makes a campaign that is ready public if its first day has come. May run twice. */
export async function publishCampaignIfDue(house: House, id: number): Promise<void> {
  const today = house.clock.today()
  await inTransaction(house.db, async (tx) => {
    await sql`select id from publishing.campaign where id = ${id} for update`.execute(tx)
    const campaign = await campaignAt(tx, id)
    if (campaign.state !== 'ready' || Temporal.PlainDate.compare(campaign.begins, today) > 0) return
    // In a pre-election period it waits until the days are over or somebody lets it go out.
    if (await heldBy(tx, { kind: CAMPAIGN, id }, today)) return
    // Where it was public before it comes back to its address.
    const slug = campaign.publishedAt === null ? await slugFor(tx, campaign.name) : campaign.slug
    await moveCampaign(tx, campaign, ['ready'], { state: 'public', published_at: campaign.publishedAt ?? house.clock.now(), slug })
    await record(tx, { by: SYSTEM, did: 'publishing:publish-campaign', kind: CAMPAIGN, id })
    await findable(tx, await campaignAt(tx, id))
  })
}

const slugFor = async (tx: Tx, name: string): Promise<string> =>
  await freeSlug(name.normalize('NFKD').slice(0, LONGEST_SLUG), {
    fallback: 'campaign',
    reserved: /^d-/,
    taken: async (slug) =>
      (await ownTx(tx).selectFrom('publishing.campaign').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined,
  })

/** Withdraws a public campaign: its page says why instead. What stands in it stays public. */
export async function withdrawCampaign(tx: Tx, campaign: Campaign, why: string, by: Writer, at: Temporal.Instant): Promise<void> {
  await moveCampaign(tx, campaign, ['public'], { state: 'withdrawn', withdrawn_at: at, withdrawn_why: why })
  await record(tx, { by: by.actor, did: 'publishing:withdraw-campaign', kind: CAMPAIGN, id: campaign.id })
  await unindex(tx, CAMPAIGN, String(campaign.id))
  await bump(tx, TOPIC)
}
