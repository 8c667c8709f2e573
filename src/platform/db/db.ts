import type { Kysely, Transaction } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The one table every handle knows: which migrations were applied. Each part of the platform and each module adds its own with `withTables`. */
export type PlatformTables = {
  'platform.migration': { source: string; name: string; sha256: string; at: Temporal.Instant }
}

/** Reads take a `Db`, which a transaction is too. A module adds its own tables with `db.withTables<...>()` and sees no other module's. */
export type Db<Tables = PlatformTables> = Kysely<Tables> | Transaction<Tables>

/** Writes take a `Tx`, so a write outside a transaction does not compile. */
export type Tx<Tables = PlatformTables> = Transaction<Tables>
