import type { Temporal } from '#platform/clock'

/** The table of machine help. */
export type HelpTables = {
  'consultations.coding_help': {
    exercise_id: number
    question: string
    sort: 'similar' | 'theme'
    theme: string | null
    set_by: number
    set_at: Temporal.Instant
  }
}
