import { randomInt } from 'node:crypto'
import { LONDON, Temporal } from '#platform/clock'
import { momentAt } from '#platform/forms'
import type { Language } from '#platform/web'
import { AHEAD, type Event } from '../events/event.js'
import { hoursOf } from '../events/when.js'

/** How far a booking is, in words, and how the tag looks. */
export const BOOKING_STATES = {
  booked: { word: 'Has a place', tone: 'good' },
  waiting: { word: 'On the waiting list', tone: 'waiting' },
  'given-back': { word: 'Given back', tone: 'closed' },
} as const
/** How far a booking is. */
export type BookingState = keyof typeof BOOKING_STATES

/** That people can book a place at an event, and on which terms. */
export interface Registration {
  readonly event: number
  readonly open: boolean
  /** How many; null where there is no limit, and where there are slots. */
  readonly places: number | null
  /** From when nobody can book any more; null: when the event begins. */
  readonly closesAt: Temporal.Instant | null
  /** How many days before the event people are reminded; 0: not at all. */
  readonly remindDays: number
  readonly version: number
}

/** One conversation of a surgery. */
export interface Slot {
  readonly id: number
  readonly event: number
  readonly day: Temporal.PlainDate
  /** Like `09:30`. */
  readonly time: string
  readonly until: string
}

/** What somebody who books says. */
export interface BookingSheet {
  /** The slot that was chosen; null where there is none to choose. */
  readonly slot: number | null
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly topic: string
  /** What they need so that they can come. */
  readonly needs: string
}

/** A place that somebody booked, or waits for. */
export interface Booking extends BookingSheet {
  readonly id: number
  readonly event: number
  readonly reference: string
  readonly state: BookingState
  readonly arranged: boolean
  readonly channel: 'web' | 'phone'
  readonly language: Language
  /** Came in a flood: no mail goes to the address. */
  readonly held: boolean
  readonly bookedAt: Temporal.Instant
  readonly waitingSince: Temporal.Instant
  readonly told: string
  readonly ring: '' | 'place' | 'changed'
  readonly remindedFor: Temporal.PlainDate | null
  /** Null where nobody said. */
  readonly came: boolean | null
  readonly outcome: string
  readonly forgottenAt: Temporal.Instant | null
  readonly version: number
}

/** How the audit names a booking. */
export const BOOKING = 'engagement.booking'

/** Bookings that one e-mail address can have at one event, for a family or a group of friends. */
export const MOST_OF_ONE = 4

/** When an event begins: its hour, or the beginning of its day. */
export const begins = (event: Pick<Event, 'day' | 'lastDay' | 'time' | 'until'>): Temporal.Instant =>
  (hoursOf(event)?.from ?? event.day.toZonedDateTime(LONDON)).toInstant()

/** From when nobody can book any more. */
export function closes(registration: Pick<Registration, 'closesAt'>, event: Event): Temporal.Instant {
  const start = begins(event)
  return registration.closesAt !== null && Temporal.Instant.compare(registration.closesAt, start) < 0 ? registration.closesAt : start
}

/** Whether somebody can book now. */
export const takesBookings = (registration: Registration, event: Event, now: Temporal.Instant): boolean =>
  registration.open &&
  event.advertisedAt !== null &&
  !event.closed &&
  AHEAD.some((one) => one === event.state) &&
  Temporal.Instant.compare(now, closes(registration, event)) < 0

/** What somebody has to know so that they come at the right time to the right place, as one text that is the same while nothing changed. */
export const toldOf = (event: Event, slot: Slot | undefined): string =>
  event.state === 'cancelled'
    ? 'cancelled'
    : [event.day, event.lastDay, event.time, event.until, event.venue, event.online, slot ? `${slot.day} ${slot.time}` : ''].join('|')

/** The times of slots from a beginning to an end, each so many minutes long; a rest that is too short is left free. */
export function slotTimes(
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  until: Temporal.PlainTime,
  minutes: number,
): readonly Pick<Slot, 'day' | 'time' | 'until'>[] {
  const all = Math.floor(time.until(until).total('minutes') / minutes)
  const text = (at: Temporal.PlainTime) => at.toString({ smallestUnit: 'minute' })
  return Array.from({ length: Math.max(0, all) }, (_, n) => ({
    day,
    time: text(time.add({ minutes: n * minutes })),
    until: text(time.add({ minutes: (n + 1) * minutes })),
  }))
}

/** A slot as it stands in a list, when the event that it belongs to begins at another moment: as much later or earlier. */
export function shifted(slot: Slot, from: Event, to: Pick<Event, 'day' | 'time'>): Pick<Slot, 'day' | 'time' | 'until'> {
  const start = (event: Pick<Event, 'day' | 'time'>) =>
    momentAt(event.day, event.time === '' ? '0:00' : event.time).toZonedDateTimeISO(LONDON)
  const by =
    from.time === '' || to.time === ''
      ? from.day.until(to.day)
      : start(from).toPlainDateTime().until(start(to).toPlainDateTime(), { largestUnit: 'minutes' })
  const move = (time: string) => slot.day.toPlainDateTime(time).add(by)
  const text = (at: Temporal.PlainDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  return { day: move(slot.time).toPlainDate(), time: text(move(slot.time)), until: text(move(slot.until)) }
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code for a booking, to say at the door: it opens nothing. */
export const newBookingCode = (): string => `B-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
