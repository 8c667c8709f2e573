import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { IssueSource, IssueState } from './issue.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of the issues for the Chief Constable. */
export type IssueTables = {
  'accountability.issue': {
    id: Generated<number>
    source: IssueSource
    origin_kind: Later<string>
    origin_id: Later<string>
    origin_href: Later<string>
    place: Later<string>
    title: string
    what: string
    raised_on: Temporal.PlainDate
    raised_at: Temporal.Instant
    raised_by: string
    raiser: Generated<string>
    raiser_email: Generated<string>
    may_publish: boolean
    restricted: boolean
    state: IssueState
    state_on: Temporal.PlainDate
    due: Later<Temporal.PlainDate>
    asked: Generated<string>
    sendings: Generated<number>
    reply: Generated<string>
    replied_by: Generated<string>
    replied_on: Later<Temporal.PlainDate>
    reply_public: Generated<boolean>
    told: Generated<string>
    ended_on: Later<Temporal.PlainDate>
    public_title: Generated<string>
    public_what: Generated<string>
    public_reply: Generated<string>
    welsh_title: Generated<string>
    welsh_what: Generated<string>
    welsh_reply: Generated<string>
    published_at: Later<Temporal.Instant>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
  'accountability.issue_step': {
    id: Generated<number>
    issue: number
    state: IssueState
    at: Temporal.Instant
    by: string
    note: Generated<string>
  }
  'accountability.chief_office': { id: Generated<number>; name: Generated<string>; email: Generated<string>; version: Generated<number> }
}
