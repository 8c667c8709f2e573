import type { Temporal } from '#platform/clock'
import type { Reach } from '../outlets/outlet.js'

/** What a report is: something to read, or something heard or seen on air. */
export const REPORT_KINDS = { article: 'Article', 'on-air': 'On air' } as const
/** What a report is. */
export type ReportKind = keyof typeof REPORT_KINDS

/** One report about the office or its work. */
export interface Report {
  readonly id: number
  readonly outlet: number
  readonly kind: ReportKind
  /** Whom its outlet reached on its day. */
  readonly reach: Reach
  readonly headline: string
  /** Where it can be read; empty where it was on paper or on air only. */
  readonly link: string
  readonly day: Temporal.PlainDate
  /** The press release it came of. */
  readonly release: number | null
  readonly note: string
  /** The table it was brought in with. */
  readonly brought: number | null
  /** When it was taken out, because it was logged by mistake. */
  readonly removedAt: Temporal.Instant | null
  readonly removedWhy: string
  readonly loggedBy: number
  readonly loggedAt: Temporal.Instant
  readonly version: number
}

/** What staff write down of a report. */
export type ReportSheet = Pick<Report, 'outlet' | 'headline' | 'link' | 'day' | 'release' | 'note'>

/** How the audit names a report. */
export const REPORT = 'media.report'
