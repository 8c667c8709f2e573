import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'

/** The tables the elections module owns. To every other module they do not exist. */
export type ElectionsTables = {
  'elections.period': {
    id: Generated<number>
    name: string
    from_on: Temporal.PlainDate
    to_on: Temporal.PlainDate
    note: Generated<string>
    version: Generated<number>
  }
  'elections.allowed': {
    id: Generated<number>
    period: number
    kind: string
    record: number
    title: string
    why: string
    by: number
    at: Temporal.Instant
  }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & ElectionsTables> => db.withTables<ElectionsTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & ElectionsTables> => tx.withTables<ElectionsTables>()
