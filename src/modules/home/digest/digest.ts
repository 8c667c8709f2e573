import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { DeskItem } from '#platform/module'
import { dayInWords } from '#platform/web'
import type { Desk } from '../desk/desk.js'
import { lineOf } from '../desk/due.js'
import { urls } from '../urls.js'

/** What the mail of one desk says; undefined when there is nothing on it. */
export function digestOf(
  desk: Desk,
  person: Person,
  today: Temporal.PlainDate,
  origin: string,
): { subject: string; text: string } | undefined {
  const groups: readonly (readonly [string, readonly DeskItem[]])[] = [
    ['Overdue', desk.overdue],
    ['Due today', desk.today],
    ['Waiting for you', desk.waiting],
    ...desk.covering.map(({ name, items }) => [`Covering for ${name}`, items] as const),
  ]
  const full = groups.filter(([, items]) => items.length > 0)
  if (full.length === 0) return undefined
  const part = ([heading, items]: (typeof full)[number]) =>
    [`${heading} (${items.length})`, ...items.map((item) => entry(item, today, origin))].join('\n\n')
  const unread = desk.unread.map((title) => `${title} could not be read this morning: please look at your desk.`)
  const foot = `Your desk: ${origin}${urls.desk}\nTo stop these mails: ${origin}${urls.digest}`
  return {
    subject: subjectOf(
      desk,
      full.reduce((sum, [, items]) => sum + items.length, 0),
    ),
    text: [`Good morning ${person.name}. This is your desk on ${dayInWords(today)}.`, ...full.map(part), ...unread, foot].join('\n\n'),
  }
}

function subjectOf(desk: Desk, all: number): string {
  const late = desk.overdue.length > 0 && `${desk.overdue.length} overdue`
  const today = desk.today.length > 0 && `${desk.today.length} due today`
  const urgent = [late, today].filter((part) => part !== false)
  return urgent.length > 0 ? `Your desk: ${urgent.join(', ')}` : `Your desk: ${all} waiting`
}

function entry(item: DeskItem, today: Temporal.PlainDate, origin: string): string {
  const more = lineOf(item, today)
  return [`- ${item.title}`, more && `  ${more}`, `  ${origin}${item.href}`].filter(Boolean).join('\n')
}
