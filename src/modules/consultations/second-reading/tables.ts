import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

type Codes = ColumnType<readonly string[] | null, string | null, string | null>

/** The tables of the second reading. */
export type SecondReadingTables = {
  'consultations.second_reading': {
    id: Generated<number>
    exercise_id: number
    question: string
    seed: string
    percent: number
    drawn_from: number
    drawn_at: Temporal.Instant
    drawn_by: number
  }
  'consultations.second_reading_text': {
    reading_id: number
    response_id: number
    position: number
    themes: Codes
    first_themes: Codes
    first_person: number | null
    by_person: number | null
    at: Temporal.Instant | null
    settled_at: Temporal.Instant | null
    settled_by: number | null
  }
}
