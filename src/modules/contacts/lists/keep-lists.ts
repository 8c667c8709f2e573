import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { CHECK_EVERY_MONTHS, type ContactList, type Left, type MemberHow } from './list.js'

/** What staff say about a list. */
export type ListSheet = Pick<ContactList, 'name' | 'why' | 'purpose' | 'owner' | 'filter'> & {
  /** Who may open it, where it is closed; the owner always may. */
  readonly readers: readonly number[]
}

async function nameReaders(tx: Tx, list: number, readers: readonly number[]): Promise<void> {
  await ownTx(tx).deleteFrom('contacts.list_reader').where('list', '=', list).execute()
  const people = [...new Set(readers)]
  if (people.length > 0)
    await ownTx(tx)
      .insertInto('contacts.list_reader')
      .values(people.map((person) => ({ list, person })))
      .execute()
}

/** Makes a list. It must be looked through for the first time twelve months from now. Returns its id. */
export async function makeList(
  tx: Tx,
  sheet: ListSheet & Pick<ContactList, 'kind' | 'closed'> & { readonly ready?: string },
  by: Actor,
  at: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<number> {
  const { name, why, purpose, owner, filter, kind, closed, ready = null } = sheet
  const { id } = await ownTx(tx)
    .insertInto('contacts.list')
    .values({
      name,
      why,
      purpose,
      kind,
      closed,
      owner,
      ready,
      filter: filter === null ? null : json(filter),
      checked_on: null,
      next_check: today.add({ months: CHECK_EVERY_MONTHS }),
      counted_at: kind === 'chosen' ? at : null,
      created_at: at,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (closed) await nameReaders(tx, id, [owner, ...sheet.readers])
  await record(tx, { by, did: 'contacts:make-list', kind: 'contacts.list', id })
  return id
}

/** Changes what a list is for, who owns it, whom its filter means, and who may open it. Throws `Conflict` when it was changed since it was seen. */
export async function changeList(tx: Tx, list: ContactList, sheet: Omit<ListSheet, 'purpose'>, seen: number, by: Actor): Promise<void> {
  const { name, why, owner, filter } = sheet
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.list')
    .set({ name, why, owner, version: seen + 1, ...(list.kind === 'filter' && { filter: json(filter ?? {}), counted_at: null }) })
    .where('id', '=', list.id)
    .where('version', '=', seen)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The list was changed by somebody else')
  if (list.closed) await nameReaders(tx, list.id, [owner, ...sheet.readers])
  await record(tx, { by, did: 'contacts:change-list', kind: 'contacts.list', id: list.id })
}

/** Ends a list: nobody is written to by it any more. Those on it stay contacts. */
export async function endList(tx: Tx, list: number, why: string, by: Actor, at: Temporal.Instant): Promise<void> {
  await ownTx(tx)
    .updateTable('contacts.list')
    .set({ ended_at: at, ended_why: why })
    .where('id', '=', list)
    .where('ended_at', 'is', null)
    .execute()
  await record(tx, { by, did: 'contacts:end-list', kind: 'contacts.list', id: list })
}

/** Puts a contact on a list that is chosen one by one. Returns whether they were not on it yet. */
export async function putOnList(
  tx: Tx,
  list: number,
  contact: number,
  how: MemberHow,
  by: Actor,
  at: Temporal.Instant,
  imported: number | null = null,
): Promise<boolean> {
  const added = await ownTx(tx)
    .insertInto('contacts.list_member')
    .values({ list, contact, how, import: imported, added_at: at, left_at: null, left_because: null })
    .onConflict((conflict) => conflict.columns(['list', 'contact']).where('left_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  await ownTx(tx)
    .updateTable('contacts.list')
    .set({ count: sql`count + 1`, counted_at: at })
    .where('id', '=', list)
    .execute()
  await record(tx, { by, did: 'contacts:put-on-list', kind: 'contacts.list', id: list, detail: { contact } })
  return true
}

/** Takes a contact off a list. Returns whether they stood on it. */
export async function takeOffList(tx: Tx, list: number, contact: number, why: Left, by: Actor, at: Temporal.Instant): Promise<boolean> {
  const gone = await ownTx(tx)
    .updateTable('contacts.list_member')
    .set({ left_at: at, left_because: why })
    .where('list', '=', list)
    .where('contact', '=', contact)
    .where('left_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!gone) return false
  await ownTx(tx)
    .updateTable('contacts.list')
    .set({ count: sql`greatest(count - 1, 0)`, counted_at: at })
    .where('id', '=', list)
    .execute()
  await record(tx, { by, did: 'contacts:take-off-list', kind: 'contacts.list', id: list, detail: { contact, why } })
  return true
}
