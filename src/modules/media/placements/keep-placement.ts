import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { type Again, type Placement, PLACEMENT, type PlacementSheet } from './placement.js'

/** Plans an article for another paper. Returns its id. */
export async function planPlacement(tx: Tx, sheet: PlacementSheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('media.placement').values(sheet).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'media:plan-article', kind: PLACEMENT, id })
  return id
}

async function change(tx: Tx, one: Placement, set: Record<string, unknown>, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.placement')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
}

/** Changes an article for another paper. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changePlacement(tx: Tx, one: Placement, sheet: PlacementSheet, seen: number, by: Actor): Promise<void> {
  await change(tx, one, sheet, seen)
  await record(tx, { by, did: 'media:change-article', kind: PLACEMENT, id: one.id })
}

/** Says how far it has come: handed in, printed on a day, dropped and why, or planned again. */
export async function movePlacement(
  tx: Tx,
  one: Placement,
  to: Pick<Placement, 'state' | 'printedOn' | 'why'>,
  seen: number,
  by: Actor,
): Promise<void> {
  await change(tx, one, { state: to.state, printed_on: to.printedOn, why: to.why }, seen)
  await record(tx, { by, did: `media:article-${to.state}`, kind: PLACEMENT, id: one.id })
}

/** Says what came of it and whether to do it again. */
export async function reviewPlacement(
  tx: Tx,
  one: Placement,
  { review, again }: { readonly review: string; readonly again: Again },
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  if (one.state !== 'printed') throw new Conflict('It has not been printed')
  await change(tx, one, { review, again, reviewed_at: at }, seen)
  await record(tx, { by, did: 'media:review-article', kind: PLACEMENT, id: one.id, detail: { again } })
}
