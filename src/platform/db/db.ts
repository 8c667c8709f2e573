import type { Kysely, Transaction } from 'kysely'

/** What every handle can reach: nothing. Each part of the platform and each module adds its own tables with `withTables`. */
export type PlatformTables = {}

/** Reads take a `Db`. A module adds its own tables with `db.withTables<...>()` and sees no other module's. */
export type Db<Tables = PlatformTables> = Kysely<Tables>

/** Writes take a `Tx`, so a write outside a transaction does not compile. */
export type Tx<Tables = PlatformTables> = Transaction<Tables>
