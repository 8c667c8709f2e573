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
    created_at: Temporal.Instant
    erased_at: Temporal.Instant | null
  }
  'contacts.agreement': {
    id: Generated<number>
    contact: number
    purpose: string
    wording: string
    wording_version: string
    how: string
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
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & ContactsTables> => db.withTables<ContactsTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & ContactsTables> => tx.withTables<ContactsTables>()
