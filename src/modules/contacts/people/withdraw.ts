import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { contactErased, contactWithdrew } from '../events.js'
import { ownTx } from '../tables.js'
import type { How, Purpose } from './contact.js'
import { suppress } from './suppression.js'

/** Ends one agreement of a contact, or all of them: then no list and no decision of the office brings them back, only they themselves. With "be told the outcome" go the wishes about single exercises. */
export async function withdraw(
  tx: Tx,
  contact: number,
  what: Purpose | 'everything',
  how: How,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  const own = ownTx(tx)
  await own
    .updateTable('contacts.agreement')
    .set({ ended_at: at, ended_because: 'withdrawn', ended_how: how })
    .where('contact', '=', contact)
    .where('ended_at', 'is', null)
    .$if(what !== 'everything', (query) => query.where('purpose', '=', what))
    .execute()
  if (what === 'everything' || what === 'outcome') {
    await own
      .updateTable('contacts.wish')
      .set({ withdrawn_at: at })
      .where('contact', '=', contact)
      .where('withdrawn_at', 'is', null)
      .execute()
  }
  if (what === 'everything') {
    const { email, phone } = await own
      .selectFrom('contacts.contact')
      .select(['email', 'phone'])
      .where('id', '=', contact)
      .executeTakeFirstOrThrow()
    // A number may be that of a whole household: it stands for somebody only where no e-mail address does.
    await suppress(tx, email === '' ? phone : email, at)
  }
  await emit(tx, contactWithdrew, { contact, what, on: at.toString() })
  await record(tx, { by, did: 'contacts:withdraw', kind: 'contact', id: contact, detail: { what, how } })
}

/**
 * Erases a contact: details, wordings' link to a person and wishes go; that the address must not be imported again stays, as a keyed hash.
 * `why` is a code such as `asked-to-be-erased`. Erasing twice does nothing.
 */
export async function eraseContact(tx: Tx, id: number, why: string, by: Actor, at: Temporal.Instant): Promise<void> {
  const own = ownTx(tx)
  const contact = await own
    .selectFrom('contacts.contact')
    .select(['email', 'phone'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!contact) return
  const joined = await own.selectFrom('contacts.contact').select('id').where('same_as', '=', id).where('erased_at', 'is', null).execute()
  for (const one of joined) await eraseContact(tx, one.id, why, by, at)
  await own
    .deleteFrom('contacts.joining')
    .where((is) => is.or([is('kept', '=', id), is('gone', '=', id)]))
    .execute()
  await own.updateTable('contacts.import_row').set({ before: null, contact: null }).where('contact', '=', id).execute()
  for (const address of [contact.email, contact.phone]) await suppress(tx, address, at)
  await own.deleteFrom('contacts.wish').where('contact', '=', id).execute()
  await own.deleteFrom('contacts.forgetting').where('contact', '=', id).execute()
  await own.deleteFrom('contacts.note').where('contact', '=', id).execute()
  await own.deleteFrom('contacts.contact_interest').where('contact', '=', id).execute()
  await own
    .deleteFrom('contacts.role')
    .where((is) => is.or([is('person', '=', id), is('organisation', '=', id)]))
    .execute()
  await own
    .updateTable('contacts.list')
    .set({ count: sql`greatest(count - 1, 0)` })
    .where('id', 'in', (from) =>
      from.selectFrom('contacts.list_member').select('list').where('contact', '=', id).where('left_at', 'is', null),
    )
    .execute()
  await own
    .updateTable('contacts.list_member')
    .set({ left_at: at, left_because: 'erased' })
    .where('contact', '=', id)
    .where('left_at', 'is', null)
    .execute()
  await own
    .updateTable('contacts.agreement')
    .set({ ended_at: at, ended_because: 'erased' })
    .where('contact', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await own
    .updateTable('contacts.contact')
    .set((is) => ({ name: '', email: '', phone: '', address: '', place: null, erased_at: at, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await emit(tx, contactErased, { contact: id, on: at.toString() })
  await record(tx, { by, did: 'contacts:erase', kind: 'contact', id, detail: { why } })
}
