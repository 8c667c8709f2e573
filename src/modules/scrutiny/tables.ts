import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { MeetingState } from './meetings/meeting.js'
import type { PaperKind } from './papers/paper.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables the scrutiny module owns. To every other module they do not exist. */
export type ScrutinyTables = {
  'scrutiny.meeting': {
    id: Generated<number>
    slug: string
    title: string
    about: Generated<string>
    day: Temporal.PlainDate
    time: string
    until: Generated<string>
    place: Later<string>
    venue: Generated<string>
    access: Generated<string>
    webcast: Generated<string>
    chief: Generated<boolean>
    questions_by: Temporal.PlainDate
    owner: number
    state: Generated<MeetingState>
    why: Generated<string>
    event: Later<number>
    announced_at: Later<Temporal.Instant>
    held_at: Later<Temporal.Instant>
    public_there: Later<number>
    staff_there: Later<number>
    staff_online: Later<number>
    created_at: Temporal.Instant
    created_by: number
    changed_at: Temporal.Instant
    version: Generated<number>
  }
  'scrutiny.paper': {
    id: Generated<number>
    meeting: number
    kind: PaperKind
    title: string
    body: Generated<string>
    file: Later<number>
    due_on: Temporal.PlainDate
    published_at: Later<Temporal.Instant>
    added_at: Temporal.Instant
    added_by: number
    version: Generated<number>
  }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & ScrutinyTables> => db.withTables<ScrutinyTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & ScrutinyTables> => tx.withTables<ScrutinyTables>()
