import type { Kysely, Transaction } from 'kysely'

/**
 * What every handle can reach; each part of the platform and each module adds its own tables. One table is named here because
 * the compiler only lets a module's handle stand for a plain one when the two have a table in common.
 */
export type PlatformTables = { 'information_schema.schemata': { schema_name: string } }

/** Reads take a `Db`. A module adds its own tables with `db.withTables<...>()` and sees no other module's. */
export type Db<Tables = PlatformTables> = Kysely<Tables>

/** Writes take a `Tx`, so a write outside a transaction does not compile. */
export type Tx<Tables = PlatformTables> = Transaction<Tables>
