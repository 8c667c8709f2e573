import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Channel, Format, RequestState, SentHow } from './format.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The table of requests for another format. */
export type FormatTables = {
  'publishing.format_request': {
    id: Generated<number>
    reference: string
    publication: number | null
    title: string
    format: Format
    details: string
    name: string
    email: string
    address: string
    channel: Channel
    language: 'en' | 'cy'
    held: Generated<boolean>
    asked_at: Temporal.Instant
    asked_on: Temporal.PlainDate
    due_on: Temporal.PlainDate
    state: Generated<RequestState>
    doer: Later<number>
    done_on: Later<Temporal.PlainDate>
    done_by: Later<number>
    sent_how: Later<SentHow>
    note: Generated<string>
    file: Later<number>
    shared: Later<number>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
}
