import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import type { Tx } from '../db.js'
import { appliedMigrations } from '../migrate.js'
import type { Database } from '../open.js'
import { inTransaction } from '../transaction.js'
import { quoted, sequencesIn, tablesIn } from './catalogue.js'
import { type Close, type End, FORMAT, type Header, isLedger, nameOf, tally } from './format.js'
import { rowsOf } from './rows.js'

/** What a backup holds. */
export interface Contents {
  readonly tables: number
  readonly rows: number
}

/**
 * Writes the whole database, stored files included, to one compressed file, as it stood at one moment. The file appears only when it is
 * whole, readable by its owner alone; one that is there already is never replaced.
 */
export async function writeBackup(database: Database, file: string): Promise<Contents> {
  const partial = `${file}.partial`
  const target = await open(file, 'wx', 0o600) // takes the name, or fails because a file has it
  await target.close()
  try {
    const contents = await inTransaction(database.db, (tx) => stream(tx, partial), { limit: Infinity, snapshot: true })
    await rename(partial, file)
    return contents
  } catch (error) {
    await rm(partial, { force: true })
    await rm(file, { force: true })
    throw error
  }
}

async function stream(tx: Tx, partial: string): Promise<Contents> {
  await sql`set local statement_timeout = 0`.execute(tx)
  const header = await headerOf(tx)
  const handle = await open(partial, 'w', 0o600)
  const out = handle.createWriteStream({ flush: true })
  await pipeline(Readable.from(linesOf(tx, header), { highWaterMark: 4 }), createGzip(), out)
  return { tables: header.tables.length, rows: header.tables.reduce((sum, table) => sum + table.rows, 0) }
}

async function headerOf(tx: Tx): Promise<Header> {
  const tables: Header['tables'][number][] = []
  for (const table of await tablesIn(tx)) {
    if (isLedger(table)) continue
    const counted = await sql<{ rows: number }>`select count(*) as rows from only ${sql.raw(quoted(table.schema, table.name))}`.execute(tx)
    tables.push({ ...table, rows: counted.rows[0]!.rows })
  }
  const at = systemClock.now().toString()
  return { regard: 'backup', format: FORMAT, at, migrations: await appliedMigrations(tx), tables, audit: await auditHead(tx) }
}

async function auditHead(tx: Tx): Promise<Header['audit']> {
  const kept = await sql<{ there: boolean }>`select to_regclass('audit.seal') is not null as there`.execute(tx)
  if (!kept.rows[0]?.there) return null
  const { rows } = await sql<{
    seal: string
    hash: string
  }>`select id::text as seal, hash from audit.seal order by id desc limit 1`.execute(tx)
  return rows[0] ?? null
}

async function* linesOf(tx: Tx, header: Header): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`
  for (const table of header.tables) {
    const told = tally()
    for await (const rows of rowsOf(tx, table)) {
      let lines = ''
      for (const row of rows) {
        const line = JSON.stringify(row)
        told.add(line)
        lines += `${line}\n`
      }
      yield lines
    }
    const end: End = { end: nameOf(table), rows: told.rows, sum: told.sum }
    yield `${JSON.stringify(end)}\n`
  }
  const close: Close = { sequences: await sequencesIn(tx), tables: header.tables.length }
  yield `${JSON.stringify(close)}\n`
}
