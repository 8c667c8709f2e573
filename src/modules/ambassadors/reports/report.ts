import type { Temporal } from '#platform/clock'
import type { Ref } from '#platform/module'

/** The questions of a report, in their order, with what staff call them. */
export const QUESTIONS = {
  concerns: 'Concerns and issues',
  tensions: 'Tensions in the community',
  good: 'Good practice',
  policeWell: 'What the police do well',
  partnersWell: 'What partners do well',
  contacts: 'Contacts made',
} as const
/** A question of a report. */
export type ReportQuestion = keyof typeof QUESTIONS

/** Whether the forum was attended, in words; empty is not said yet. */
export const FORUM = { yes: 'Yes', no: 'No', none: 'None was held' } as const
/** Whether the forum was attended. */
export type ForumAttended = keyof typeof FORUM | ''

/** The texts of a report. */
export type ReportTexts = Readonly<Record<ReportQuestion, string>>

/** What an ambassador tells of one quarter. */
export interface Report extends ReportTexts {
  readonly id: number
  readonly ambassador: number
  /** The first day of the quarter. */
  readonly quarter: Temporal.PlainDate
  readonly place: string | null
  readonly state: 'draft' | 'sent'
  readonly nothing: boolean
  readonly forum: ForumAttended
  readonly channel: 'web' | 'phone'
  readonly savedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  readonly keyedBy: number | null
  readonly readAt: Temporal.Instant | null
  readonly themes: readonly string[]
  readonly version: number
}

/** A report that says nothing yet. */
export const BLANK: ReportTexts & { readonly forum: ForumAttended } = {
  concerns: '',
  tensions: '',
  good: '',
  policeWell: '',
  partnersWell: '',
  contacts: '',
  forum: '',
}

/** Whether anything was written. */
export const saysSomething = (texts: ReportTexts): boolean => Object.keys(QUESTIONS).some((one) => texts[one as ReportQuestion] !== '')

/** How the audit and the thread name a report. */
export const REPORT = 'ambassadors.report'
/** A report at an end of the thread. */
export const reportRef = (id: number): Ref => ({ kind: REPORT, id: String(id) })
