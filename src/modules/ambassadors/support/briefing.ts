import type { Temporal } from '#platform/clock'

/** What is shared with ambassadors, in words. */
export const BRIEFING_KINDS = { induction: 'For a start', briefing: 'Briefing', note: 'Note on direction' } as const
/** What is shared with ambassadors. */
export type BriefingKind = keyof typeof BRIEFING_KINDS

/** Something that all ambassadors in post read. */
export interface Briefing {
  readonly id: number
  readonly kind: BriefingKind
  readonly title: string
  readonly body: string
  readonly sharedAt: Temporal.Instant | null
  readonly ended: boolean
  readonly version: number
}

/** How the audit names a briefing. */
export const BRIEFING = 'ambassadors.briefing'
