import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { Conflict } from '#platform/web'
import { periodsChanged } from '../events.js'
import { ownTx } from '../tables.js'
import { type Period, PERIOD, type PeriodSheet } from './period.js'

const columns = ({ name, from, to, note }: PeriodSheet) => ({ name, from_on: from, to_on: to, note })
const days = ({ from, to }: PeriodSheet) => ({ from: from.toString(), to: to.toString() })

/** Sets a pre-election period. Returns its id. */
export async function setPeriod(tx: Tx, sheet: PeriodSheet, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('elections.period').values(columns(sheet)).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'elections:set', kind: PERIOD, id, detail: days(sheet) })
  await emit(tx, periodsChanged, {})
  return id
}

/** Changes a period; what it holds back follows its days. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changePeriod(tx: Tx, period: Period, sheet: PeriodSheet, seen: number, by: Actor): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('elections.period')
    .set({ ...columns(sheet), version: sql`version + 1` })
    .where('id', '=', period.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'elections:change', kind: PERIOD, id: period.id, detail: days(sheet) })
  await emit(tx, periodsChanged, {})
}
