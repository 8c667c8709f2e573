import { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'

/** Where issues come from, in words. */
export const SOURCES = {
  ambassador: 'Community Ambassador',
  public: 'Public feedback',
  correspondence: 'Letter or e-mail',
  complaint: 'Complaint',
  meeting: 'Meeting or event',
  'one-to-one': 'Talk with one person',
  survey: 'Survey or consultation',
  staff: 'Officers and staff of the force',
} as const
/** Where an issue comes from. */
export type IssueSource = keyof typeof SOURCES

/** How far an issue has come, in words, and how the tag looks. */
export const ISSUE_STATES = {
  raised: { word: 'Raised', tone: 'new' },
  officer: { word: 'With the staff officer', tone: 'going' },
  commissioner: { word: 'To be decided', tone: 'waiting' },
  chief: { word: 'With the Chief Constable', tone: 'going' },
  replied: { word: 'Reply received', tone: 'good' },
  closed: { word: 'Closed', tone: 'closed' },
  dropped: { word: 'Not taken further', tone: 'closed' },
} as const
/** How far an issue has come. */
export type IssueState = keyof typeof ISSUE_STATES

/** The states in which an issue is over. */
export const OVER = ['closed', 'dropped'] as const satisfies readonly IssueState[]

/** Something that the Chief Constable is asked to answer for. */
export interface Issue {
  readonly id: number
  readonly source: IssueSource
  /** The record it came of, with its page for staff. */
  readonly originKind: string | null
  readonly originId: string | null
  readonly originHref: string | null
  /** The part of the area; null is all of it. */
  readonly place: string | null
  readonly title: string
  readonly what: string
  readonly raisedOn: Temporal.PlainDate
  readonly raisedAt: Temporal.Instant
  readonly raiser: string
  readonly raiserEmail: string
  readonly mayPublish: boolean
  readonly restricted: boolean
  readonly state: IssueState
  readonly stateOn: Temporal.PlainDate
  readonly due: Temporal.PlainDate | null
  readonly asked: string
  readonly sendings: number
  readonly reply: string
  readonly repliedBy: string
  readonly repliedOn: Temporal.PlainDate | null
  readonly replyPublic: boolean
  readonly told: string
  readonly endedOn: Temporal.PlainDate | null
  readonly publicTitle: string
  readonly publicWhat: string
  readonly publicReply: string
  readonly welshTitle: string
  readonly welshWhat: string
  readonly welshReply: string
  readonly publishedAt: Temporal.Instant | null
  readonly version: number
}

/** What is written down when an issue is raised. */
export type IssueSheet = Pick<
  Issue,
  'source' | 'place' | 'title' | 'what' | 'raisedOn' | 'raiser' | 'raiserEmail' | 'mayPublish' | 'restricted'
>

/** One step on the way of an issue. */
export interface IssueStep {
  readonly id: number
  readonly state: IssueState
  readonly at: Temporal.Instant
  readonly by: string
  readonly note: string
}

/** How the audit and the thread name an issue. */
export const ISSUE = 'accountability.issue'
/** The issue at an end of the thread. */
export const issueRef = (id: number): Ref => ({ kind: ISSUE, id: String(id) })
/** What public pages with issues depend on. */
export const ISSUES_TOPIC = 'accountability.issues'

/** Whether the next step of an issue should have been taken. */
export const isLate = ({ due }: Pick<Issue, 'due'>, today: Temporal.PlainDate): boolean =>
  due !== null && Temporal.PlainDate.compare(due, today) < 0

/** Whether an issue is over. */
export const isOver = ({ state }: Pick<Issue, 'state'>): boolean => OVER.some((one) => one === state)
