import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** How far a quotation is. */
export type QuoteState = 'draft' | 'shown' | 'taken-back'

/** The table of quotations. */
export type QuoteTables = {
  'consultations.quote': {
    id: Generated<number>
    exercise_id: number
    question: string
    response_id: number | null
    words: string
    state: Generated<QuoteState>
    chosen_by: number
    chosen_at: Temporal.Instant
    shown_by: number | null
    shown_at: Temporal.Instant | null
    version: Generated<number>
  }
}
