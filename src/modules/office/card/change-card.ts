import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { accountLines, type OfficeCard } from './card.js'
import { signMail } from './mail-signature.js'

/** What may be changed on the card. */
export type CardDetails = Omit<OfficeCard, 'version'>

/** Changes the identity and contact card. Throws `Conflict` when it is no longer at the version that was seen. */
export async function changeCard(tx: Tx, card: CardDetails, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.card')
    .set({
      name: card.name,
      short_name: card.shortName,
      office_holder: card.officeHolder,
      deputy: card.deputy,
      address: card.address.join('\n'),
      phone: card.phone,
      email: card.email,
      website: card.website,
      social: accountLines(card.social),
      colour: card.colour,
      hours: card.hours.join('\n'),
      version: seen + 1,
      changed_at: at,
      changed_by: by,
    })
    .where('id', '=', 1)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The card was changed by somebody else')
  await record(tx, { by, did: 'office:change-card', kind: 'office-card', id: 1, detail: { version: seen + 1 } })
  await signMail(tx)
  await bump(tx, OFFICE_TOPIC)
}

/** The page cache's topic for everything the office says about itself. */
export const OFFICE_TOPIC = 'office'
