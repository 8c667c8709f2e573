import type { Temporal } from '#platform/clock'

/** Somebody local who helps an ambassador and said yes to being kept. */
export interface Volunteer {
  readonly id: number
  readonly ambassador: number
  readonly name: string
  readonly reach: string
  readonly place: string | null
  readonly consent: string
  readonly agreedOn: Temporal.PlainDate
  readonly endedOn: Temporal.PlainDate | null
  readonly version: number
}

/** How the audit names a contact volunteer. */
export const VOLUNTEER = 'ambassadors.volunteer'
