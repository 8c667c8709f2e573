import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** What comes after an exercise has closed. */
export type StageTables = {
  'consultations.stage_time': { from_on: Temporal.PlainDate; analysis_weeks: number; report_weeks: number; source: string }
  'consultations.report': { exercise_id: number; published_on: Temporal.PlainDate; link: Generated<string>; version: Generated<number> }
  'consultations.repeat_decision': {
    exercise_id: number
    repeat: 'yes' | 'changed' | 'no'
    because: string
    successor_id: number | null
    decided_on: Temporal.PlainDate
    version: Generated<number>
  }
}
