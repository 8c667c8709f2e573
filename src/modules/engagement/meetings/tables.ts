import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { DateSource, DateState, Goes, Group, MeetingState, Series } from './meeting.js'
import type { Refused } from './read-dates.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>
type Several<T> = ColumnType<readonly T[], readonly T[] | undefined, readonly T[]>

/** The tables of standing meetings and their dates. */
export type MeetingTables = {
  'engagement.meeting': {
    id: Generated<number>
    name: string
    grp: Group
    series: Series
    chair: Generated<string>
    lead: number
    attends: Several<Goes>
    every_months: Later<number>
    about_a_year: Later<number>
    venues: Several<string>
    place: Later<string>
    precedes: Later<number>
    role: Generated<string>
    notes: Generated<string>
    clerk: Generated<string>
    clerk_email: Generated<string>
    state: Generated<MeetingState>
    state_since: Temporal.PlainDate
    state_why: Generated<string>
    merged_into: Later<number>
    changed_at: Temporal.Instant
    version: Generated<number>
  }
  'engagement.meeting_date': {
    id: Generated<number>
    meeting: number
    day: Temporal.PlainDate
    time: Generated<string>
    until: Generated<string>
    venue: Generated<string>
    state: Generated<DateState>
    why: Generated<string>
    source: DateSource
    batch: Later<number>
    event: Later<number>
    ambassador: Later<boolean>
    notes: Generated<string>
    papers: Generated<string>
    added_at: Temporal.Instant
    changed_at: Temporal.Instant
    version: Generated<number>
  }
  'engagement.date_batch': {
    id: Generated<number>
    file: string
    brought_at: Temporal.Instant
    brought_by: number
    kept: number
    refused: ColumnType<readonly Refused[], unknown, unknown>
    undone_at: Later<Temporal.Instant>
  }
  'engagement.date_ask': {
    id: Generated<number>
    meeting: number
    email: string
    days: Several<Temporal.PlainDate>
    note: Generated<string>
    asked_at: Temporal.Instant
    expires_at: Temporal.Instant
    answered_at: Later<Temporal.Instant>
    forgotten_at: Later<Temporal.Instant>
  }
  'engagement.priority': {
    id: Generated<number>
    meeting: number
    what: string
    set_on: Temporal.PlainDate
    set_by: 'meeting' | 'police-team'
    ended_on: Later<Temporal.PlainDate>
    outcome: Generated<string>
    version: Generated<number>
  }
}
