import type { Temporal } from '#platform/clock'

/** What an ambassador's work can be about, in words. */
export const FOCUS = {
  profile: 'Making the Commissioner known',
  feedback: 'Bringing back what people think',
  prevention: 'Preventing crime',
  young: 'Young people',
  business: 'Business and rural communities',
  grants: 'Visiting those who got a grant',
} as const
/** What an ambassador's work can be about. */
export type Focus = keyof typeof FOCUS

/** What an ambassador means to do, and when it is looked at again. */
export interface Plan {
  readonly id: number
  readonly ambassador: number
  readonly focus: readonly Focus[]
  readonly aims: string
  readonly agreedOn: Temporal.PlainDate
  readonly reviewOn: Temporal.PlainDate
  readonly reviewedOn: Temporal.PlainDate | null
  readonly outcome: string
  readonly version: number
}

/** How the audit names a work plan. */
export const PLAN = 'ambassadors.work-plan'
