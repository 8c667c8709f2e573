import { Temporal } from '#platform/clock'

/** The days before an election in which the office publishes with care. */
export interface Period {
  readonly id: number
  /** "Election of the Commissioner, 4 May 2028". */
  readonly name: string
  readonly from: Temporal.PlainDate
  /** Its last day, the day of the election as a rule. */
  readonly to: Temporal.PlainDate
  readonly note: string
  readonly version: number
}

/** What staff write down of a period. */
export type PeriodSheet = Pick<Period, 'name' | 'from' | 'to' | 'note'>

/** Where a period lies, seen from a day. */
export function placeOf({ from, to }: Pick<Period, 'from' | 'to'>, today: Temporal.PlainDate): 'ahead' | 'now' | 'over' {
  if (Temporal.PlainDate.compare(today, from) < 0) return 'ahead'
  return Temporal.PlainDate.compare(today, to) > 0 ? 'over' : 'now'
}

/** Where a period lies, in words, and how the tag looks. */
export const PLACES = {
  ahead: { word: 'Ahead', tone: 'new' },
  now: { word: 'Now', tone: 'waiting' },
  over: { word: 'Over', tone: 'closed' },
} as const

/** How the audit names a period. */
export const PERIOD = 'elections.period'
