import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import type { BookingState } from './booking.js'

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** The tables of bookings. */
export type BookingTables = {
  'engagement.registration': {
    event: number
    open: Generated<boolean>
    places: Later<number>
    closes_at: Later<Temporal.Instant>
    remind_days: Generated<number>
    opened_at: Temporal.Instant
    version: Generated<number>
  }
  'engagement.slot': {
    id: Generated<number>
    event: number
    day: Temporal.PlainDate
    time: string
    until: string
    withdrawn_at: Later<Temporal.Instant>
  }
  'engagement.booking': {
    id: Generated<number>
    event: number
    reference: string
    state: BookingState
    slot: Later<number>
    name: Generated<string>
    email: Generated<string>
    phone: Generated<string>
    topic: Generated<string>
    needs: Generated<string>
    arranged: Generated<boolean>
    channel: 'web' | 'phone'
    language: Generated<Language>
    held: Generated<boolean>
    booked_at: Temporal.Instant
    waiting_since: Temporal.Instant
    told: string
    ring: Generated<'' | 'place' | 'changed'>
    reminded_for: Later<Temporal.PlainDate>
    came: Later<boolean>
    outcome: Generated<string>
    forgotten_at: Later<Temporal.Instant>
    version: Generated<number>
  }
}
