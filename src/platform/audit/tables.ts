import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The audit's tables. Only this folder writes to them. */
export type AuditTables = {
  'audit.entry': {
    id: Generated<number>
    at: Generated<Temporal.Instant>
    actor: string
    did: string
    kind: string
    subject: string
    detail: unknown
  }
  'audit.unsealed': { entry: number }
  'audit.seal': {
    id: Generated<number>
    at: Temporal.Instant
    /** A PostgreSQL multirange, such as `{[17,41),[43,44)}`: always read and written through SQL. */
    entries: string
    row_hashes: string
    previous: string
    hash: string
  }
}
