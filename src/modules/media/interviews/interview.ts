import type { Temporal } from '#platform/clock'

/** The sorts of interviews, as staff see them. */
export const INTERVIEW_KINDS = { interview: 'Interview', 'phone-in': 'Phone-in', panel: 'Panel or hot seat' } as const
/** What sort of interview it is. */
export type InterviewKind = keyof typeof INTERVIEW_KINDS

/** How far an interview has come, in words, and how the tag looks. */
export const INTERVIEW_STATES = {
  planned: { word: 'Planned', tone: 'going' },
  given: { word: 'Given', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'closed' },
} as const
/** How far an interview has come. */
export type InterviewState = keyof typeof INTERVIEW_STATES

/** Somebody of the office on air: an interview, a phone-in, a panel. */
export interface Interview {
  readonly id: number
  readonly outlet: number
  readonly kind: InterviewKind
  readonly day: Temporal.PlainDate
  /** When on that day, like `8:10`; empty while not known. */
  readonly time: string
  /** Who speaks: "The Commissioner". */
  readonly speaker: string
  readonly topic: string
  /** The press release that it came of. */
  readonly release: number | null
  /** Where it can be heard again. */
  readonly link: string
  readonly state: InterviewState
  /** Why it was cancelled. */
  readonly why: string
  readonly notedBy: number
  readonly version: number
}

/** What staff write down of an interview. */
export type InterviewSheet = Pick<Interview, 'outlet' | 'kind' | 'day' | 'time' | 'speaker' | 'topic' | 'release' | 'link'>

/** How the audit names an interview. */
export const INTERVIEW = 'media.interview'
