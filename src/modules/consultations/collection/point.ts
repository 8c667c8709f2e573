import type { Temporal } from '#platform/clock'

/** Where and when cards were collected. */
export interface CollectionPoint {
  readonly id: number
  readonly what: string
  readonly heldOn: Temporal.PlainDate
  readonly place: string
  readonly collector: string
  /** Whether it is a tick survey: quick cards, or ticks on a sheet, at an event (catalogue CON-29). */
  readonly tick: boolean
  /** The event in the diary that it belongs to. */
  readonly event: number | null
  /** Cards keyed from it so far, counted or held. */
  readonly cards: number
}
