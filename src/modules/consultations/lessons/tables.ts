import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** What was learnt, and what later exercises did with it. */
export type LessonTables = {
  'consultations.lesson': {
    id: Generated<number>
    source_id: number | null
    topic: string | null
    lesson: string
    learnt_at: Temporal.Instant
    learnt_by: string
  }
  'consultations.lesson_use': {
    lesson_id: number
    exercise_id: number
    applied: boolean
    how: string
    at: Temporal.Instant
    by: string
  }
}
