import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The table of residents by group. */
export type ResidentTables = {
  'consultations.resident_margin': {
    id: Generated<number>
    question: string
    source: string
    dated_on: Temporal.PlainDate
    total: number
    groups: ColumnType<Readonly<Record<string, number>>, string, string>
    entered_at: Temporal.Instant
  }
}
