import type { Tx } from '#platform/db'
import { index } from '#platform/search'
import { bump } from '#platform/web'
import { asWords } from '#platform/written'
import { TOPIC } from '../stories/publish.js'
import { urls } from '../urls.js'
import { type Campaign, CAMPAIGN } from './campaign.js'

/** Lets the search find a public campaign as it is now. */
export async function findable(tx: Tx, campaign: Campaign): Promise<void> {
  const { id, name, purpose, body, slug, publishedAt, welshName, welshPurpose, welshBody } = campaign
  if (publishedAt)
    await index(tx, {
      kind: CAMPAIGN,
      ref: String(id),
      title: name,
      words: [purpose, asWords(body), welshName, welshPurpose, asWords(welshBody)].join('\n'),
      href: urls.campaign(slug),
      who: 'everyone',
      updated: publishedAt,
    })
  await bump(tx, TOPIC)
}
