import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { AmbassadorKind, AmbassadorState, SchemeLevel } from './people/ambassador.js'
import type { ForumAttended } from './reports/report.js'
import type { BriefingKind } from './support/briefing.js'
import type { EntryKind } from './support/network.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>
type Codes = ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>

/** The tables the ambassadors module owns. To every other module they do not exist. */
export type AmbassadorTables = {
  'ambassadors.scheme': { id: Generated<number>; level: Generated<SchemeLevel>; due_days: Generated<number>; version: Generated<number> }
  'ambassadors.ambassador': {
    id: Generated<number>
    kind: AmbassadorKind
    place: Later<string>
    name: string
    email: Generated<string>
    phone: Generated<string>
    person: Later<number>
    state: AmbassadorState
    started_on: Later<Temporal.PlainDate>
    inducted_on: Later<Temporal.PlainDate>
    left_on: Later<Temporal.PlainDate>
    left_why: Generated<string>
    public_name: Generated<string>
    public_reach: Generated<string>
    public_on: Later<Temporal.PlainDate>
    adult: Generated<string>
    adult_reach: Generated<string>
    adult_on: Later<Temporal.PlainDate>
    note: Generated<string>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
  'ambassadors.report': {
    id: Generated<number>
    ambassador: number
    quarter: Temporal.PlainDate
    place: Later<string>
    state: Generated<'draft' | 'sent'>
    nothing: Generated<boolean>
    concerns: Generated<string>
    tensions: Generated<string>
    good: Generated<string>
    police_well: Generated<string>
    partners_well: Generated<string>
    contacts: Generated<string>
    forum: Generated<ForumAttended>
    channel: Generated<'web' | 'phone'>
    begun_at: Temporal.Instant
    saved_at: Temporal.Instant
    sent_at: Later<Temporal.Instant>
    keyed_by: Later<number>
    read_at: Later<Temporal.Instant>
    read_by: Later<number>
    themes: Codes
    version: Generated<number>
  }
  'ambassadors.work_plan': {
    id: Generated<number>
    ambassador: number
    focus: Codes
    aims: string
    agreed_on: Temporal.PlainDate
    review_on: Temporal.PlainDate
    reviewed_on: Later<Temporal.PlainDate>
    outcome: Generated<string>
    version: Generated<number>
  }
  'ambassadors.briefing': {
    id: Generated<number>
    kind: BriefingKind
    title: string
    body: string
    shared_at: Later<Temporal.Instant>
    shared_by: Later<number>
    ended: Generated<boolean>
    version: Generated<number>
  }
  'ambassadors.network_entry': {
    id: Generated<number>
    place: string
    kind: EntryKind
    name: string
    reach: Generated<string>
    note: Generated<string>
    checked_on: Temporal.PlainDate
    ended: Generated<boolean>
    version: Generated<number>
  }
  'ambassadors.volunteer': {
    id: Generated<number>
    ambassador: number
    name: string
    reach: string
    place: Later<string>
    consent: string
    agreed_on: Temporal.PlainDate
    ended_on: Later<Temporal.PlainDate>
    version: Generated<number>
  }
  'ambassadors.scheme_review': {
    id: Generated<number>
    day: Temporal.PlainDate
    findings: string
    hours: Later<number>
    funding: Later<number>
    next_on: Later<Temporal.PlainDate>
    by: number
    at: Temporal.Instant
  }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & AmbassadorTables> => db.withTables<AmbassadorTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & AmbassadorTables> => tx.withTables<AmbassadorTables>()
