import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Answer } from '../questionnaires/answer.js'
import type { Method } from '../responses/method.js'
import type { BatchKind } from './batch.js'

/** The tables of responses that came together. */
export type BatchTables = {
  'consultations.batch': {
    id: Generated<number>
    exercise_id: number
    kind: BatchKind
    name: string
    collection_point_id: number | null
    cards: number
    made_at: Temporal.Instant
    made_by: number | null
    taken_back_at: Temporal.Instant | null
  }
  'consultations.second_entry': {
    response_id: number
    batch_id: number
    drawn_at: Temporal.Instant
    entered_by: number | null
    entered_at: Temporal.Instant | null
    compared: Generated<number>
  }
  'consultations.mismatch': {
    response_id: number
    question: string
    first: ColumnType<Answer | null, string | null, string | null>
    second: ColumnType<Answer | null, string | null, string | null>
    holds: 'first' | 'second' | null
    decided_by: number | null
    decided_at: Temporal.Instant | null
  }
}

/** What a response says about the batch it came in, and about a note that speaks for several people. */
export interface CameWith {
  batch_id: number | null
  card_number: number | null
  people: Generated<number>
  spot: string | null
  /** By which method of consultation it was heard, where a note says so. */
  method: ColumnType<Method | null, Method | null | undefined, Method | null>
  /** The event of the module engagement at which it was said. */
  event: ColumnType<number | null, number | null | undefined, number | null>
}
