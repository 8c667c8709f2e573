import { LONDON, Temporal } from '#platform/clock'
import type { Random } from './random.js'

/** The same day, or the Monday after it: nobody in the office publishes at a weekend. */
export function workday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
}

/** The same day, or the Friday before it: for what must have been done by then. */
export function workdayUpTo(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day
}

/** The first day of its month in words: "1 June 2026". */
export const firstOf = (day: Temporal.PlainDate): string =>
  day.with({ day: 1 }).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** An instant on a day at an hour of office time. */
export function atHour(day: Temporal.PlainDate, hour: number, minute = 0): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: LONDON, plainTime: { hour, minute } }).toInstant()
}

/** A moment of office hours on a working day on or after `day`. */
export function inOfficeHours(day: Temporal.PlainDate, random: Random): Temporal.Instant {
  return atHour(workday(day), random.whole(9, 16), random.whole(0, 59)).add({ seconds: random.whole(0, 59) })
}

/** A moment when people are at their phones and computers: seldom at night, mostly in the evening. */
export function atLeisure(day: Temporal.PlainDate, random: Random): Temporal.Instant {
  const hour = random.weighted({
    6: 1,
    7: 3,
    8: 5,
    9: 5,
    10: 5,
    11: 5,
    12: 8,
    13: 7,
    14: 4,
    15: 4,
    16: 5,
    17: 7,
    18: 9,
    19: 11,
    20: 11,
    21: 8,
    22: 4,
    23: 1,
  })
  return atHour(day, hour, random.whole(0, 59)).add({ seconds: random.whole(0, 59) })
}

/** The window of a precept consultation: from the middle of November to the first week of January, with the reply before the proposal. */
export function preceptWindow(year: number): { opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate; replyBy: Temporal.PlainDate } {
  return {
    opensOn: workday(new Temporal.PlainDate(year, 11, 16)),
    closesOn: new Temporal.PlainDate(year + 1, 1, 6),
    replyBy: workday(new Temporal.PlainDate(year + 1, 1, 30)),
  }
}

/** The years in whose autumn the last answered and the next precept consultation begin. */
export function preceptYears(today: Temporal.PlainDate): { last: number; coming: number } {
  const answered = (year: number) => preceptWindow(year).replyBy.until(today).days > 0
  const last = answered(today.year - 1) ? today.year - 1 : today.year - 2
  return { last, coming: last + 1 }
}
