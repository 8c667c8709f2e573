import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** Who looks at drafts by a link, and what they suggest. */
export type ShapingTables = {
  'consultations.shaping': {
    id: Generated<number>
    exercise_id: number
    name: string
    email: string
    asked: string
    invited_at: Temporal.Instant
    expires_at: Temporal.Instant
    withdrawn_at: Temporal.Instant | null
  }
  'consultations.suggestion': {
    id: Generated<number>
    shaping_id: number
    suggestion: string
    made_at: Temporal.Instant
    taken_up: boolean | null
    because: string | null
    answered_at: Temporal.Instant | null
    answered_by: string | null
  }
}
