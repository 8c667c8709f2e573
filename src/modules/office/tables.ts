import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant

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
    social: Generated<string>
    colour: string
    hours: string
    version: number
    changed_at: Moment | null
    changed_by: string | null
  }
  'office.language': {
    id: Generated<number>
    welsh: boolean
    name: string
    short_name: string
    address: string
    hours: string
    version: number
    changed_at: Moment | null
    changed_by: string | null
  }
  'office.word': { term: string; singular: string; plural: string; from_on: Day; added_at: Moment; added_by: string }
  'office.level': { code: string; singular: string; plural: string; rank: number }
  'office.place_import': {
    id: Generated<number>
    at: Moment
    by: string
    filename: string
    added: number
    undone_at: Moment | null
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
  'office.place_name': { place: number; from_on: Day; name: string; welsh: Generated<string> }
  'office.population': { place: number; as_at: Day; people: number; source: string }
  'office.time_frame': { id: Generated<number>; kind: string; name: string; from_on: Day; to_on: Day; version: Generated<number> }
  'office.standard': {
    kind: string
    from_on: Day
    amount: number
    unit: string
    source: string
    added_at: Moment | null
    added_by: string | null
  }
  'office.closure': {
    id: Generated<number>
    kind: string
    division: string | null
    day: Day
    name: string
    added_at: Moment
    added_by: string
    removed_at: Moment | null
    removed_by: string | null
  }
  'office.principle': { code: string; position: number; from_on: Day; closed_from: Day | null }
  'office.principle_wording': { principle: string; from_on: Day; name: string; meaning: string }
  'office.retention': {
    kind: string
    from_on: Day
    what: string
    months: number | null
    counted_from: string
    reason: string
    added_at: Moment | null
    added_by: string | null
  }
  'office.glossary_term': {
    id: Generated<number>
    term: string
    also: string
    meaning: string
    welsh_term: Generated<string>
    welsh_meaning: Generated<string>
    version: Generated<number>
  }
  'office.accessibility': {
    id: Generated<number>
    status: string
    response_days: number
    contact: string
    tested_how: string
    prepared_on: Day | null
    reviewed_on: Day | null
    version: number
  }
  'office.accessibility_problem': {
    id: Generated<number>
    what: string
    reason: string
    instead: string
    criterion: string
    found_on: Day
    fix_by: Day | null
    fixed_on: Day | null
  }
  'office.data_protection': {
    id: Generated<number>
    officer: string
    email: string
    phone: string
    updated_on: Day | null
    version: number
  }
  'office.set_up': { step: string; done_at: Moment; done_by: string }
}

/** The database as this module sees it. */
export type OfficeDb = Db<PlatformTables & OfficeTables>
/** A transaction as this module sees it. */
export type OfficeTx = Tx<PlatformTables & OfficeTables>

/** This module's view of the house's database. */
export const own = (db: Db): OfficeDb => db.withTables<OfficeTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): OfficeTx => tx.withTables<OfficeTables>()
