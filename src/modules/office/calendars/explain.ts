import type { Temporal } from '#platform/clock'
import { type AddedDay, type Calendar, officeCalendar, ukCalendar } from './calendar.js'
import type { Pause } from './pause.js'
import type { Regime } from './regime.js'
import { inSentences } from './sentences.js'
import { type Working, workOut } from './working.js'

/** The two calendars a time limit may follow. */
export type Calendars = Readonly<Record<Regime['calendar'], Calendar>>

/** Both calendars, with the days the office has added to the built-in list. */
export function calendarsWith(added: readonly AddedDay[] = []): Calendars {
  return { office: officeCalendar(added), uk: ukCalendar(added) }
}

const BUILT_IN = calendarsWith()

/** When an answer is due: day by day as data, and in sentences. Given today, also where the clock stands. */
export function explain(
  regime: Regime,
  received: Temporal.PlainDate,
  {
    pauses = [],
    today,
    calendars = BUILT_IN,
  }: { pauses?: readonly Pause[]; today?: Temporal.PlainDate | undefined; calendars?: Calendars } = {},
): Working & { readonly sentences: readonly string[] } {
  const working = workOut(regime, calendars[regime.calendar], received, pauses)
  return { ...working, sentences: inSentences(working, today) }
}

/** The day an answer is due, where nothing interrupts the clock. */
export function dueOn(regime: Regime, received: Temporal.PlainDate, calendars: Calendars = BUILT_IN): Working {
  return workOut(regime, calendars[regime.calendar], received)
}
