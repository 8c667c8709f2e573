import type { Temporal } from '#platform/clock'

/** Responses that came together: a box of paper cards, the ticks on a sheet, or an imported file. */
export type BatchKind = 'cards' | 'tally' | 'import'

/** One batch as lists show it. */
export interface Batch {
  readonly id: number
  readonly exerciseId: number
  readonly kind: BatchKind
  readonly name: string
  readonly pointId: number | null
  /** Cards received, ticks on the sheet, or rows in the file. */
  readonly cards: number
  readonly madeAt: Temporal.Instant
  readonly madeBy: number | null
  readonly takenBackAt: Temporal.Instant | null
}

/** How the audit names a batch. */
export const BATCH = 'consultations.batch'
