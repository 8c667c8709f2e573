import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** What a precept consultation keeps besides others. */
export type PreceptTables = {
  'consultations.panel_submission': {
    exercise_id: number
    sent_on: Temporal.PlainDate
    meeting_on: Temporal.PlainDate
    evidence: string
    version: Generated<number>
  }
}
