import { MOST_NEWS, type NewsSource } from '#platform/module'
import { inShort } from '#platform/written'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** New publications and new versions, for alerts and newsletters. */
export const publicationNews: NewsSource = {
  kind: 'publishing.publications',
  what: (language) => (language === 'cy' ? 'cyhoeddiadau newydd a fersiynau newydd ohonynt' : 'new publications and new versions of them'),
  label: 'Publications since the last edition',
  heading: (language) => wordsIn(language).publications.heading,
  async since(db, { from, to }) {
    const rows = await own(db)
      .selectFrom('publishing.publication')
      .select(['id', 'slug', 'title', 'summary', 'topic', 'place', 'published_at as at'])
      .where('state', '=', 'public')
      .where('superseded_by', 'is', null)
      .where('published_at', '>', from)
      .where('published_at', '<=', to)
      .orderBy('published_at')
      .orderBy('id')
      .limit(MOST_NEWS)
      .execute()
    return rows.flatMap(({ id, slug, title, summary, topic, place, at }) =>
      at
        ? [
            {
              key: `publishing.publication:${id}`,
              title,
              summary: inShort(summary),
              href: urls.publication(slug),
              at,
              topics: topic === null ? [] : [topic],
              places: place === null ? [] : [place],
            },
          ]
        : [],
    )
  },
}
