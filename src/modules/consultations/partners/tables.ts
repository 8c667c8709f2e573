import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { OverlapChoice } from './overlap.js'

/** What partners plan to ask, and what is asked together. */
export type PartnerTables = {
  'consultations.partner_exercise': {
    id: Generated<number>
    organisation: string
    title: string
    topic: string | null
    place: string | null
    opens_on: Temporal.PlainDate
    closes_on: Temporal.PlainDate
    contact_name: Generated<string>
    contact_email: Generated<string>
    link: Generated<string>
    version: Generated<number>
  }
  'consultations.overlap_decision': {
    exercise_id: number
    partner_exercise_id: number
    choice: OverlapChoice
    because: string
    at: Temporal.Instant
    by: string
  }
  'consultations.joint_partner': {
    id: Generated<number>
    exercise_id: number
    organisation: string
    does: Generated<string>
    runs: Generated<boolean>
  }
}
