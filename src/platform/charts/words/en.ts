import type { Translated } from '#platform/web'

/** What the pictures say by themselves, in English. */
export const en = {
  hidden: 'hidden, too small to show',
  hiddenInTable: 'Hidden',
  base: (base: string) => `Base: ${base}`,
  asTable: 'Show these figures as a table',
  value: (unit: string) => (unit === '%' ? 'Percentage' : unit.charAt(0).toUpperCase() + unit.slice(1)),
  answer: 'Answer',
  note: 'Note',
  reached: 'Reached',
  waiting: 'Not yet',
  late: 'Late',
  promised: (date: string) => `promised by ${date}`,
  whatHappened: 'What has happened so far',
  shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  kinds: { received: 'received', counted: 'counted', weekend: 'weekend', holiday: 'holiday', paused: 'paused', today: 'today', due: 'due' },
  day: (number: number) => `Day ${number}`,
  counted: (days: number) => (days === 1 ? '1 working day counted' : `${days} working days counted`),
  weekendDays: (days: number) => (days === 1 ? '1 weekend day left out' : `${days} weekend days left out`),
  holidays: (names: string) => `holidays left out: ${names}`,
  pausedDays: (days: number) => (days === 1 ? 'paused for 1 day' : `paused for ${days} days`),
  todayIs: (date: string) => `Today is ${date}.`,
  dueOn: (date: string) => `Due on ${date}.`,
  from: (first: string, last: string, parts: string) => `${first} to ${last}: ${parts}.`,
}

export type Words = Translated<typeof en>
