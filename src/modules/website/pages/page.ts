import type { Temporal } from '#platform/clock'
import type { Picture } from '#platform/pictures'

/** For whom a page is written. */
export type Audience = 'public' | 'police' | 'partners'

/** How far a page has come. */
export type PageState = 'draft' | 'public' | 'withdrawn'

/** For whom a page is written, as staff choose it. */
export const AUDIENCES: Readonly<Record<Audience, { readonly name: string; readonly hint: string }>> = {
  public: { name: 'The public', hint: 'Everybody who lives or works here' },
  police: { name: 'People who work for the police', hint: 'Officers, staff, volunteers. The page says so, and anybody can read it' },
  partners: { name: 'Partners', hint: 'Councils, health, charities. The page offers its words as plain text to use again' },
}

/** How far a page has come, in words, and how the tag looks. */
export const STATES = {
  draft: { word: 'Draft', tone: 'new' },
  public: { word: 'Public', tone: 'good' },
  withdrawn: { word: 'Withdrawn', tone: 'closed' },
} as const satisfies Record<PageState, { word: string; tone: string }>

/** What is written of a page. */
export interface PageWords {
  readonly title: string
  /** One or two sentences: lists and the search show it. */
  readonly summary: string
  /** In Markdown. */
  readonly body: string
  readonly audience: Audience
}

/** All that a version says: the words, their Welsh where there is one, and the pictures. */
export interface PageContent extends PageWords {
  /** In their order, below the text. */
  readonly pictures: readonly Picture[]
  /** Empty, as the other two then are, where the page is in English only. */
  readonly welshTitle: string
  readonly welshSummary: string
  readonly welshBody: string
  /** Whether the Welsh says what the English of this version says. */
  readonly welshFresh: boolean
}

/** A page of the website with the words that were saved last. */
export interface WebPage extends PageContent {
  readonly id: number
  readonly slug: string
  readonly state: PageState
  /** The number of the version that was saved last. */
  readonly version: number
  /** The number of the version that the public reads. */
  readonly publicVersion: number | null
  readonly section: number | null
  readonly owner: number | null
  /** The version of the section, owner and review day. */
  readonly details: number
  readonly reviewOn: Temporal.PlainDate | null
  readonly publishedAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly withdrawnWhy: string
  /** When and by whom its withdrawal was asked for, and why, where a pre-election period holds that back. */
  readonly leavingAt: Temporal.Instant | null
  readonly leavingBy: number | null
  readonly leavingWhy: string
}

/** A page as the public reads it. */
export type PublicPage = Pick<WebPage, 'id' | 'slug' | 'state' | 'section' | 'publishedAt' | 'withdrawnAt' | 'withdrawnWhy'> &
  PageContent & { readonly updatedAt: Temporal.Instant }

/** One saved version. */
export interface PageVersion extends PageContent {
  readonly number: number
  readonly at: Temporal.Instant
  readonly by: number
  readonly restoredFrom: number | null
}

/** Whether something was saved that the public does not read yet. */
export const isAhead = ({ state, version, publicVersion }: Pick<WebPage, 'state' | 'version' | 'publicVersion'>): boolean =>
  state === 'public' && version !== publicVersion

/** How the audit and the search name a page. */
export const PAGE = 'website.page'

/** How a pre-election period names the withdrawal of a page. */
export const WITHDRAWAL = 'website.withdrawal'

/** The topic of the page cache for all that the office writes on its website. */
export const TOPIC = 'website'
