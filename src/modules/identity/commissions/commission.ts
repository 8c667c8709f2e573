import type { Temporal } from '#platform/clock'

/** Work that another organisation does for the office: what, and from when to when. */
export interface Commission {
  readonly id: number
  readonly organisation: string
  /** What they were asked to do. */
  readonly scope: string
  readonly fromOn: Temporal.PlainDate
  /** The last day of the work; nobody there can sign in after it. */
  readonly untilOn: Temporal.PlainDate
  /** Whom to ask there, as the office writes it. */
  readonly contact: string
  readonly version: number
}

/** Whether the work is still to begin, runs, or is over. */
export type CommissionState = 'to-come' | 'running' | 'over'

/** How the work stands today. */
export function stateOf({ fromOn, untilOn }: Pick<Commission, 'fromOn' | 'untilOn'>, today: Temporal.PlainDate): CommissionState {
  if (today.until(fromOn).days > 0) return 'to-come'
  return today.until(untilOn).days < 0 ? 'over' : 'running'
}
