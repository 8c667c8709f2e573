import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'

/** The tables of the home module. */
export type HomeTables = {
  'home.digest': { person_id: number; since: Temporal.Instant }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & HomeTables> => db.$extendTables<HomeTables>()

/** This module's view of a transaction. */
export const txOwn = (tx: Tx): Tx<PlatformTables & HomeTables> => tx.$extendTables<HomeTables>()
