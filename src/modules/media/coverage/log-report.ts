import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { linkIn, linkKey } from '../outlets/link.js'
import { onAir, type Outlet } from '../outlets/outlet.js'
import { outletAt } from '../outlets/queries.js'
import { ownTx } from '../tables.js'
import { type Report, REPORT, type ReportSheet } from './report.js'

/** Kind and reach of a report are its outlet's on the day it is logged. */
const ofOutlet = ({ kind, reach }: Outlet) => ({ kind: onAir(kind) ? ('on-air' as const) : ('article' as const), reach })

const kept = (sheet: ReportSheet) => {
  const url = linkIn(sheet.link)
  return { ...sheet, link: url?.href ?? '', link_key: url ? linkKey(url) : null }
}

/** Logs a report. Throws `Conflict` when one with the same link is logged already. Returns its id. */
export async function logReport(
  tx: Tx,
  sheet: ReportSheet,
  by: Person | undefined,
  at: Temporal.Instant,
  brought: number | null = null,
): Promise<number> {
  const row = await ownTx(tx)
    .insertInto('media.report')
    .values({
      ...kept(sheet),
      ...ofOutlet(await outletAt(tx, sheet.outlet)),
      brought,
      logged_by: by?.id ?? 0,
      logged_at: at,
    })
    .onConflict((conflict) => conflict.column('link_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Conflict('This report is logged already')
  await record(tx, { by: actorOf(by), did: 'media:log-report', kind: REPORT, id: row.id })
  return row.id
}

/** Puts a report right. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeReport(tx: Tx, report: Report, sheet: ReportSheet, seen: number, by: Actor): Promise<void> {
  // Another outlet brings its own kind and reach; the same one keeps those of the day it was logged.
  const outlet = sheet.outlet === report.outlet ? {} : ofOutlet(await outletAt(tx, sheet.outlet))
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.report')
    .set({ ...kept(sheet), ...outlet, version: sql`version + 1` })
    .where('id', '=', report.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'media:change-report', kind: REPORT, id: report.id })
}

/** Takes out a report that was logged by mistake: it stays to be seen and is in no figure. Throws `Conflict` when somebody else was faster. */
export async function removeReport(tx: Tx, report: Report, why: string, by: Actor, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('media.report')
    .set({ removed_at: at, removed_why: why, link_key: null, version: sql`version + 1` })
    .where('id', '=', report.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('It is taken out already')
  await record(tx, { by, did: 'media:remove-report', kind: REPORT, id: report.id })
}
