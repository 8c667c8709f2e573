import { Temporal } from '#platform/clock'

/** How far an enquiry has come, in words, and how the tag looks. */
export const ENQUIRY_STATES = {
  open: { word: 'Open', tone: 'going' },
  answered: { word: 'Answered', tone: 'good' },
  declined: { word: 'No comment given', tone: 'closed' },
} as const
/** How far an enquiry has come. */
export type EnquiryState = keyof typeof ENQUIRY_STATES

/** How a journalist was told. */
export const ANSWER_WAYS = { mail: 'By e-mail from here', phone: 'On the phone', elsewhere: 'In another way' } as const
/** How a journalist was told. */
export type AnswerWay = keyof typeof ANSWER_WAYS

/** What a journalist asked, by when they need the answer, and what they were told. */
export interface Enquiry {
  readonly id: number
  readonly outlet: number | null
  /** Empty once their time is over or they asked to be forgotten. */
  readonly journalist: string
  readonly email: string
  readonly phone: string
  readonly asked: string
  readonly receivedAt: Temporal.Instant
  readonly deadline: Temporal.Instant | null
  /** The member of staff who looks after it. */
  readonly owner: number
  readonly state: EnquiryState
  readonly answer: string
  readonly how: AnswerWay | null
  readonly endedAt: Temporal.Instant | null
  readonly endedBy: number | null
  readonly release: number | null
  readonly version: number
}

/** What staff write down of an enquiry. */
export type EnquirySheet = Pick<
  Enquiry,
  'outlet' | 'journalist' | 'email' | 'phone' | 'asked' | 'receivedAt' | 'deadline' | 'owner' | 'release'
>

/** Something that was noted on the way to the answer. */
export interface EnquiryNote {
  readonly id: number
  readonly at: Temporal.Instant
  readonly by: number
  readonly text: string
}

/** Whether the answer came by the deadline; undefined where there was none or it is not answered. */
export const inTime = ({ deadline, endedAt, state }: Pick<Enquiry, 'deadline' | 'endedAt' | 'state'>): boolean | undefined =>
  deadline && endedAt && state !== 'open' ? Temporal.Instant.compare(endedAt, deadline) <= 0 : undefined

/** Whether an open enquiry has passed its deadline. */
export const isLate = ({ deadline, state }: Pick<Enquiry, 'deadline' | 'state'>, now: Temporal.Instant): boolean =>
  state === 'open' && deadline !== null && Temporal.Instant.compare(now, deadline) > 0

/** How the audit names an enquiry. */
export const ENQUIRY = 'media.enquiry'
