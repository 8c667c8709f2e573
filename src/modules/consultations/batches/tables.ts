import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
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
}

/** What a response says about the batch it came in, and about a note that speaks for several people. */
export interface CameWith {
  batch_id: number | null
  card_number: number | null
  people: Generated<number>
  spot: string | null
}
