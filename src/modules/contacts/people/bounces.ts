import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { systemClock, Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { within } from '#platform/events'
import { mailArrived, mailComplained, mailRefused, mailReturned, recipientOf } from '#platform/mail'
import { ownTx } from '../tables.js'
import type { Purpose } from './contact.js'
import { asEmail } from './normalise.js'
import { withdraw } from './withdraw.js'

async function mark(tx: Tx, delivery: number, at: Temporal.Instant | null): Promise<void> {
  const mail = await recipientOf(tx, delivery)
  const email = asEmail(mail?.recipient ?? '')
  if (!mail || email === undefined) return
  await ownTx(tx)
    .updateTable('contacts.contact')
    .set({ bounced_at: at, bounced_why: at === null ? null : (mail.returnedWhy ?? 'refused') })
    .where('email', '=', email)
    .where('erased_at', 'is', null)
    .where('bounced_at', at === null ? 'is not' : 'is', null)
    .execute()
}

/** A mail came back: whoever it went to is shown when lists are checked. */
export const markBounced = within(mailReturned, (tx, { deliveryId, at }) => mark(tx, deliveryId, Temporal.Instant.from(at)))

/** Their server refused a mail for good. */
export const markRefused = within(mailRefused, (tx, { deliveryId }) => mark(tx, deliveryId, systemClock.now()))

/** What nobody has to get and everybody must be able to end: so a complaint about any mail ends it. */
const ENDED_BY_COMPLAINT = ['newsletter', 'alerts'] as const

/** Somebody called a mail of ours unwanted: newsletters and alerts end for them, as if they had written to us. */
export const endAfterComplaint = within(mailComplained, async (tx, { deliveryId, at }) => {
  const email = asEmail((await recipientOf(tx, deliveryId))?.recipient ?? '')
  if (email === undefined) return
  // Whoever was joined with another contact agreed to it there.
  const { rows: running } = await sql<{ id: number; purpose: Purpose }>`
    select distinct agreement.contact as id, agreement.purpose
    from contacts.contact join contacts.agreement on agreement.contact = coalesce(contact.same_as, contact.id)
    where contact.email = ${email} and contact.erased_at is null
      and agreement.ended_at is null and agreement.purpose in (${sql.join(ENDED_BY_COMPLAINT)})`.execute(tx)
  for (const { id, purpose } of running) await withdraw(tx, id, purpose, 'email', SYSTEM, Temporal.Instant.from(at))
})

/** It arrived after all. */
export const markArrived = within(mailArrived, (tx, { deliveryId }) => mark(tx, deliveryId, null))
