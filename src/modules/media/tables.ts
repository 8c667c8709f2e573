import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Refused } from './coverage/bring.js'
import type { OutletKind, Reach } from './outlets/outlet.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables the media module owns. To every other module they do not exist. */
export type MediaTables = {
  'media.outlet': {
    id: Generated<number>
    name: string
    kind: OutletKind
    reach: Reach
    hosts: ColumnType<readonly string[], readonly string[] | undefined, readonly string[]>
    contact: Later<number>
    note: Generated<string>
    ended: Generated<boolean>
    version: Generated<number>
  }
  'media.report': {
    id: Generated<number>
    outlet: number
    kind: 'article' | 'on-air'
    reach: Reach
    headline: string
    link: Generated<string>
    link_key: Later<string>
    day: Temporal.PlainDate
    release: Later<number>
    note: Generated<string>
    brought: Later<number>
    removed_at: Later<Temporal.Instant>
    removed_why: Generated<string>
    logged_by: number
    logged_at: Temporal.Instant
    version: Generated<number>
  }
  'media.bringing': {
    id: Generated<number>
    file: string
    by: number
    at: Temporal.Instant
    taken: number
    refused: ColumnType<readonly Refused[], unknown, unknown>
    taken_back_at: Later<Temporal.Instant>
  }
  'media.interview': {
    id: Generated<number>
    outlet: number
    kind: 'interview' | 'phone-in' | 'panel'
    day: Temporal.PlainDate
    time: Generated<string>
    speaker: string
    topic: string
    release: Later<number>
    link: Generated<string>
    state: 'planned' | 'given' | 'cancelled'
    why: Generated<string>
    noted_by: number
    noted_at: Temporal.Instant
    version: Generated<number>
  }
  'media.enquiry': {
    id: Generated<number>
    outlet: Later<number>
    journalist: Generated<string>
    email: Generated<string>
    phone: Generated<string>
    asked: string
    received_at: Temporal.Instant
    deadline: Later<Temporal.Instant>
    owner: number
    state: Generated<'open' | 'answered' | 'declined'>
    answer: Generated<string>
    how: Later<'mail' | 'phone' | 'elsewhere'>
    ended_at: Later<Temporal.Instant>
    ended_by: Later<number>
    release: Later<number>
    version: Generated<number>
  }
  'media.enquiry_note': { id: Generated<number>; enquiry: number; at: Temporal.Instant; by: number; text: string }
  'media.placement': {
    id: Generated<number>
    outlet: number
    title: string
    story: Later<number>
    body: Generated<string>
    due: Later<Temporal.PlainDate>
    asked: Later<number>
    agreed: Later<number>
    alternatives: Generated<string>
    state: Generated<'planned' | 'handed-in' | 'printed' | 'dropped'>
    printed_on: Later<Temporal.PlainDate>
    why: Generated<string>
    review: Generated<string>
    again: Later<'yes' | 'cheaper' | 'no'>
    reviewed_at: Later<Temporal.Instant>
    owner: number
    version: Generated<number>
  }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & MediaTables> => db.withTables<MediaTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & MediaTables> => tx.withTables<MediaTables>()
