import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { Conflict } from '#platform/web'
import { contactAgreed } from '../events.js'
import { ownTx } from '../tables.js'
import type { Contact } from './contact.js'
import { agreementsOf } from './queries.js'
import { suppress, wantsNothing } from './suppression.js'

/** What staff can correct. */
export type Details = Pick<Contact, 'kind' | 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place' | 'bodySort' | 'lead'>

/** Corrects contact details; what they agreed to, or that they want nothing more, follows them to a new address. Throws `Conflict` when they were changed since they were seen. */
export async function changeDetails(tx: Tx, id: number, details: Details, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  const { bodySort, ...rest } = details
  const before = await ownTx(tx).selectFrom('contacts.contact').select(['email', 'phone']).where('id', '=', id).executeTakeFirst()
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.contact')
    .set({ ...rest, body_sort: bodySort, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The contact was changed by somebody else')
  await record(tx, { by, did: 'contacts:change', kind: 'contact', id })
  if (before && (await wantsNothing(tx, before))) await suppress(tx, rest.email === '' ? rest.phone : rest.email, at)
  if (before?.email === '' && rest.email !== '')
    for (const { purpose, endedAt } of await agreementsOf(tx, id))
      if (endedAt === null) await emit(tx, contactAgreed, { contact: id, purpose, on: at.toString() })
}

/** Names the member of staff who looks after the office's dealings with a contact; null: nobody in particular. */
export async function setLead(tx: Tx, id: number, lead: number | null): Promise<void> {
  await ownTx(tx).updateTable('contacts.contact').set({ lead }).where('id', '=', id).execute()
}
