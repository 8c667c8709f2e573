import { LONDON, type Temporal } from '#platform/clock'
import { FEED_KINDS, FEED_NAMES, feedRoutes } from '#platform/feeds'
import type { House } from '#platform/module'
import { Gallery } from '#platform/pictures'
import { dayInWords, type Language, LinkList, page, Pager, Reading, type Route, route } from '#platform/web'
import { asHtml, Written } from '#platform/written'
import { officeCard } from '#modules/office'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { TOPIC } from './publish.js'
import { correctionsOf, PAGE, publicStories, publicStory } from './queries.js'
import type { StoryKind } from './story.js'

const dayOf = (moment: Temporal.Instant | null, language: Language): string =>
  moment ? dayInWords(moment.toZonedDateTimeISO(LONDON).toPlainDate(), language) : ''

/** What residents read: the list of news, each story on a page of its own, and feeds. */
export function publicNewsRoutes(house: House): readonly Route[] {
  const { db, origin } = house
  const feed = async () => {
    const stories = await publicStories(db, { most: PAGE })
    return {
      title: `News, ${(await officeCard(db)).name}`,
      about: wordsIn('en').intro,
      href: urls.news,
      publisher: (await officeCard(db)).name,
      entries: stories.flatMap(({ slug, title, summary, body, pictures, publishedAt }) => {
        const html = `${(<Gallery pictures={pictures.slice(0, 1)} base={origin + urls.pictures} />).toString()}${asHtml(body, origin)}`
        return publishedAt ? [{ href: urls.story(slug), title, summary, html, at: publishedAt }] : []
      }),
    }
  }

  return [
    route(urls.news, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ query, language }) => {
        const words = wordsIn(language)
        const kind = (['news', 'blog'] as const).find((one) => one === query['kind'])
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await publicStories(db, { ...(kind && { kind }), ...(before !== undefined && { before }) })
        const stories = found.slice(0, PAGE)
        const at = (one: StoryKind | undefined) => (one ? `${urls.news}?kind=${one}` : urls.news)
        const others = ([undefined, 'news', 'blog'] as const).filter((one) => one !== kind)
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{kind ? words[kind] : words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              <p class="govuk-body">
                {words.show}:{' '}
                {others.map((one, nth) => (
                  <>
                    {nth > 0 && ', '}
                    <a class="govuk-link" href={at(one)}>
                      {one ? words[one] : words.all}
                    </a>
                  </>
                ))}
              </p>
              <p class="govuk-body">
                <a class="govuk-link" href={urls.campaigns}>
                  {words.campaigns.title}
                </a>
              </p>
              {stories.length === 0 && <p class="govuk-body">{words.none}</p>}
              {stories.map(({ slug, title, summary, publishedAt }) => (
                <>
                  <h2 class="govuk-heading-m govuk-!-margin-bottom-1" lang={language === 'en' ? undefined : 'en'}>
                    <a class="govuk-link" href={urls.story(slug)}>
                      {title}
                    </a>
                  </h2>
                  <p class="govuk-hint govuk-!-margin-bottom-1">{dayOf(publishedAt, language)}</p>
                  <p class="govuk-body" lang={language === 'en' ? undefined : 'en'}>
                    {summary}
                  </p>
                </>
              ))}
              <Pager
                older={found.length > PAGE ? `${urls.news}?${kind ? `kind=${kind}&` : ''}before=${stories.at(-1)?.id ?? 0}` : undefined}
                language={language}
              />
              <h2 class="govuk-heading-m">{words.feeds}</h2>
              <LinkList
                links={[
                  ...FEED_KINDS.map((one) => ({ text: FEED_NAMES[one], href: urls.feed(one) })),
                  { text: words.signUp, href: '/subscribe' },
                ]}
              />
            </Reading>
          ),
        })
      },
    }),

    ...feedRoutes(house, '/news', feed),

    route('/news/:slug', {
      may: 'everyone',
      cache: [TOPIC],
      example: async (given) => {
        const row = await own(given)
          .selectFrom('publishing.story')
          .select('slug')
          .where('state', '=', 'public')
          .orderBy('id')
          .executeTakeFirst()
        return { slug: row?.slug ?? 'none' }
      },
      get: async ({ params, language }) => {
        const words = wordsIn(language)
        const story = await publicStory(db, params.slug)
        const corrections = await correctionsOf(db, story.id)
        const lang = language === 'en' ? undefined : 'en'
        const crumbs = [{ text: words.title, href: urls.news }]
        if (story.state === 'withdrawn')
          return page({
            title: words.withdrawnTitle,
            crumbs,
            body: (
              <Reading>
                <h1 class="govuk-heading-l">{words.withdrawnTitle}</h1>
                <p class="govuk-body">{words.withdrawn(dayOf(story.withdrawnAt, language))}</p>
                <p class="govuk-body written" lang={lang}>
                  {story.withdrawnWhy}
                </p>
              </Reading>
            ),
          })
        return page({
          title: story.title,
          crumbs,
          body: (
            <Reading>
              <span class="govuk-caption-l">{words[story.kind]}</span>
              <h1 class="govuk-heading-l" lang={lang}>
                {story.title}
              </h1>
              <p class="govuk-body">{words.published(dayOf(story.publishedAt, language))}</p>
              <p class="govuk-body-l" lang={lang}>
                {story.summary}
              </p>
              <Gallery pictures={story.pictures.slice(0, 1)} base={urls.pictures} lang={lang} />
              <Written text={story.body} origin={origin} lang={lang} />
              <Gallery pictures={story.pictures.slice(1)} base={urls.pictures} lang={lang} />
              {corrections.map(({ at, what }) => (
                <p class="govuk-inset-text">
                  {words.corrected(dayOf(at, language))} <span lang={lang}>{what}</span>
                </p>
              ))}
            </Reading>
          ),
        })
      },
    }),
  ]
}
