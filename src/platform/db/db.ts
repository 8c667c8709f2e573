import type { Generated, Kysely, Transaction } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The platform's own tables, which every module may write to through the platform's functions. */
export type PlatformTables = {
  'audit.entry': {
    id: Generated<number>
    at: Temporal.Instant
    actor: string
    did: string
    kind: string
    subject: string
    detail: unknown
  }
}

/** Reads take a `Db`. A module adds its own tables with `db.withTables<...>()` and sees no other module's. */
export type Db<Tables = PlatformTables> = Kysely<Tables>

/** Writes take a `Tx`, so a write outside a transaction does not compile. */
export type Tx<Tables = PlatformTables> = Transaction<Tables>
