import type { Temporal } from '#platform/clock'
import { addWorkingDays, type Calendar, isWorkingDay, type StandardKind } from '#modules/office'

/** The kinds of paper, which standard of the office promises its day, and on which side of the meeting it lies. */
export const PAPERS = {
  agenda: { word: 'Agenda', standard: 'meeting-papers', side: 'before' },
  paper: { word: 'Paper', standard: 'meeting-papers', side: 'before' },
  minutes: { word: 'Minutes', standard: 'meeting-minutes', side: 'after' },
} as const satisfies Record<string, { word: string; standard: StandardKind; side: 'before' | 'after' }>
/** What a paper is. */
export type PaperKind = keyof typeof PAPERS

/**
 * What the law asks to be published of a public meeting: the Elected Local Policing Bodies (Specified Information) Order 2011 (SI 2011/3050),
 * schedule 1, paragraph 5. Its times were not confirmed: staff read that they are the office's own reading.
 */
export const LAW: Readonly<Record<PaperKind, string>> = {
  agenda: 'The law asks for it with the meeting at the latest (SI 2011/3050, schedule 1, paragraph 5(b)); the time is not confirmed.',
  paper: 'The law asks for it with the meeting at the latest (SI 2011/3050, schedule 1, paragraph 5(b)); the time is not confirmed.',
  minutes: 'The law asks for them as soon as practicable after it (SI 2011/3050, schedule 1, paragraph 5(c)); the time is not confirmed.',
}

/** The agenda, a paper or the minutes of a meeting. */
export interface Paper {
  readonly id: number
  readonly meeting: number
  readonly kind: PaperKind
  readonly title: string
  /** Markdown; of an agenda, one item a line. */
  readonly body: string
  readonly file: number | null
  /** The day by which it is promised. */
  readonly dueOn: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant | null
  readonly version: number
}

/** How the audit names a paper. */
export const PAPER = 'scrutiny.paper'

/** The day by which a paper of this kind is promised, where the meeting is on this day. Before it, so many working days earlier. */
export function dueOf(kind: PaperKind, day: Temporal.PlainDate, amount: number, calendar: Calendar): Temporal.PlainDate {
  if (PAPERS[kind].side === 'after') return addWorkingDays(calendar, day, amount)
  let [due, left] = [day, amount]
  while (left > 0) {
    due = due.subtract({ days: 1 })
    if (isWorkingDay(calendar, due)) left -= 1
  }
  return due
}

/** How many days after its promised day something came, or has not come by today; 0: in time. */
export function daysLate(dueOn: Temporal.PlainDate, came: Temporal.PlainDate | null, today: Temporal.PlainDate): number {
  return Math.max(0, dueOn.until(came ?? today).days)
}

/** The items of an agenda: its lines, without their numbers. */
export const itemsOf = (body: string): readonly string[] =>
  body
    .split('\n')
    .map((line) => line.replace(/^\s*(\d+[.)]|[-*•])\s*/, '').trim())
    .filter((line) => line !== '')
