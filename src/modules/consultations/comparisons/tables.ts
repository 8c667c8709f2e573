import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The tables that comparisons own. */
export type ComparisonTables = {
  'consultations.earlier_wave': { exercise_id: number; earlier_id: number; published: Generated<boolean>; version: Generated<number> }
  'consultations.area_figure': {
    id: Generated<number>
    exercise_id: number
    question: string
    area: string
    source: string
    base: number
    counts: ColumnType<Readonly<Record<string, number>>, string, string>
    entered_at: Temporal.Instant
  }
}
