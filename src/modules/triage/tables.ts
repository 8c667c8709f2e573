import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Outcome } from './disclosures/disclosure.js'
import type { Concern, ConcernKind } from './rules/concern.js'

/** The tables the triage module owns. To every other module they do not exist. */
export type TriageTables = {
  'triage.disclosure': {
    id: Generated<number>
    kind: string
    ref: string
    field: string
    concerns: ColumnType<readonly Concern[], string, string>
    state: Generated<'open' | 'handled'>
    opened_at: Temporal.Instant
    due_at: Temporal.Instant
    assigned_to: number | null
    outcome: Outcome | null
    note: string | null
    restricted: Generated<boolean>
    handled_at: Temporal.Instant | null
    handled_by: string | null
  }
  'triage.lead': { id: Generated<number>; person_id: number | null; changed_at: Temporal.Instant | null; changed_by: string | null }
  'triage.time_limit': { concern: ConcernKind; from_on: Temporal.PlainDate; amount: number; unit: 'hours' | 'working-days'; source: string }
}

/** The database as this module sees it. */
export type TriageDb = Db<PlatformTables & TriageTables>
/** A transaction as this module sees it. */
export type TriageTx = Tx<PlatformTables & TriageTables>

/** This module's view of the house's database. */
export const own = (db: Db): TriageDb => db.withTables<TriageTables>()

/** This module's view of a transaction that another module opened. */
export const ownTx = (tx: Tx): TriageTx => tx.withTables<TriageTables>()
