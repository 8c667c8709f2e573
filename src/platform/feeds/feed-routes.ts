import { Feed } from 'feed'
import type { Temporal } from '#platform/clock'
import type { Example } from '#platform/module'
import { data, type Route, route } from '#platform/web'

/** The forms in which a feed is offered. */
export const FEED_KINDS = ['atom', 'rss', 'json'] as const

/** What each is called. */
export const FEED_NAMES: Readonly<Record<(typeof FEED_KINDS)[number], string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON' }

const WRITE = {
  atom: { type: 'application/atom+xml', as: (feed: Feed) => feed.atom1() },
  rss: { type: 'application/rss+xml', as: (feed: Feed) => feed.rss2() },
  json: { type: 'application/feed+json', as: (feed: Feed) => feed.json1() },
} as const

/** One thing in a feed; addresses have no origin. */
export interface FeedEntry {
  readonly href: string
  readonly title: string
  readonly summary: string
  /** Its words as HTML, already safe. */
  readonly html?: string
  readonly at: Temporal.Instant
}

/** A feed as its owner gives it, newest entry first. */
export interface FeedSheet {
  readonly title: string
  readonly about: string
  /** The page that it follows; the feeds stand below it as `feed.atom`, `feed.rss` and `feed.json`. */
  readonly href: string
  readonly publisher: string
  readonly entries: readonly FeedEntry[]
}

/** The three feeds of a public page, each at an address of its own below it. */
export function feedRoutes(
  { origin }: { readonly origin: string },
  page: string,
  load: (params: Readonly<Record<string, string>>) => Promise<FeedSheet>,
  example?: Example,
): readonly Route[] {
  return FEED_KINDS.map((kind) =>
    route(`${page}/feed.${kind}`, {
      may: 'everyone',
      ...(example && { example }),
      get: async ({ params }) => data(`${WRITE[kind].type}; charset=utf-8`, WRITE[kind].as(feedFrom(origin, await load(params)))),
    }),
  )
}

function feedFrom(origin: string, { title, about, href, publisher, entries }: FeedSheet): Feed {
  const page = origin + href
  const newest = entries[0]
  const feed = new Feed({
    id: page,
    link: page,
    title,
    description: about,
    language: 'en-GB',
    copyright: publisher,
    ...(newest && { updated: new Date(newest.at.epochMilliseconds) }),
    feedLinks: Object.fromEntries(FEED_KINDS.map((kind) => [kind, `${page}/feed.${kind}`])),
  })
  for (const entry of entries) {
    const link = origin + entry.href
    feed.addItem({
      id: link,
      link,
      title: entry.title,
      description: entry.summary,
      ...(entry.html !== undefined && { content: entry.html }),
      date: new Date(entry.at.epochMilliseconds),
    })
  }
  return feed
}
