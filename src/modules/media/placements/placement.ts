import type { Temporal } from '#platform/clock'

/** How far an article for another paper has come, in words, and how the tag looks. */
export const PLACEMENT_STATES = {
  planned: { word: 'Planned', tone: 'new' },
  'handed-in': { word: 'Handed in', tone: 'going' },
  printed: { word: 'Printed', tone: 'good' },
  dropped: { word: 'Dropped', tone: 'closed' },
} as const
/** How far an article for another paper has come. */
export type PlacementState = keyof typeof PLACEMENT_STATES

/** What was found when it was looked at again: whether to do it again. */
export const AGAIN = { yes: 'Yes', cheaper: 'Yes, if it costs less', no: 'No' } as const
/** Whether to do it again. */
export type Again = keyof typeof AGAIN

/** An article the office writes for somebody else's paper. */
export interface Placement {
  readonly id: number
  readonly outlet: number
  readonly title: string
  /** The story of ours that it is made of. */
  readonly story: number | null
  /** What stands in the paper, in Markdown, fitted to its readers. */
  readonly body: string
  /** By when the paper needs it. */
  readonly due: Temporal.PlainDate | null
  /** What the paper asked and what was agreed, in pence; null while not known. */
  readonly asked: number | null
  readonly agreed: number | null
  /** What else could have been done instead, and why not. */
  readonly alternatives: string
  readonly state: PlacementState
  readonly printedOn: Temporal.PlainDate | null
  /** Why it was dropped. */
  readonly why: string
  /** What came of it. */
  readonly review: string
  readonly again: Again | null
  readonly reviewedAt: Temporal.Instant | null
  readonly owner: number
  readonly version: number
}

/** What staff write down of an article for another paper. */
export type PlacementSheet = Pick<Placement, 'outlet' | 'title' | 'story' | 'body' | 'due' | 'asked' | 'agreed' | 'alternatives' | 'owner'>

/** How the audit names an article for another paper. */
export const PLACEMENT = 'media.placement'

/** An amount in words: "£350", "£12.50", "Nothing". */
export function money(pence: number | null): string {
  if (pence === null) return 'Not known yet'
  if (pence === 0) return 'Nothing'
  return `£${(pence / 100).toLocaleString('en-GB', pence % 100 === 0 ? {} : { minimumFractionDigits: 2 })}`
}

/** What was saved by asking for a lower price: "£50 (20%)"; undefined where there was none. */
export const saved = ({ asked, agreed }: Pick<Placement, 'asked' | 'agreed'>): string | undefined =>
  asked !== null && agreed !== null && agreed < asked
    ? `${money(asked - agreed)} (${Math.round(((asked - agreed) / asked) * 100)}%)`
    : undefined
