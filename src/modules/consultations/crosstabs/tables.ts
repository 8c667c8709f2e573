import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The tables that cross-tables own. */
export type CrosstabTables = {
  'consultations.published_breakdown': {
    id: Generated<number>
    exercise_id: number
    row_question: string
    by_variable: string
    only_question: string
    only_code: string
    chosen_at: Temporal.Instant
  }
}
