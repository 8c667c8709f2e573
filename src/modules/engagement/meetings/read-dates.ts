import { Temporal } from '#platform/clock'
import { dayInCell } from '#platform/files'
import { timeProblems } from '../events/when.js'

/** A row that was not taken: its number in the file, why, and its cells. */
export interface Refused {
  readonly n: number
  readonly why: string
  readonly cells: readonly string[]
}

/** The most rows of one table of dates. */
export const MOST_ROWS = 1000

/** What a column can hold, by the headings that councils use. */
const HEADINGS = {
  meeting: /^(meeting|forum|name|body|committee)/i,
  day: /^(date|day|when)/i,
  time: /^(time|start|from|begins)/i,
  until: /^(until|end|to$|finish)/i,
  venue: /^(venue|where|place|location|address)/i,
} as const
/** What a column of a table of dates can hold. */
export type Meaning = keyof typeof HEADINGS

/** Which column holds what, by its heading; a table without meetings or days cannot be read. */
export function columnsIn(headings: readonly string[]): Partial<Record<Meaning, number>> | { readonly problem: string } {
  const found: Partial<Record<Meaning, number>> = {}
  for (const [meaning, pattern] of Object.entries(HEADINGS)) {
    const at = headings.findIndex((heading, index) => pattern.test(heading.trim()) && !Object.values(found).includes(index))
    if (at >= 0) found[meaning as Meaning] = at
  }
  if (found.meeting === undefined)
    return { problem: 'No column is headed “Meeting”. Give the column with the names of the meetings that heading' }
  if (found.day === undefined) return { problem: 'No column is headed “Date”. Give the column with the days that heading' }
  return found
}

/** A time as councils write it, "7pm", "7.30 pm", "19:30", as the office keeps it; empty where there is none, undefined where it is no time. */
export function timeInCell(text: string): string | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === '') return ''
  const found = /^(\d{1,2})(?:[:.](\d\d))?(?::00)?\s*(am|pm)?$/.exec(typed)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || minute > 59 || (found[3] ? hour < 1 || hour > 12 : hour > 23 || found[2] === undefined)) return undefined
  const at = found[3] === 'pm' && hour < 12 ? hour + 12 : found[3] === 'am' && hour === 12 ? 0 : hour
  return `${at}:${String(minute).padStart(2, '0')}`
}

/** A date as a row gives it, or why the row cannot be taken. */
export function dateInRow(
  cell: (meaning: Meaning) => string,
  today: Temporal.PlainDate,
): { readonly day: Temporal.PlainDate; readonly time: string; readonly until: string; readonly venue: string } | string {
  const day = dayInCell(cell('day'))
  if (!day) return cell('day') === '' ? 'The day is missing' : `“${cell('day').slice(0, 40)}” is no day. Write it like 23/11/2027`
  if (Temporal.PlainDate.compare(day, today) < 0) return 'The day is past. Bring past meetings in as past events'
  if (Temporal.PlainDate.compare(day, today.add({ years: 3 })) > 0) return 'The day is more than three years ahead'
  const [time, until] = [timeInCell(cell('time')), timeInCell(cell('until'))]
  if (time === undefined) return `“${cell('time').slice(0, 20)}” is no time. Write it like 19:30 or 7.30pm`
  if (until === undefined) return `“${cell('until').slice(0, 20)}” is no time. Write it like 19:30 or 7.30pm`
  const [problem] = Object.values(timeProblems({ day, lastDay: day, time, until }))
  if (problem) return problem
  const venue = cell('venue')
  return venue.length > 200 ? 'The venue is longer than 200 characters' : { day, time, until, venue }
}
