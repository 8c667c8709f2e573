import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { type AddedDay, type Calendars, calendarsWith } from '../calendars/index.js'
import { own, ownTx } from '../tables.js'

/** A day the office added to its calendar. */
export type AddedClosure = AddedDay & { readonly id: number }

/** The days the office has added and not taken back, in their order. */
export async function addedDays(db: Db): Promise<readonly AddedClosure[]> {
  return await own(db)
    .selectFrom('office.closure')
    .select(['id', 'kind', 'division', 'day', 'name'])
    .where('removed_at', 'is', null)
    .orderBy('day')
    .$castTo<AddedClosure>()
    .execute()
}

/** Both calendars by which the office counts working days, with the days it has added. */
export async function officeCalendars(db: Db): Promise<Calendars> {
  return calendarsWith(await addedDays(db))
}

/** Adds a closure or a newly proclaimed bank holiday. A day that is already there stays as it is. */
export async function addDay(tx: Tx, added: AddedDay, by: Actor, at: Temporal.Instant): Promise<void> {
  const row = await ownTx(tx)
    .insertInto('office.closure')
    .values({
      kind: added.kind,
      division: added.kind === 'bank-holiday' ? added.division : null,
      day: added.day,
      name: added.name,
      added_at: at,
      added_by: by,
      removed_at: null,
      removed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await record(tx, { by, did: 'office:add-closure', kind: 'closure', id: row.id, detail: { day: added.day.toString() } })
}

/** Takes back a day that was added by mistake; the log keeps it. */
export async function removeDay(tx: Tx, id: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await ownTx(tx)
    .updateTable('office.closure')
    .set({ removed_at: at, removed_by: by })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await record(tx, { by, did: 'office:remove-closure', kind: 'closure', id })
}
