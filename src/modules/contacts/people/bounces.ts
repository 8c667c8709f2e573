import { systemClock, Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { within } from '#platform/events'
import { mailArrived, mailRefused, mailReturned, recipientOf } from '#platform/mail'
import { ownTx } from '../tables.js'
import { asEmail } from './normalise.js'

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

/** It arrived after all. */
export const markArrived = within(mailArrived, (tx, { deliveryId }) => mark(tx, deliveryId, null))
