import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { DecisionState, Influence } from './decisions/decision.js'
import type { IssueTables } from './issues/tables.js'

/** The tables the accountability module owns. To every other module they do not exist. */
export type AccountabilityTables = IssueTables & {
  'accountability.decision': {
    id: Generated<number>
    about_kind: string
    about_id: string
    about_href: string | null
    title: string
    said: Generated<string>
    decided: Generated<string>
    next: Generated<string>
    decided_on: Temporal.PlainDate | null
    state: Generated<DecisionState>
    drafted_at: Temporal.Instant
    changed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    published_at: Temporal.Instant | null
    version: Generated<number>
    welsh_title: Generated<string>
    welsh_said: Generated<string>
    welsh_decided: Generated<string>
    welsh_next: Generated<string>
    welsh_fresh: Generated<boolean>
    welsh_version: Generated<number>
  }
  'accountability.answer': {
    id: Generated<number>
    decision_id: number
    position: number
    item_kind: string
    item_id: string
    item: string
    influence: Influence | null
    answer: Generated<string>
    welsh_answer: Generated<string>
  }
}

/** The database as this module sees it. */
export type AccountabilityDb = Db<PlatformTables & AccountabilityTables>
/** A transaction as this module sees it. */
export type AccountabilityTx = Tx<PlatformTables & AccountabilityTables>

/** This module's view of the house's database. */
export const own = (db: Db): AccountabilityDb => db.withTables<AccountabilityTables>()

/** This module's view of a transaction that another module opened. */
export const ownTx = (tx: Tx): AccountabilityTx => tx.withTables<AccountabilityTables>()
