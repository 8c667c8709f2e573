import type { Temporal } from '#platform/clock'
import type { Ref } from '#modules/identity'

/** The one job that the link of an invitation does. */
export const SHAPE_JOB = 'consultations:shape-exercise'

/** How links and the audit name an invitation. */
export const shapingRef = (id: number): Ref => ({ kind: 'consultations.shaping', id })

/** Somebody who is asked to look at a draft (catalogue CON-28). */
export interface Shaping {
  readonly id: number
  readonly exerciseId: number
  readonly name: string
  readonly email: string
  /** What we ask of them in particular. */
  readonly asked: string
  readonly invitedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly withdrawnAt: Temporal.Instant | null
}

/** One suggestion, and the office's answer once there is one. */
export interface Suggestion {
  readonly id: number
  readonly shapingId: number
  readonly suggestion: string
  readonly madeAt: Temporal.Instant
  readonly answer: { readonly takenUp: boolean; readonly because: string; readonly at: Temporal.Instant } | undefined
}

/** How an invitation stands at a moment, in words for staff. */
export function shapingState({ withdrawnAt, expiresAt }: Shaping, now: Temporal.Instant): string {
  if (withdrawnAt) return 'Withdrawn'
  return expiresAt.epochMilliseconds <= now.epochMilliseconds ? 'Its time is over' : 'Open'
}
