import { sql } from 'kysely'
import type { Tx } from '../db.js'
import { appliedMigrations, migrate } from '../migrate.js'
import { findMigrations, type Migration } from '../migrations.js'
import type { Database } from '../open.js'
import { inTransaction } from '../transaction.js'
import { quoted, type Sequence, switchesIn, type Table, tablesIn } from './catalogue.js'
import { type Header, isLedger, nameOf, RestoreRefused, type Row, tally } from './format.js'
import { readBackup, type Reading } from './read.js'
import { rowsOf } from './rows.js'
import type { Contents } from './write.js'

/**
 * Brings a backup, from either engine, into a new database: first to the backup's own shape, then all rows in one transaction that is
 * kept only when every table's count and checksum, read back, are those of the backup. Throws `RestoreRefused` or `BackupDamaged`.
 */
export async function restoreBackup(database: Database, file: string, found: readonly Migration[] = findMigrations()): Promise<Contents> {
  const reading = await readBackup(file)
  const { header } = reading
  const shape = shapeOf(header, found)
  await refuseUnlessNew(database, header)
  await migrate(database, shape)
  await inTransaction(database.db, (tx) => load(tx, reading), { limit: Infinity })
  return { tables: header.tables.length, rows: header.tables.reduce((sum, table) => sum + table.rows, 0) }
}

function shapeOf(header: Header, found: readonly Migration[]): readonly Migration[] {
  const known = new Map(found.map((one) => [`${one.source}/${one.name}`, one]))
  for (const one of header.migrations) {
    const name = `${one.source}/${one.name}`
    if (known.get(name)?.sha256 !== one.sha256) {
      throw new RestoreRefused(
        `The backup has had the migration ${name}, which this version of Regard does not have: use the version that made it, or a newer one.`,
      )
    }
  }
  const had = new Set(header.migrations.map((one) => `${one.source}/${one.name}`))
  return found.filter((one) => had.has(`${one.source}/${one.name}`))
}

/** A database is new when nothing in it came from anything but its migrations: rows bear the mark of the transaction that wrote them. */
async function refuseUnlessNew({ db }: Database, header: Header): Promise<void> {
  await inTransaction(db, async (tx) => {
    const tables = await tablesIn(tx)
    const ledger = tables.find(isLedger)
    const applied = await appliedMigrations(tx)
    const had = new Set(header.migrations.map((one) => `${one.source}/${one.name}`))
    if (applied.some((one) => !had.has(`${one.source}/${one.name}`))) {
      throw new RestoreRefused('This database is newer than the backup: restore into a new folder or a new database.')
    }
    for (const table of tables) {
      if (isLedger(table)) continue
      const from = sql.raw(quoted(table.schema, table.name))
      const own = ledger ? sql`where xmin::text not in (select xmin::text from platform.migration)` : sql``
      const { rows } = await sql`select 1 from ${from} ${own} limit 1`.execute(tx)
      if (rows.length > 0) {
        throw new RestoreRefused(
          'This database already holds records, so nothing was changed. A backup goes into a new place: set DATA_DIR to a folder that does not exist yet, or DATABASE_URL to a new, empty database, run bin/restore again, then start Regard with the same setting.',
        )
      }
    }
  })
}

async function load(tx: Tx, reading: Reading): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
  const tables = new Map((await tablesIn(tx)).map((table) => [nameOf(table), table]))
  const switches = await switchesIn(tx)
  for (const { off } of switches) await sql.raw(off).execute(tx)
  for (const table of tables.values()) if (!isLedger(table)) await sql.raw(`delete from ${quoted(table.schema, table.name)}`).execute(tx)
  for (const table of reading.header.tables) {
    if (!sameColumns(table, tables.get(nameOf(table)))) {
      throw new RestoreRefused(`The table ${nameOf(table)} of the backup has no counterpart with the same columns here.`)
    }
    const written = reading.next(table)
    for (let step = await written.next(); ; step = await written.next()) {
      if (step.done) {
        await verify(tx, table, step.value.rows, step.value.sum)
        break
      }
      await insert(tx, table, step.value)
    }
  }
  const { sequences } = await reading.close()
  for (const sequence of sequences) await place(tx, sequence)
  for (const { on } of switches.toReversed()) await sql.raw(on).execute(tx) // adding a foreign key checks every row
}

const sameColumns = (one: Table, other: Table | undefined): boolean =>
  JSON.stringify(one.columns.map((column) => column.name).toSorted()) ===
  JSON.stringify(other?.columns.map((column) => column.name).toSorted())

async function insert(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const names = table.columns.map((column) => quoted(column.name)).join(', ')
  const values = table.columns.map((column, i) => `c${i}::${column.type}`).join(', ')
  const aliases = table.columns.map((_, i) => `c${i}`).join(', ')
  const columns = table.columns.map((_, i) => sql`${rows.map((row) => row[i] ?? null)}::text[]`)
  await sql`insert into ${sql.raw(`${quoted(table.schema, table.name)} (${names}) overriding system value select ${values}`)}
    from unnest(${sql.join(columns)}) as r (${sql.raw(aliases)})`.execute(tx)
}

async function verify(tx: Tx, table: Table, rows: number, sum: string): Promise<void> {
  const told = tally()
  for await (const batch of rowsOf(tx, table)) for (const row of batch) told.add(JSON.stringify(row))
  if (told.rows !== rows || told.sum !== sum) {
    throw new RestoreRefused(`The rows of ${nameOf(table)} came out different from the backup's, so nothing was kept.`)
  }
}

async function place(tx: Tx, { schema, name, last, called }: Sequence): Promise<void> {
  await sql`select setval(${quoted(schema, name)}::regclass, ${last}::bigint, ${called})`.execute(tx)
}
