import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { type Outlet, OUTLET, type OutletSheet } from './outlet.js'

/** Adds an outlet. Returns its id. */
export async function addOutlet(tx: Tx, sheet: OutletSheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('media.outlet').values(sheet).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'media:add-outlet', kind: OUTLET, id })
  return id
}

/** Changes an outlet; what it reported keeps its kind and reach. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeOutlet(
  tx: Tx,
  outlet: Outlet,
  sheet: OutletSheet & Pick<Outlet, 'ended'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.outlet')
    .set({ ...sheet, version: sql`version + 1` })
    .where('id', '=', outlet.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'media:change-outlet', kind: OUTLET, id: outlet.id })
}
