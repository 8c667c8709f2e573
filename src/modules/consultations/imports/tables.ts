import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { ImportState, Matching } from './import.js'
import type { Shape } from './reading/shapes.js'

/** The tables of imported files. */
export type ImportTables = {
  'consultations.import': {
    id: Generated<number>
    exercise_id: number
    questionnaire_id: number
    batch_id: number | null
    file_id: number | null
    filename: string
    sha256: string
    encoding: string
    shape: Shape
    matching: ColumnType<Matching, string, string>
    headings: ColumnType<string[][], string | undefined, string>
    state: ImportState
    rows: number
    done: Generated<number>
    added: Generated<number>
    doubled: Generated<number>
    refused: Generated<number>
    kept_over: Generated<number>
    remarked: Generated<number>
    slowest_ms: Generated<number>
    transactions: Generated<number>
    version: Generated<number>
    made_at: Temporal.Instant
    made_by: number | null
  }
  'consultations.import_refusal': {
    import_id: number
    n: number
    reason: string
    cells: ColumnType<string[], string, string>
    kept: Generated<boolean>
    remark: Generated<boolean>
  }
}
