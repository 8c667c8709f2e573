import { LONDON, Temporal } from '#platform/clock'
import { momentAt, readTime } from '#platform/forms'
import { type Language, timeInWords } from '#platform/web'
import { type Event, LONGEST_DAYS } from './event.js'

/** How long something takes of which nobody said when it ends. */
const USUAL_HOURS = 1

type Times = Pick<Event, 'day' | 'lastDay' | 'time' | 'until'>

/** When an event begins and ends, in London's time; undefined while its hour is not known: it takes the whole day. */
export function hoursOf({ day, lastDay, time, until }: Times): { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime } | undefined {
  if (time === '') return undefined
  const from = momentAt(day, time).toZonedDateTimeISO(LONDON)
  const to = until === '' ? from.add({ hours: USUAL_HOURS }) : momentAt(lastDay, until).toZonedDateTimeISO(LONDON)
  // Typed wrongly before the hours were checked, it is as long as others.
  return { from, to: Temporal.ZonedDateTime.compare(to, from) > 0 ? to : from.add({ hours: USUAL_HOURS }) }
}

/** "9:30am to 11am", "9:30am", or nothing while its hour is not known. */
export function hoursText({ time, until }: Pick<Times, 'time' | 'until'>, language: Language = 'en', to = 'to'): string {
  const text = (typed: string) => timeInWords(readTime(typed), language)
  return time === '' ? '' : until === '' ? text(time) : `${text(time)} ${to} ${text(until)}`
}

/** What is wrong with an event's days and hours: field to message. */
export function timeProblems({ day, lastDay, time, until }: Times): Record<string, string> {
  if (Temporal.PlainDate.compare(lastDay, day) < 0) return { lastDay: 'Enter a last day that is not before the first' }
  if (day.until(lastDay).days > LONGEST_DAYS)
    return { lastDay: `Enter a last day that is at most ${LONGEST_DAYS} days after the first. Plan what takes longer in parts` }
  if (until !== '' && time === '') return { time: 'Enter when it begins too' }
  if (until !== '' && Temporal.Instant.compare(momentAt(lastDay, until), momentAt(day, time)) <= 0)
    return { until: 'Enter an end that is after the beginning' }
  return {}
}
