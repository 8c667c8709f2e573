import { LONDON, Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { within } from '#platform/events'
import { contactAgreed, contactErased, contactWithdrew, findContact, idsOf } from '#modules/contacts'
import { allNewsletters } from '../newsletters/queries.js'
import { ownTx } from '../tables.js'
import { getsAny, subscribe, unsubscribe } from './subscribe.js'

const dayOf = (moment: string): Temporal.PlainDate => Temporal.Instant.from(moment).toZonedDateTimeISO(LONDON).toPlainDate()

const dropAlerts = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await ownTx(tx).deleteFrom('newsletters.alert').where('contact', 'in', ids).execute()
}

/** Somebody said yes to "the newsletter" without saying which: they get the main one. */
export const giveMainNewsletter = within(contactAgreed, async (tx, { contact, purpose, on }) => {
  if (purpose !== 'newsletter' || (await getsAny(tx, contact))) return
  // Whoever can be reached by post or phone alone gets no mail; they do once an address is added.
  if (!(await findContact(tx, { id: contact }))?.email) return
  const main = (await allNewsletters(tx)).find((one) => one.main)
  if (main) await subscribe(tx, main.id, contact, dayOf(on))
})

/** Somebody took back what they agreed to, wherever they said so: what they had chosen ends with it. */
export const endWithLedger = within(contactWithdrew, async (tx, { contact, what, on }) => {
  const ids = await idsOf(tx, contact)
  if (what === 'newsletter' || what === 'everything') await unsubscribe(tx, ids, 'all', dayOf(on))
  if (what === 'alerts' || what === 'everything') await dropAlerts(tx, ids)
})

/** Somebody was erased: only that there was a subscriber stays, for the count of that time. */
export const forgetErased = within(contactErased, async (tx, { contact, on }) => {
  await unsubscribe(tx, [contact], 'all', dayOf(on))
  await ownTx(tx).updateTable('newsletters.subscription').set({ contact: null }).where('contact', '=', contact).execute()
  await dropAlerts(tx, [contact])
})
