import type { Language } from '#platform/web'
import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'

/** The tables the contacts module owns. To every other module they do not exist. */
export type ContactsTables = {
  'contacts.contact': {
    id: Generated<number>
    kind: string
    name: string
    email: string
    phone: string
    address: string
    preferred: string
    place: string | null
    language: ColumnType<Language, Language | undefined, Language>
    form: string
    came_with: string
    basis: string
    version: Generated<number>
    body_sort: ColumnType<string | null, string | null | undefined, string | null>
    lead: ColumnType<number | null, number | null | undefined, number | null>
    closed: ColumnType<boolean, boolean | undefined, boolean>
    same_as: ColumnType<number | null, number | null | undefined, number | null>
    bounced_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    bounced_why: ColumnType<string | null, string | null | undefined, string | null>
    created_at: Temporal.Instant
    erased_at: Temporal.Instant | null
  }
  'contacts.body_sort': {
    network: ColumnType<boolean, boolean | undefined, boolean>
    code: string
    name: string
    position: number
    ended_at: Temporal.Instant | null
  }
  'contacts.interest': { code: string; name: string; meaning: string; position: number; ended_at: Temporal.Instant | null }
  'contacts.contact_interest': { contact: number; interest: string }
  'contacts.role': {
    id: Generated<number>
    person: number
    organisation: number | null
    post: string
    title: string
    area: string | null
    since: Temporal.PlainDate | null
    until: Temporal.PlainDate | null
    import: ColumnType<number | null, number | null | undefined, number | null>
  }
  'contacts.note': {
    id: Generated<number>
    contact: number
    day: Temporal.PlainDate
    how: string
    text: string
    by: number
    at: Temporal.Instant
  }
  'contacts.agreement': {
    id: Generated<number>
    contact: number
    purpose: string
    wording: string
    wording_version: string
    how: string
    basis: ColumnType<string, string | undefined, string>
    evidence: ColumnType<string, string | undefined, string>
    import: ColumnType<number | null, number | null | undefined, number | null>
    agreed_at: Temporal.Instant
    ended_at: Temporal.Instant | null
    ended_because: string | null
    ended_how: string | null
  }
  'contacts.wish': {
    id: Generated<number>
    contact: number
    about_kind: string
    about_id: string
    receipt_hash: string | null
    withdrawn_at: Temporal.Instant | null
  }
  'contacts.suppression': { hash: string; at: Temporal.Instant }
  'contacts.list': {
    id: Generated<number>
    name: string
    why: string
    purpose: string
    kind: string
    filter: unknown
    closed: boolean
    owner: number
    ready: ColumnType<string | null, string | null | undefined, string | null>
    checked_on: Temporal.PlainDate | null
    next_check: Temporal.PlainDate
    count: Generated<number>
    counted_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
    ended_why: ColumnType<string | null, string | null | undefined, string | null>
    created_at: Temporal.Instant
    version: Generated<number>
  }
  'contacts.list_member': {
    id: Generated<number>
    list: number
    contact: number
    added_at: Temporal.Instant
    how: string
    import: ColumnType<number | null, number | null | undefined, number | null>
    left_at: Temporal.Instant | null
    left_because: string | null
  }
  'contacts.import': {
    id: Generated<number>
    filename: string
    file_id: number | null
    source: string
    purpose: string
    basis: string
    wording: string
    evidence: string
    list: number | null
    columns: unknown
    state: string
    rows: number
    done: Generated<number>
    made_at: Temporal.Instant
    made_by: number
    ended_at: Temporal.Instant | null
    version: Generated<number>
  }
  'contacts.import_row': {
    import: number
    n: number
    outcome: string
    reason: string
    contact: number | null
    before: unknown
    cells: unknown
  }
  'contacts.twin': {
    id: Generated<number>
    one: number
    other: number
    why: string
    state: Generated<string>
    found_at: Temporal.Instant
    decided_by: ColumnType<number | null, number | null | undefined, number | null>
  }
  'contacts.joining': {
    id: Generated<number>
    kept: number
    gone: number
    moved: unknown
    joined_at: Temporal.Instant
    joined_by: number
    parted_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    parted_by: ColumnType<number | null, number | null | undefined, number | null>
  }
  'contacts.intake': {
    id: Generated<number>
    kind: string
    name: string
    email: string
    phone: string
    organisation: string
    place: string | null
    purpose: string
    wording: string
    evidence: string
    how: string
    met_at: string
    note: string
    handed_by: string
    handed_at: Temporal.Instant
    state: Generated<string>
    why: Generated<string>
    contact: ColumnType<number | null, number | null | undefined, number | null>
    decided_by: ColumnType<number | null, number | null | undefined, number | null>
    decided_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
  }
  'contacts.cascade': {
    id: Generated<number>
    partner: number
    whom: string
    way: string
    reach: number | null
    interest: string | null
    place: string | null
    ended_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
    version: Generated<number>
  }
  'contacts.passing_on': {
    id: Generated<number>
    cascade: number
    what: string
    asked_on: Temporal.PlainDate
    forwarded_on: Temporal.PlainDate | null
    proof: string
    by: number
  }
  'contacts.reach': {
    kind: string
    code: string
    known: number
    last_on: Temporal.PlainDate | null
    last_what: string
    counted_at: Temporal.Instant
  }
  'contacts.forgetting': {
    contact: number
    listed_on: Temporal.PlainDate
    forget_on: Temporal.PlainDate
    kept_until: ColumnType<Temporal.PlainDate | null, Temporal.PlainDate | null | undefined, Temporal.PlainDate | null>
    kept_why: Generated<string>
    kept_by: ColumnType<number | null, number | null | undefined, number | null>
  }
  'contacts.list_reader': { list: number; person: number }
  'contacts.list_check': {
    id: Generated<number>
    list: number
    at: Temporal.Instant
    by: number
    stayed: number
    removed: number
    note: string
  }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & ContactsTables> => db.withTables<ContactsTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & ContactsTables> => tx.withTables<ContactsTables>()
