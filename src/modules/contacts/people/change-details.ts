import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import type { Contact } from './contact.js'

/** What staff can correct. */
export type Details = Pick<Contact, 'kind' | 'name' | 'email' | 'phone' | 'address' | 'preferred' | 'place' | 'bodySort' | 'lead'>

/** Corrects contact details. Throws `Conflict` when they were changed since they were seen. */
export async function changeDetails(tx: Tx, id: number, details: Details, seen: number, by: Actor): Promise<void> {
  const { bodySort, ...rest } = details
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.contact')
    .set({ ...rest, body_sort: bodySort, version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The contact was changed by somebody else')
  await record(tx, { by, did: 'contacts:change', kind: 'contact', id })
}

/** Names the member of staff who looks after the office's dealings with a contact; null: nobody in particular. */
export async function setLead(tx: Tx, id: number, lead: number | null): Promise<void> {
  await ownTx(tx).updateTable('contacts.contact').set({ lead }).where('id', '=', id).execute()
}
