import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** What is done because of what people said. */
export type ActionTables = {
  'consultations.action': {
    id: Generated<number>
    exercise_id: number
    finding: string
    action: string
    due: Temporal.PlainDate
    begun_at: Temporal.Instant
    done_on: Temporal.PlainDate | null
    evidence: Generated<string>
    version: Generated<number>
  }
}
