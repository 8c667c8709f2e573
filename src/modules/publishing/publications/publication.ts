import { Temporal } from '#platform/clock'

/** The kinds of document that an office publishes, in the order in which they are offered. */
export const KINDS = [
  'annual-report',
  'plan',
  'strategy',
  'charter',
  'council-tax',
  'accounts',
  'survey-report',
  'panel-report',
  'policy',
  'leaflet',
  'other',
] as const
export type PublicationKind = (typeof KINDS)[number]

/** How far a version has come in the office. */
export type PublicationState = 'draft' | 'waiting' | 'ready' | 'public' | 'withdrawn'

/** How far a version has come, in words, and how the tag looks. */
export const STATES = {
  draft: { word: 'Draft', tone: 'new' },
  waiting: { word: 'Waits for approval', tone: 'waiting' },
  ready: { word: 'Approved, not public yet', tone: 'going' },
  public: { word: 'Public', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'closed' },
} as const satisfies Record<PublicationState, { word: string; tone: string }>

/** What a version is to those who read it. */
export type Standing = 'draft' | 'comment' | 'comment-closed' | 'final' | 'superseded' | 'withdrawn'

/** One version of a formal document. */
export interface Publication {
  readonly id: number
  /** What all versions of one document share. */
  readonly document: number
  /** Which version it is: 1 is the first. */
  readonly number: number
  readonly slug: string
  readonly kind: PublicationKind
  readonly title: string
  /** The short version in plain English. */
  readonly summary: string
  /** The document itself in Markdown; empty where it is only in its files. */
  readonly body: string
  readonly language: 'en' | 'cy'
  readonly authors: string
  /** The day on the document. */
  readonly dated: Temporal.PlainDate
  /** Who looks after it. */
  readonly owner: number | null
  readonly reviewOn: Temporal.PlainDate | null
  readonly topic: string | null
  readonly place: string | null
  /** Whether people are asked to comment. */
  readonly stage: 'comment' | 'final'
  readonly commentUntil: Temporal.PlainDate | null
  /** A consultation of ours in which people comment, as an address without the origin; or empty. */
  readonly commentLink: string
  readonly commentEmail: string
  readonly commentPost: string
  readonly state: PublicationState
  readonly publicAt: Temporal.Instant | null
  readonly writers: readonly number[]
  readonly askedBy: number | null
  readonly approvedBy: number | null
  readonly approvedAt: Temporal.Instant | null
  readonly sentBack: string
  readonly publishedAt: Temporal.Instant | null
  readonly supersededBy: number | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnWhy: string
  /** How many printed copies were put out. */
  readonly copies: number
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** What is written of a version. */
export type PublicationSheet = Pick<
  Publication,
  | 'kind'
  | 'title'
  | 'summary'
  | 'body'
  | 'language'
  | 'authors'
  | 'dated'
  | 'owner'
  | 'reviewOn'
  | 'topic'
  | 'place'
  | 'stage'
  | 'commentUntil'
  | 'commentLink'
  | 'commentEmail'
  | 'commentPost'
>

/** What can be put right once it is public. */
export type Corrected = Pick<Publication, 'title' | 'summary' | 'body' | 'authors'>

/** Something that was put right after it was public. */
export interface PublicationCorrection {
  readonly id: number
  readonly at: Temporal.Instant
  readonly by: number
  /** What was put right, as residents read it. */
  readonly what: string
  readonly before: Corrected
}

/** What a version is to those who read it on this day. The last day to comment is a day on which one can. */
export function standingOf(
  { state, stage, commentUntil, supersededBy }: Pick<Publication, 'state' | 'stage' | 'commentUntil' | 'supersededBy'>,
  today: Temporal.PlainDate,
): Standing {
  if (state === 'withdrawn') return 'withdrawn'
  if (state !== 'public') return 'draft'
  if (supersededBy !== null) return 'superseded'
  if (stage === 'final') return 'final'
  return commentUntil && Temporal.PlainDate.compare(today, commentUntil) <= 0 ? 'comment' : 'comment-closed'
}

/** How the tag of each standing looks. */
export const TONES = {
  draft: 'new',
  comment: 'going',
  'comment-closed': 'waiting',
  final: 'good',
  superseded: 'closed',
  withdrawn: 'closed',
} as const satisfies Record<Standing, string>

/** How the search and the audit name a version. */
export const PUBLICATION = 'publishing.publication'
