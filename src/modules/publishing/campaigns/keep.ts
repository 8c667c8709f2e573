import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { TOPIC } from '../stories/publish.js'
import { ownTx } from '../tables.js'
import { type Campaign, CAMPAIGN, type CampaignSheet, type CampaignState, type CampaignWelsh, type Part } from './campaign.js'
import { findable } from './findable.js'
import { campaignAt, MOST_PARTS, partsOf } from './queries.js'

/** Begins a campaign. Returns its id. */
export async function beginCampaign(tx: Tx, sheet: CampaignSheet, by: Writer, at: Temporal.Instant): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('publishing.campaign')
    // Its public name is made of the name that it has when it becomes public.
    .values({ ...sheet, slug: `d-${randomUUID()}`, writers: [by.id], created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: by.actor, did: 'publishing:begin-campaign', kind: CAMPAIGN, id })
  return id
}

/** Changes what is written of a campaign. Throws `Conflict` when somebody else changed it since it was seen, or it is withdrawn. */
export async function changeCampaign(tx: Tx, campaign: Campaign, sheet: CampaignSheet, seen: number, by: Writer): Promise<void> {
  if (seen !== campaign.version) throw new Conflict('Somebody else changed this')
  const { name, purpose, body, objective } = campaign
  const same = name === sheet.name && purpose === sheet.purpose && body === sheet.body && objective === sheet.objective
  await moveCampaign(tx, campaign, ['draft', 'ready', 'public'], {
    ...sheet,
    // The Welsh stays, and is the older of the two where the English says something else now.
    welsh_fresh: campaign.welshFresh && same,
    writers: [...new Set([...campaign.writers, by.id])],
  })
  await record(tx, { by: by.actor, did: 'publishing:change-campaign', kind: CAMPAIGN, id: campaign.id })
  if (campaign.state === 'public') await findable(tx, await campaignAt(tx, campaign.id))
}

/** Gives a campaign its Welsh, or takes it away. Throws `Conflict` when somebody else changed it since it was seen, or it is withdrawn. */
export async function changeCampaignWelsh(tx: Tx, campaign: Campaign, welsh: CampaignWelsh, seen: number, by: Writer): Promise<void> {
  if (seen !== campaign.version) throw new Conflict('Somebody else changed this')
  await moveCampaign(tx, campaign, ['draft', 'ready', 'public'], {
    welsh_name: welsh.welshName,
    welsh_purpose: welsh.welshPurpose,
    welsh_body: welsh.welshBody,
    welsh_objective: welsh.welshObjective,
    welsh_fresh: welsh.welshName !== '',
    writers: [...new Set([...campaign.writers, by.id])],
  })
  await record(tx, { by: by.actor, did: 'publishing:change-campaign-welsh', kind: CAMPAIGN, id: campaign.id })
  if (campaign.state === 'public') await findable(tx, await campaignAt(tx, campaign.id))
}

/** Moves a campaign on from one of these states. Throws `Conflict` when somebody else was faster. */
export async function moveCampaign(
  tx: Tx,
  { id, version }: Campaign,
  from: readonly CampaignState[],
  set: Record<string, unknown>,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('publishing.campaign')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else was faster: look at it again')
}

/** Puts records of one kind into a campaign; those that stand in it already stay. Throws `Conflict` where it would be too many. */
export async function putInto(
  tx: Tx,
  campaign: Campaign,
  kind: string,
  records: readonly number[],
  by: Writer,
  at: Temporal.Instant,
): Promise<void> {
  if (records.length === 0) return
  if ((await partsOf(tx, campaign.id)).length + records.length > MOST_PARTS)
    throw new Conflict(`At most ${MOST_PARTS} things stand in one campaign. Take some out, or begin another.`)
  await ownTx(tx)
    .insertInto('publishing.campaign_part')
    .values(records.map((one) => ({ campaign: campaign.id, kind, record: one, added_at: at, added_by: by.id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(tx, {
    by: by.actor,
    did: 'publishing:put-into-campaign',
    kind: CAMPAIGN,
    id: campaign.id,
    detail: { kind, records: records.join(' ') },
  })
  await bump(tx, TOPIC)
}

/** Takes a record out of a campaign; the record itself stays. Throws `Conflict` when somebody else did. */
export async function takeOutOf(tx: Tx, campaign: Campaign, part: Part, by: Writer): Promise<void> {
  const { numDeletedRows } = await ownTx(tx)
    .deleteFrom('publishing.campaign_part')
    .where('campaign', '=', campaign.id)
    .where('kind', '=', part.kind)
    .where('record', '=', part.record)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Conflict('It stands in the campaign no more')
  await record(tx, { by: by.actor, did: 'publishing:take-out-of-campaign', kind: CAMPAIGN, id: campaign.id, detail: { ...part } })
  await bump(tx, TOPIC)
}
