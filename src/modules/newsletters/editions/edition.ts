import type { Temporal } from '#platform/clock'
import type { NewsPicture } from '#platform/module'
import type { Picture } from '#platform/pictures'

/** How far an edition has come. */
export type EditionState = 'draft' | 'waiting' | 'ready' | 'sending' | 'sent' | 'cancelled'

/** How far an edition has come, in a word, and how the tag looks. */
export const STATES = {
  draft: { word: 'Draft', tone: 'new' },
  waiting: { word: 'Waits for approval', tone: 'waiting' },
  ready: { word: 'Ready to go', tone: 'going' },
  sending: { word: 'Going out', tone: 'going' },
  sent: { word: 'Sent', tone: 'good' },
  cancelled: { word: 'Stopped', tone: 'closed' },
} as const satisfies Record<EditionState, { word: string; tone: string }>

export type BlockKind = 'text' | 'news'

/** One edition of a newsletter. */
export interface Edition {
  readonly id: number
  readonly newsletter: number
  /** Its place in the order in which editions went out; null before it does. */
  readonly number: number | null
  /** Its title, and the subject of the mail. */
  readonly subject: string
  /** What it begins with, in Markdown. */
  readonly intro: string
  /** Whether those words are still the former edition's, and nobody has looked at them. */
  readonly introCopied: boolean
  readonly state: EditionState
  /** When it goes out; null: as soon as it is approved. */
  readonly sendAt: Temporal.Instant | null
  /** Everybody who wrote in it. */
  readonly writers: readonly number[]
  readonly askedBy: number | null
  readonly approvedBy: number | null
  readonly approvedAt: Temporal.Instant | null
  /** Why it was sent back to its writers. */
  readonly sentBack: string
  readonly frozen: Composed | null
  readonly run: number | null
  readonly reached: number
  /** When the first mail was put in the outbox, and when the last one was. */
  readonly beganAt: Temporal.Instant | null
  readonly queuedAt: Temporal.Instant | null
  readonly version: number
  readonly createdAt: Temporal.Instant
}

/** A part of an edition, as staff write it. */
export interface Block {
  readonly id: number
  readonly edition: number
  readonly kind: BlockKind
  readonly heading: string
  /** The office's own words, in Markdown. */
  readonly body: string
  /** Whether its words are still the former edition's, and nobody has looked at them. */
  readonly copied: boolean
  /** Who wrote it, where somebody else than the office did: "Community Safety Ambassador, Carrowdale". */
  readonly contributor: string
  /** Which kind of news. */
  readonly source: string
  readonly leftOut: readonly string[]
  readonly picture: Picture | null
  readonly version: number
}

/** An item as an edition tells it. `href` has no origin. */
export interface ComposedItem {
  readonly key: string
  readonly title: string
  readonly summary: string
  readonly href: string
  /** The picture of what it tells, where there is one. */
  readonly picture?: NewsPicture
}

/** A part of an edition, as its readers get it. */
export interface Section {
  readonly heading: string
  readonly contributor: string
  readonly body: string
  readonly items: readonly ComposedItem[]
  /** Left out where there is none, or its file is gone. */
  readonly picture?: Picture
}

/** An edition as its readers get it, before it is laid out as a mail, as text or as a page. */
export interface Composed {
  readonly subject: string
  readonly intro: string
  readonly sections: readonly Section[]
}

/** Where an edition still has the words of the one before, by what each place is called. */
export const copiedPlaces = ({ introCopied }: Pick<Edition, 'introCopied'>, blocks: readonly Block[]): readonly string[] => [
  ...(introCopied ? ['the first words'] : []),
  ...blocks.flatMap(({ copied, heading }) => (copied ? [heading ? `“${heading}”` : 'a part without a heading'] : [])),
]

/** How the thread and the audit name an edition. */
export const EDITION = 'newsletters.edition'

/** The most parts in an edition. */
export const MOST_BLOCKS = 30
