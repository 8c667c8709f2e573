import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { urls } from '../urls.js'
import { publicStories } from './queries.js'

/** A story as the front page lists it. */
export interface Headline {
  readonly title: string
  readonly href: string
  readonly day: Temporal.PlainDate
}

const MOST = 3

/** What is newest in public: three at most. */
export async function latestNews(db: Db): Promise<readonly Headline[]> {
  return (await publicStories(db))
    .slice(0, MOST)
    .flatMap(({ title, slug, publishedAt }) =>
      publishedAt ? [{ title, href: urls.story(slug), day: publishedAt.toZonedDateTimeISO(LONDON).toPlainDate() }] : [],
    )
}
