import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { Language } from '#platform/web'
import type { BookingTables } from './bookings/tables.js'
import type { Whose } from './diary/whose.js'
import type { EventKind, EventState, Say } from './events/event.js'
import type { MeetingTables } from './meetings/tables.js'
import type { RotationTables } from './rotation/tables.js'
import type { Refused } from './past/bring.js'
import type { Benefit, BodyKind, RequestChannel, RequestState } from './requests/request.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>
type Several<T> = ColumnType<readonly T[], readonly T[] | undefined, readonly T[]>

/** The tables the engagement module owns. To every other module they do not exist. */
export type EngagementTables = BookingTables & {
  'engagement.community': { code: string; name: string; position: number; ended: Generated<boolean>; version: Generated<number> }
  'engagement.event': {
    id: Generated<number>
    uid: string
    sequence: Generated<number>
    slug: Later<string>
    kind: EventKind
    title: string
    about: Generated<string>
    purpose: Generated<string>
    day: Temporal.PlainDate
    last_day: Temporal.PlainDate
    time: Generated<string>
    until: Generated<string>
    place: Later<string>
    venue: Generated<string>
    access: Generated<string>
    online: Generated<string>
    take_part: Generated<string>
    communities: Several<string>
    level: Generated<Say>
    objective: Generated<string>
    assets: Generated<string>
    expected: Later<number>
    open_access: Generated<boolean>
    closed: Generated<boolean>
    suggested_by: Generated<string>
    partners: Generated<string>
    commissioner: Generated<boolean>
    deputy: Generated<boolean>
    officers: Several<number>
    owner: number
    state: EventState
    why: Generated<string>
    rebooked: Later<number>
    advertised_at: Later<Temporal.Instant>
    residents: Later<number>
    staff_met: Later<number>
    partners_met: Later<number>
    questions: Later<number>
    feedback: Generated<string>
    rating: Later<number>
    rated_by: Later<number>
    cards: Later<number>
    sign_ups: Later<number>
    members: Later<number>
    aware: Later<number>
    guests: Later<number>
    watched_live: Later<number>
    watched_later: Later<number>
    found_feedback: Later<number>
    found_residents: Later<number>
    brought: Later<number>
    waits_since: Later<Temporal.Instant>
    waits_by: Later<number>
    delivered_at: Later<Temporal.Instant>
    delivered_by: Later<number>
    forgotten_at: Later<Temporal.Instant>
    created_at: Temporal.Instant
    created_by: number
    changed_at: Temporal.Instant
    version: Generated<number>
  }
  'engagement.event_reader': { event: number; person: number }
  'engagement.take_away': {
    id: Generated<number>
    event: number
    what: string
    owner: number
    due: Temporal.PlainDate
    done_on: Later<Temporal.PlainDate>
    outcome: Generated<string>
    added_at: Temporal.Instant
    added_by: number
    version: Generated<number>
  }
  'engagement.promotion': {
    id: Generated<number>
    event: number
    where_: string
    day: Temporal.PlainDate
    link: Generated<string>
    by: number
  }
  'engagement.diary_feed': { person: number; whose: Whose; number: number; made_at: Temporal.Instant }
  'engagement.request': {
    id: Generated<number>
    reference: string
    body: string
    body_kind: BodyKind
    name: Generated<string>
    email: Generated<string>
    phone: Generated<string>
    purpose: string
    place: Later<string>
    venue: Generated<string>
    days: string
    expected: number
    who: 'commissioner' | 'deputy' | 'either'
    channel: RequestChannel
    language: Generated<Language>
    held: Generated<boolean>
    asked_on: Temporal.PlainDate
    asked_at: Temporal.Instant
    due_on: Temporal.PlainDate
    state: Generated<RequestState>
    benefit: Later<Benefit>
    objective: Generated<string>
    reason: Generated<string>
    exception: Generated<string>
    event: Later<number>
    decided_at: Later<Temporal.Instant>
    decided_by: Later<number>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
  'engagement.neighbour_asked': { request: number; contact: number; at: Temporal.Instant; by: number }
  'engagement.bringing': {
    id: Generated<number>
    file: string
    by: number
    at: Temporal.Instant
    taken: number
    refused: ColumnType<readonly Refused[], unknown, unknown>
    taken_back_at: Later<Temporal.Instant>
    stayed: Generated<number>
  }
  'engagement.outside_calendar': {
    person: number
    address: string
    set_at: Temporal.Instant
    read_at: Later<Temporal.Instant>
    failed_since: Later<Temporal.Instant>
    trouble: Generated<string>
  }
  'engagement.busy': { person: number; starts: Temporal.Instant; ends: Temporal.Instant }
  'engagement.closed_total': { year: number; events: number; counted_at: Temporal.Instant }
}

/** This module's view of the house's database. */
export const own = (db: Db): Db<PlatformTables & EngagementTables & MeetingTables & RotationTables> =>
  db.withTables<EngagementTables & MeetingTables & RotationTables>()

/** This module's view of a transaction. */
export const ownTx = (tx: Tx): Tx<PlatformTables & EngagementTables & MeetingTables & RotationTables> =>
  tx.withTables<EngagementTables & MeetingTables & RotationTables>()
