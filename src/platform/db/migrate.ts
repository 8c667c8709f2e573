import { sql } from 'kysely'
import type { Db, Tx } from './db.js'
import { findMigrations, type Migration } from './migrations.js'
import type { Database } from './open.js'
import { inTransaction } from './transaction.js'

/** The database and this version of Regard do not fit together; the message says how. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** A migration as the database remembers it. */
export type Applied = Pick<Migration, 'source' | 'name' | 'sha256'>

// Any fixed number does: two processes that migrate one server wait for each other.
const LOCK = 7_253_019

const called = ({ source, name }: Applied): string => `${source}/${name}`

/** The migrations this database has had, oldest first; none for a new one. */
export async function appliedMigrations(db: Db): Promise<readonly Applied[]> {
  const known = await sql<{ there: boolean }>`select to_regclass('platform.migration') is not null as there`.execute(db)
  if (!known.rows[0]?.there) return []
  return db.selectFrom('platform.migration').select(['source', 'name', 'sha256']).orderBy('at').orderBy('source').orderBy('name').execute()
}

/** The migrations still to come; throws `MigrationRefused` when the database is not one this version can work on. */
export async function pendingMigrations(db: Db, found: readonly Migration[] = findMigrations()): Promise<readonly Migration[]> {
  const applied = new Map((await appliedMigrations(db)).map((one) => [called(one), one]))
  const changed = found.find((one) => (applied.get(called(one))?.sha256 ?? one.sha256) !== one.sha256)
  if (changed) {
    throw new MigrationRefused(
      `The migration ${called(changed)} was changed after this database had it: put the file back and add a new one.`,
    )
  }
  for (const one of found) applied.delete(called(one))
  const [unknown] = applied.keys()
  if (unknown) {
    throw new MigrationRefused(`This database has had ${unknown}, which this version of Regard does not know: use the newer version.`)
  }
  const had = new Set((await appliedMigrations(db)).map(called))
  return found.filter((one) => !had.has(called(one)))
}

/** Brings the database to this version's shape, each migration once and whole. Returns those it applied; throws `MigrationRefused`. */
export async function migrate(database: Database, found: readonly Migration[] = findMigrations()): Promise<readonly Migration[]> {
  const { db } = database
  await prepare(db)
  const done: Migration[] = []
  for (;;) {
    const [next] = await pendingMigrations(db, found)
    if (!next) return done
    if (await apply(db, next)) done.push(next)
  }
}

/** Takes the lock that only one migrating process can have, until this transaction ends. */
async function alone(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}

async function prepare(db: Db): Promise<void> {
  await inTransaction(
    db,
    async (tx) => {
      await alone(tx)
      await sql
        .raw(
          `create schema if not exists platform;
           create table if not exists platform.migration (
             source text not null, name text not null, sha256 text not null, at timestamptz not null default now(),
             primary key (source, name))`,
        )
        .execute(tx)
    },
    { limit: Infinity },
  )
}

async function apply(db: Db, migration: Migration): Promise<boolean> {
  return inTransaction(
    db,
    async (tx) => {
      await alone(tx)
      const row = { source: migration.source, name: migration.name, sha256: migration.sha256 }
      const taken = await tx
        .selectFrom('platform.migration')
        .select('name')
        .where('source', '=', row.source)
        .where('name', '=', row.name)
        .execute()
      if (taken.length > 0) return false // another process was faster
      try {
        await sql.raw(`${migration.sql}\n;`).execute(tx)
      } catch (error) {
        throw new Error(`The migration ${called(migration)} failed: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
      await sql`insert into platform.migration (source, name, sha256, at) values (${row.source}, ${row.name}, ${row.sha256}, clock_timestamp())`.execute(
        tx,
      )
      return true
    },
    { limit: Infinity },
  )
}
