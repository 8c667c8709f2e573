import type { Temporal } from '#platform/clock'
import type { Picture } from '#platform/pictures'

/** Where on the website a story stands. */
export type StoryKind = 'news' | 'blog'

/** How far a story has come. */
export type StoryState = 'draft' | 'waiting' | 'ready' | 'public' | 'withdrawn'

/** How far a story has come, in words, and how the tag looks. */
export const STATES = {
  draft: { word: 'Draft', tone: 'new' },
  waiting: { word: 'Waits for approval', tone: 'waiting' },
  ready: { word: 'Approved, not public yet', tone: 'going' },
  public: { word: 'Public', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'closed' },
} as const satisfies Record<StoryState, { word: string; tone: string }>

/** Something the office says in public, written once. */
export interface Story {
  readonly id: number
  readonly slug: string
  readonly kind: StoryKind
  /** Whether it also goes to newsrooms and others as a press release. */
  readonly release: boolean
  readonly title: string
  readonly summary: string
  /** In Markdown. */
  readonly body: string
  /** What newsrooms get beside it. */
  readonly notes: string
  readonly topic: string | null
  readonly place: string | null
  readonly state: StoryState
  /** Out of the list of news; its page stays. */
  readonly archived: boolean
  /** When it becomes public; null: as soon as it is approved. */
  readonly publicAt: Temporal.Instant | null
  /** Newsrooms get it before that, under embargo. */
  readonly inAdvance: boolean
  readonly lists: readonly number[]
  /** In their order: the first one stands above the text. */
  readonly pictures: readonly Picture[]
  readonly writers: readonly number[]
  readonly askedBy: number | null
  readonly approvedBy: number | null
  readonly approvedAt: Temporal.Instant | null
  readonly sentBack: string
  readonly publishedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnWhy: string
  readonly run: number | null
  readonly reachedList: number
  readonly reached: number
  /** When the first mail was put in the outbox, and when the last one was. */
  readonly sentAt: Temporal.Instant | null
  readonly queuedAt: Temporal.Instant | null
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** What is written of a story. */
export type StorySheet = Pick<Story, 'kind' | 'release' | 'title' | 'summary' | 'body' | 'notes' | 'topic' | 'place'>

/** Something that was put right after a story was public. */
export interface Correction {
  readonly id: number
  readonly at: Temporal.Instant
  readonly by: number
  /** What was put right, as residents read it. */
  readonly what: string
  readonly before: Pick<Story, 'title' | 'summary' | 'body'>
}

/** How the thread, the search and the audit name a story. */
export const STORY = 'publishing.story'
