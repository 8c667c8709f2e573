import { Temporal } from '#platform/clock'
import { BANK_HOLIDAYS, BANK_HOLIDAY_SOURCE, type BankHoliday, type Division } from './bank-holidays.js'
import { goodFriday } from './easter.js'

type Day = Temporal.PlainDate

/** Why a day does not count: it is a weekend, or a holiday with this name. */
export interface Reason {
  readonly kind: 'weekend' | 'holiday'
  readonly name: string
}

/** A day the office adds: one on which it is closed, or a bank holiday proclaimed after the built-in list was made. */
export type AddedDay =
  | { readonly kind: 'closure'; readonly day: Day; readonly name: string }
  | { readonly kind: 'bank-holiday'; readonly day: Day; readonly name: string; readonly division: Division }

/** Which days count as working days. */
export interface Calendar {
  /** As a sentence can say it: "England and Wales". */
  readonly name: string
  /** The first and last day for which every holiday is known. */
  readonly from: Day
  readonly completeTo: Day
  /** Named days that do not count, by ISO date. */
  readonly holidays: ReadonlyMap<string, string>
}

/** The calendar of the office's own standards: bank holidays in England and Wales, and the days on which the office is closed. */
export function officeCalendar(added: readonly AddedDay[] = []): Calendar {
  return calendarOf('England and Wales', ['england-and-wales'], added)
}

/** The calendar of information law: a bank holiday in any part of the United Kingdom stops the clock; an office closure does not. */
export function ukCalendar(added: readonly AddedDay[] = []): Calendar {
  const proclaimed = added.filter((day) => day.kind === 'bank-holiday')
  return calendarOf('any part of the United Kingdom', ['england-and-wales', 'scotland', 'northern-ireland'], proclaimed)
}

const PLACE: Readonly<Record<Division, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
}

function calendarOf(name: string, divisions: readonly Division[], added: readonly AddedDay[]): Calendar {
  const holidays = new Map<string, string>()
  for (const holiday of BANK_HOLIDAYS) {
    if (divisions.some((division) => holiday.divisions.includes(division))) holidays.set(holiday.day, nameOf(holiday, divisions))
  }
  for (const one of added) {
    const key = one.day.toString()
    if (one.kind === 'bank-holiday' && !divisions.includes(one.division)) continue
    if (!holidays.has(key))
      holidays.set(key, one.kind === 'closure' ? one.name : nameOf({ ...one, day: key, divisions: [one.division] }, divisions))
  }
  const { from, completeTo } = BANK_HOLIDAY_SOURCE
  return { name, from: Temporal.PlainDate.from(from), completeTo: Temporal.PlainDate.from(completeTo), holidays }
}

/** Says where a holiday is kept, unless it is kept wherever this calendar looks. */
function nameOf(holiday: BankHoliday, divisions: readonly Division[]): string {
  const everywhere = divisions.every((division) => holiday.divisions.includes(division))
  return everywhere ? holiday.name : `${holiday.name} (${holiday.divisions.map((division) => PLACE[division]).join(' and ')})`
}

/** Why a day is not a working day, or undefined when it is one. */
export function whyNot(calendar: Calendar, day: Day): Reason | undefined {
  if (day.dayOfWeek > 5) return { kind: 'weekend', name: day.dayOfWeek === 6 ? 'Saturday' : 'Sunday' }
  const name = calendar.holidays.get(day.toString()) ?? alwaysHoliday(day)
  return name === undefined ? undefined : { kind: 'holiday', name }
}

/**
 * Holidays whatever the list says, so also past its end: Freedom of Information Act 2000 s.10(6) names Christmas Day and Good
 * Friday, and New Year's Day is a bank holiday in every part of the United Kingdom.
 */
function alwaysHoliday(day: Day): string | undefined {
  if (day.month === 1 && day.day === 1) return 'New Year’s Day'
  if (day.month === 12 && day.day === 25) return 'Christmas Day'
  if (day.dayOfWeek === 5 && (day.month === 3 || day.month === 4) && day.equals(goodFriday(day.year))) return 'Good Friday'
  return undefined
}

/** Whether this day counts. */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => whyNot(calendar, day) === undefined

/** The working day that is `count` (1 or more) after this day, whatever kind of day this is: day 1 is the next working day. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let [at, left] = [day, count]
  while (left > 0) {
    at = at.add({ days: 1 })
    if (isWorkingDay(calendar, at)) left -= 1
  }
  return at
}

/** The same weekday so many weeks later: an exercise that opens on a Monday for 12 weeks closes on a Monday. */
export const addWeeks = (day: Day, weeks: number): Day => day.add({ weeks })

/** Whether days between these two, the second included, may hide a holiday that is not known yet. */
export function isProvisional(calendar: Calendar, received: Day, due: Day): boolean {
  const first = received.add({ days: 1 })
  return Temporal.PlainDate.compare(due, calendar.completeTo) > 0 || Temporal.PlainDate.compare(first, calendar.from) < 0
}

/** A sentence for the administrator when less than 12 months of known bank holidays are left, else undefined. */
export function warnBefore(today: Day, calendar: Calendar = officeCalendar()): string | undefined {
  const { completeTo } = calendar
  if (Temporal.PlainDate.compare(today.add({ months: 12 }), completeTo) <= 0) return undefined
  const ends = `${completeTo.day} ${completeTo.toLocaleString('en-GB', { month: 'long', year: 'numeric' })}`
  return Temporal.PlainDate.compare(today, completeTo) > 0
    ? `The list of bank holidays ended on ${ends}: every due date is provisional until Regard is upgraded.`
    : `The list of bank holidays ends on ${ends}: upgrade Regard before then, or due dates after that day stay provisional.`
}
