import { MOST_NEWS, type NewsSource } from '#platform/module'
import { type Picture, pictureHref } from '#platform/pictures'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

const shownOf = ({ file, alt, width, height }: Picture) => ({ file, alt, width, height })

/** News and blog entries, for alerts and newsletters. */
export const storyNews: NewsSource = {
  kind: 'publishing.news',
  what: (language) => (language === 'cy' ? 'newyddion a’r blog' : 'news and the blog'),
  label: 'News and blog since the last edition',
  heading: (language) => wordsIn(language).heading,
  async since(db, { from, to }) {
    const rows = await own(db)
      .selectFrom('publishing.story')
      .select(['id', 'slug', 'title', 'summary', 'topic', 'place', 'pictures', 'published_at as at'])
      .where('state', '=', 'public')
      .where('published_at', '>', from)
      .where('published_at', '<=', to)
      .orderBy('published_at')
      .limit(MOST_NEWS)
      .execute()
    return rows.flatMap(({ id, slug, title, summary, topic, place, pictures: [picture], at }) =>
      at
        ? [
            {
              key: `publishing:${id}`,
              title,
              summary,
              href: urls.story(slug),
              at,
              ...(picture && { picture: { ...shownOf(picture), href: pictureHref(urls.pictures, picture) } }),
              topics: topic === null ? [] : [topic],
              places: place === null ? [] : [place],
            },
          ]
        : [],
    )
  },
}
