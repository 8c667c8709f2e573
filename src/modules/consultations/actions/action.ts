import type { Temporal } from '#platform/clock'
import type { Ref } from '#modules/identity'

/** How owners, the thread and the audit name an action. */
export const actionRef = (id: number): Ref => ({ kind: 'consultations.action', id })

/** Something that is done because of a finding (catalogue CON-17). Who owns it is kept by identity. */
export interface Action {
  readonly id: number
  readonly exerciseId: number
  /** What people said. */
  readonly finding: string
  /** What is done about it. */
  readonly action: string
  /** When somebody took it on. */
  readonly begunAt: Temporal.Instant
  readonly due: Temporal.PlainDate
  readonly doneOn: Temporal.PlainDate | null
  /** Where one can see that it was done. */
  readonly evidence: string
  readonly version: number
}

/** What residents read of an action: never who owns it, nor where the proof is. */
export type PublicAction = Pick<Action, 'finding' | 'action' | 'due' | 'doneOn'>
