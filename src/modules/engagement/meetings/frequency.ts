import type { Temporal } from '#platform/clock'
import { type Calendar, isWorkingDay, whyNot } from '#modules/office'
import type { Meeting } from './meeting.js'

/** "Every 3 months", "About 6 times a year, as required", "To be agreed". */
export function frequencyText({ everyMonths, aboutAYear }: Pick<Meeting, 'everyMonths' | 'aboutAYear'>): string {
  if (everyMonths === 1) return 'Every month'
  if (everyMonths === 12) return 'Once a year'
  if (everyMonths !== null) return `Every ${everyMonths} months`
  if (aboutAYear === 1) return 'About once a year, as required'
  return aboutAYear === null ? 'To be agreed' : `About ${aboutAYear} times a year, as required`
}

/** How often a meeting should be held in this many months; null where nobody agreed an interval. */
export function dueIn({ everyMonths, aboutAYear }: Pick<Meeting, 'everyMonths' | 'aboutAYear'>, months: number): number | null {
  if (everyMonths !== null) return Math.floor(months / everyMonths)
  return aboutAYear === null ? null : Math.round((aboutAYear * months) / 12)
}

/** The day by which a meeting is due again after it was last held, or since it began to meet; null where it has no interval. */
export const nextDue = ({ everyMonths, stateSince }: Meeting, last: Temporal.PlainDate | null): Temporal.PlainDate | null =>
  everyMonths === null ? null : (last ?? stateSince).add({ months: everyMonths })

/** A date of a series, with why it was moved. */
export interface Proposed {
  readonly day: Temporal.PlainDate
  /** The bank holiday or closure from which it was moved. */
  readonly instead?: { readonly day: Temporal.PlainDate; readonly why: string }
}

/**
 * The dates of a meeting for a year from its first: the same weekday of its week in the month, like the second Tuesday (the last one where it
 * is in the fifth week). A date on a day on which the office is closed moves to the next working day.
 */
export function yearFrom(first: Temporal.PlainDate, everyMonths: number, calendar: Calendar): readonly Proposed[] {
  const week = Math.ceil(first.day / 7)
  const count = Math.max(1, Math.floor(12 / everyMonths))
  return Array.from({ length: count }, (_, at) => {
    const month = first.with({ day: 1 }).add({ months: at * everyMonths })
    const weekday = month.add({ days: (first.dayOfWeek - month.dayOfWeek + 7) % 7 })
    const nth = weekday.add({ days: 7 * (week - 1) })
    return moved(nth.month === month.month ? nth : nth.subtract({ days: 7 }), calendar)
  })
}

function moved(day: Temporal.PlainDate, calendar: Calendar): Proposed {
  // What meets on a Saturday does so on purpose.
  const closed = day.dayOfWeek < 6 ? whyNot(calendar, day) : undefined
  if (!closed) return { day }
  let next = day
  while (!isWorkingDay(calendar, next)) next = next.add({ days: 1 })
  return { day: next, instead: { day, why: closed.name } }
}

/** Where a meeting that goes round is held next: the venue after that of its last date, or the first. */
export function nextVenue(venues: readonly string[], last: string | null): string {
  const at = last === null ? -1 : venues.indexOf(last)
  return venues[(at + 1) % Math.max(1, venues.length)] ?? ''
}
