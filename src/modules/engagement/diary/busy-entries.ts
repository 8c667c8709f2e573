import { LONDON, type Temporal } from '#platform/clock'
import type { Event } from '../events/event.js'

type Times = Pick<Event, 'id' | 'day' | 'lastDay' | 'time' | 'until' | 'changedAt' | 'createdAt' | 'state' | 'officers'>

/** A time of somebody's own calendar, as diaries hold it: its days and hours and whose it is. */
export function busyTimes(
  { person, starts, ends }: { readonly person: number; readonly starts: Temporal.Instant; readonly ends: Temporal.Instant },
  number: number,
): Times {
  const from = starts.toZonedDateTimeISO(LONDON)
  // The end of a whole day is the midnight after it.
  const to = ends.toZonedDateTimeISO(LONDON).subtract({ minutes: 1 })
  const whole = from.toPlainTime().equals('00:00') && to.toPlainTime().toString({ smallestUnit: 'minute' }) === '23:59'
  const text = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const late = ends.toZonedDateTimeISO(LONDON)
  const midnight = late.toPlainTime().equals('00:00')
  return {
    // No event has such a number.
    id: -1 - number,
    day: from.toPlainDate(),
    lastDay: to.toPlainDate(),
    time: text(from),
    until: whole || midnight ? '23:59' : text(late),
    changedAt: starts,
    createdAt: starts,
    state: 'confirmed',
    officers: [person],
  }
}

/** Whether somebody is not free the whole day. */
export const wholeDay = ({ time, until }: Pick<Event, 'time' | 'until'>): boolean => time === '00:00' && until === '23:59'
