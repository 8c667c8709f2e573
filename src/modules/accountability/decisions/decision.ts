import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'

/** A draft is the office's own; a published decision is public and stays as it is. */
export type DecisionState = 'draft' | 'published'

/** What people's views did to one thing that they could influence. */
export const INFLUENCES = ['changed', 'reinforced', 'not-changed', 'not-decided-yet'] as const
export type Influence = (typeof INFLUENCES)[number]

/** What the text of a decision says in Welsh: all of it, or nothing. */
export interface DecisionWelsh {
  readonly welshTitle: string
  readonly welshSaid: string
  readonly welshDecided: string
  readonly welshNext: string
}

/** What the office decided on something it had asked people about. */
export interface Decision extends DecisionWelsh {
  /** Whether the Welsh says what the English says. */
  readonly welshFresh: boolean
  /** Goes up with each change of the Welsh, which no agreement hangs on. */
  readonly welshVersion: number
  readonly id: number
  readonly aboutKind: string
  readonly aboutId: string
  /** The public page where people were asked. */
  readonly aboutHref: string | null
  readonly title: string
  /** What people said, in summary. */
  readonly said: string
  /** The decision in plain words. */
  readonly decided: string
  /** What happens next, and by when. */
  readonly next: string
  readonly decidedOn: Temporal.PlainDate | null
  readonly state: DecisionState
  readonly draftedAt: Temporal.Instant
  /** When its text was last changed; null while it was not since it was drafted. */
  readonly changedAt: Temporal.Instant | null
  readonly publishedAt: Temporal.Instant | null
  /** Goes up with each change; an agreement holds for the version that was agreed to. */
  readonly version: number
}

/** The answer to one thing that people could influence. */
export interface ItemAnswer {
  readonly id: number
  readonly itemKind: string
  readonly itemId: string
  /** Its wording as it was asked. */
  readonly item: string
  readonly influence: Influence | null
  readonly answer: string
  readonly welshAnswer: string
}

/** How other modules, agreements and the thread name a decision. */
export const decisionRef = (id: number): Ref => ({ kind: 'accountability.decision', id: String(id) })

/** What an agreement to this version of the text is called, so that an agreement to an older text does not count. */
export const agreedVersion = ({ version }: Pick<Decision, 'version'>): string => `text-of-version-${version}`
