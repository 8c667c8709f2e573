import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'

type Day = Temporal.PlainDate

/** The tables the office module owns. To every other module they do not exist. */
export type OfficeTables = {
  'office.card': {
    id: Generated<number>
    name: string
    short_name: string
    office_holder: string
    deputy: string
    address: string
    phone: string
    email: string
    website: string
    colour: string
    hours: string
    version: number
    changed_at: Temporal.Instant | null
    changed_by: string | null
  }
  'office.word': { term: string; singular: string; plural: string; from_on: Day; added_at: Temporal.Instant; added_by: string }
  'office.level': { code: string; singular: string; plural: string; rank: number }
  'office.place_import': {
    id: Generated<number>
    at: Temporal.Instant
    by: string
    filename: string
    added: number
    undone_at: Temporal.Instant | null
    undone_by: string | null
  }
  'office.place': {
    id: Generated<number>
    code: string
    level: string
    parent: number | null
    from_on: Day
    closed_from: Day | null
    import: number | null
    version: Generated<number>
  }
  'office.place_name': { place: number; from_on: Day; name: string }
  'office.population': { place: number; as_at: Day; people: number; source: string }
}

/** The database as this module sees it. */
export type OfficeDb = Db<PlatformTables & OfficeTables>
/** A transaction as this module sees it. */
export type OfficeTx = Tx<PlatformTables & OfficeTables>

/** This module's view of the house's database. */
export const own = (db: Db): OfficeDb => db.withTables<OfficeTables>()

/** This module's view of a transaction that another module opened. */
export const ownTx = (tx: Tx): OfficeTx => tx.withTables<OfficeTables>()
