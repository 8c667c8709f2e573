import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'
import type { Concern } from '../rules/concern.js'

/** What the named person did about it. */
export const OUTCOMES = ['passed-to-police', 'safeguarding', 'advice-given', 'not-a-disclosure'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Something in a contribution that a named person must look at. The words themselves stay with their owner. */
export interface Disclosure {
  readonly id: number
  readonly contribution: Ref
  /** Which answer or part of the contribution. */
  readonly field: string
  /** Most urgent first; never empty. */
  readonly concerns: readonly Concern[]
  readonly state: 'open' | 'handled'
  readonly openedAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  /** The person it was given to; null: everybody who may handle disclosures. */
  readonly assignedTo: number | null
  readonly outcome: Outcome | null
  readonly note: string | null
  /** Whether the contribution is kept out of queues, counts, exports and machine help. */
  readonly restricted: boolean
  readonly handledAt: Temporal.Instant | null
  readonly handledBy: string | null
}
