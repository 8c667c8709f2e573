import type { Temporal } from '#platform/clock'
import type { EventKind } from '../events/event.js'
import type { Series } from '../meetings/meeting.js'

/** Of what each is to be met by a rule. */
export const TARGETS = {
  area: 'The whole area',
  district: 'Each district',
  meeting: 'Each meeting of a kind',
  station: 'Each police station or base',
  project: 'Each project with a grant',
} as const
/** Of what each is to be met. */
export type TargetKind = keyof typeof TARGETS

/** Who meets it. */
export const WHO = {
  commissioner: 'The Commissioner',
  deputy: 'The deputy',
  either: 'The Commissioner or the deputy',
  office: 'Anybody of the office',
  ambassador: 'An ambassador',
} as const
/** Who meets it. */
export type Who = keyof typeof WHO

/** What staff write down of a rule of the fair programme. */
export interface RuleSheet {
  readonly name: string
  /** Where the office promised it. */
  readonly source: string
  readonly target: TargetKind
  /** The kind of meeting it is about; null for other targets. */
  readonly series: Series | null
  /** The kinds of event that count, for targets other than meetings; none: every kind. */
  readonly kinds: readonly EventKind[]
  readonly openAccess: boolean
  readonly who: Who
  readonly times: number
  /** The months of one cycle; null: once and for all. */
  readonly everyMonths: number | null
  /** Months within which it is done once, from the day on which the target is there; null where it comes again. */
  readonly withinMonths: number | null
  /** The first day of the first cycle. */
  readonly starts: Temporal.PlainDate
}

/** A rule of the fair programme: data, that whatever proposes a programme reads as this page does. */
export interface Rule extends RuleSheet {
  readonly id: number
  readonly code: string
  readonly ended: boolean
  readonly version: number
}

/** How the audit names a rule. */
export const RULE = 'engagement.rule'

/** The days of a cycle, first and last. */
export interface Cycle {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The cycle of a rule in which a day lies; the first one where the day is before it. Null for what is done once and for all. */
export function cycleOn({ starts, everyMonths }: Pick<RuleSheet, 'starts' | 'everyMonths'>, day: Temporal.PlainDate): Cycle | null {
  if (everyMonths === null) return null
  const months = starts.until(day, { largestUnit: 'months' }).months
  const at = Math.max(0, Math.floor(months / everyMonths))
  const from = starts.add({ months: at * everyMonths })
  return { from, to: starts.add({ months: (at + 1) * everyMonths }).subtract({ days: 1 }) }
}

/** "Once in 24 months", "2 times in 12 months", "Once, within 3 months". */
export function ruleText({ times, everyMonths, withinMonths }: Pick<RuleSheet, 'times' | 'everyMonths' | 'withinMonths'>): string {
  const often = times === 1 ? 'Once' : times === 2 ? 'Twice' : `${times} times`
  if (everyMonths === null) return `${often}, within ${withinMonths ?? 0} months`
  return everyMonths === 1 ? `${often} in each month` : everyMonths === 12 ? `${often} in each year` : `${often} in ${everyMonths} months`
}
