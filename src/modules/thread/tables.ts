import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { CodebookTables } from './codebook/tables.js'

/** The tables the thread module owns. To every other module they do not exist. */
export type ThreadTables = CodebookTables & {
  'thread.link': {
    id: Generated<number>
    from_kind: string
    from_id: string
    link: string
    to_kind: string
    to_id: string
    means: Generated<string>
    at: Temporal.Instant
    by: string
    withdrawn_at: Temporal.Instant | null
    withdrawn_by: string | null
    why: string | null
  }
  'thread.receipt': {
    code: string
    state: 'reserved' | 'live'
    kind: string | null
    ref: string | null
    channel: string | null
    at: Temporal.Instant
    promised_by: Temporal.PlainDate | null
    for_kind: string | null
    for_ref: string | null
  }
  'thread.theme': {
    code: string
    name: string
    definition: string
    include: string
    exclude: string
    example: string
    parent: string | null
    state: Generated<'active' | 'retired'>
    merged_into: string | null
    version: Generated<number>
    added_at: Temporal.Instant
    changed_at: Temporal.Instant
  }
}

/** The database as this module sees it. */
export type ThreadDb = Db<PlatformTables & ThreadTables>
/** A transaction as this module sees it. */
export type ThreadTx = Tx<PlatformTables & ThreadTables>

/** This module's view of the house's database. */
export const own = (db: Db): ThreadDb => db.withTables<ThreadTables>()

/** This module's view of a transaction that another module opened. */
export const ownTx = (tx: Tx): ThreadTx => tx.withTables<ThreadTables>()
