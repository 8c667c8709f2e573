import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Language } from '#platform/web'
import type { MeetingState } from './meetings/meeting.js'
import type { Channel, Ground, Outcome, Standing, Whom } from './questions/question.js'
import type { Did } from './questions/log.js'
import type { Followed } from './ratings/rating.js'
import type { RecordingKind } from './recordings/recording.js'
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
    waits_since: Later<Temporal.Instant>
    waits_by: Later<number>
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
  'scrutiny.question': {
    id: Generated<number>
    meeting: number
    text: string
    whom: Whom
    channel: Channel
    name: Generated<string>
    email: Generated<string>
    language: Generated<Language>
    quiet: Generated<boolean>
    standing: Generated<Standing>
    ground: Later<Ground>
    grouped_with: Later<number>
    outcome: Later<Outcome>
    reason: Generated<string>
    answer: Generated<string>
    answered_by: Later<Whom>
    at_second: Later<number>
    promise: Generated<string>
    owner: Later<number>
    promised_for: Later<Temporal.PlainDate>
    due_on: Temporal.PlainDate
    asked_at: Temporal.Instant
    decided_at: Later<Temporal.Instant>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
  'scrutiny.recording': {
    id: Generated<number>
    meeting: number
    kind: RecordingKind
    title: string
    link: string
    captioned: Generated<boolean>
    captions_due: Later<Temporal.PlainDate>
    captioned_on: Later<Temporal.PlainDate>
    published_at: Later<Temporal.Instant>
    live_viewers: Later<number>
    later_views: Later<number>
    counted_on: Later<Temporal.PlainDate>
    added_at: Temporal.Instant
    added_by: number
    version: Generated<number>
  }
  'scrutiny.cue': { recording: number; n: number; at_second: number; said: string }
  'scrutiny.rating': {
    id: Generated<number>
    meeting: number
    stars: number
    how: Followed
    held: Generated<boolean>
    given_on: Temporal.PlainDate
  }
  'scrutiny.moderation': { id: Generated<number>; question: number; did: Did; ground: Later<Ground>; at: Temporal.Instant; by: number }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & ScrutinyTables> => db.withTables<ScrutinyTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & ScrutinyTables> => tx.withTables<ScrutinyTables>()
