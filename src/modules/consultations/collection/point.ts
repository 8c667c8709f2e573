import type { Temporal } from '#platform/clock'

/** Where and when cards were collected. */
export interface CollectionPoint {
  readonly id: number
  readonly what: string
  readonly heldOn: Temporal.PlainDate
  readonly place: string
  readonly collector: string
  /** Cards keyed from it so far, counted or held. */
  readonly cards: number
}
