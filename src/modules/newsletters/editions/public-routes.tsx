import { Feed } from 'feed'
import { LONDON, type Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import { raw } from '#platform/html'
import type { House } from '#platform/module'
import { data, dayInWords, type Language, LinkList, NotFound, page, Reading, type Route, route } from '#platform/web'
import { asHtml } from '#platform/written'
import { officeCard } from '#modules/office'
import type { Cadence } from '../newsletters/cadence.js'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { newsletterIn } from '../newsletters/newsletter.js'
import { openNewsletters, publicNewsletter } from '../newsletters/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import type { Edition } from './edition.js'
import { publishedEditions } from './queries.js'

const dayOf = (moment: Temporal.Instant | null): Temporal.PlainDate | undefined => moment?.toZonedDateTimeISO(LONDON).toPlainDate()

/** How often a newsletter appears, in the reader's language. */
function oftenIn(cadence: Cadence, { cadence: words, inMonths, months, and }: Words['public']): string {
  if ('months' in cadence) {
    const names = cadence.months.map((month) => months[month - 1] ?? '')
    return inMonths(names.length > 1 ? `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}` : names.join())
  }
  const { every, unit } = cadence
  if (unit === 'week') return every === 1 ? words.week : words.weeks(every)
  return every === 1 ? words.month : words.months(every)
}

const FEEDS = {
  atom: ['Atom', 'application/atom+xml'],
  rss: ['RSS', 'application/rss+xml'],
  json: ['JSON', 'application/feed+json'],
} as const

/** What residents read of newsletters without getting them: all of them, what went out, each edition, and feeds. */
export function publicNewsletterRoutes(house: House): readonly Route[] {
  const { db, origin } = house
  const somePublic = async (given: typeof db) => {
    const row = await own(given)
      .selectFrom('newsletters.edition as e')
      .innerJoin('newsletters.newsletter as n', 'n.id', 'e.newsletter')
      .select(['n.slug', 'e.number'])
      .where('n.audience', '=', 'subscribers')
      .where('e.state', 'in', ['sending', 'sent'])
      .orderBy('e.id')
      .executeTakeFirst()
    return { slug: row?.slug ?? 'none', number: String(row?.number ?? 0) }
  }
  const feedOf = async (slug: string): Promise<Feed> => {
    const one = await publicNewsletter(db, slug)
    const editions = await publishedEditions(db, one.id)
    const office = await officeCard(db)
    const link = origin + urls.archive(slug)
    const feed = new Feed({
      id: link,
      link,
      title: `${one.name}, ${office.name}`,
      description: one.about,
      language: 'en-GB',
      copyright: office.name,
      ...(editions[0]?.beganAt && { updated: new Date(editions[0].beganAt.epochMilliseconds) }),
      feedLinks: {
        atom: origin + urls.feed(slug, 'atom'),
        rss: origin + urls.feed(slug, 'rss'),
        json: origin + urls.feed(slug, 'json'),
      },
    })
    for (const { subject, number, frozen, beganAt } of editions) {
      const at = origin + urls.publicEdition(slug, number ?? 0)
      feed.addItem({
        id: at,
        link: at,
        title: subject,
        description:
          frozen?.sections
            .map(({ heading }) => heading)
            .filter(Boolean)
            .join('; ') ?? '',
        date: new Date(beganAt?.epochMilliseconds ?? 0),
      })
    }
    return feed
  }
  const feedRoute = (kind: keyof typeof FEEDS, write: (feed: Feed) => string) =>
    route(`/newsletters/:slug/feed.${kind}`, {
      may: 'everyone',
      example: somePublic,
      get: async ({ params }) => data(`${FEEDS[kind][1]}; charset=utf-8`, write(await feedOf((params as { slug: string }).slug))),
    })

  return [
    route(urls.public, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ language }) => {
        const words = wordsIn(language).public
        const all = await openNewsletters(db)
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              {govukButton({ text: words.signUp, href: urls.subscribe })}
              {all.length === 0 && <p class="govuk-body">{words.none}</p>}
              {all.map((one) => {
                const { name, about, lang } = newsletterIn(language, one)
                return (
                  <>
                    <h2 class="govuk-heading-m">
                      <a class="govuk-link" href={urls.archive(one.slug)} lang={lang}>
                        {name}
                      </a>
                    </h2>
                    <p class="govuk-body" lang={lang}>
                      {about}
                    </p>
                    <p class="govuk-body">{oftenIn(one.cadence, words)}</p>
                  </>
                )
              })}
            </Reading>
          ),
        })
      },
    }),

    route('/newsletters/:slug', {
      may: 'everyone',
      example: somePublic,
      cache: [TOPIC],
      get: async ({ params, language }) => {
        const words = wordsIn(language).public
        const one = await publicNewsletter(db, params.slug)
        const editions = await publishedEditions(db, one.id)
        const { name, about, lang } = newsletterIn(language, one)
        return page({
          title: name,
          crumbs: [{ text: words.title, href: urls.public }],
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={lang}>
                {name}
              </h1>
              <p class="govuk-body-l" lang={lang}>
                {about}
              </p>
              {one.ended ? (
                <p class="govuk-body">{words.ended}</p>
              ) : (
                <>
                  <p class="govuk-body">{oftenIn(one.cadence, words)}</p>
                  {govukButton({ text: words.signUp, href: `${urls.subscribe}?newsletter=${one.slug}` })}
                </>
              )}
              <h2 class="govuk-heading-m">{words.editions}</h2>
              {editions.length === 0 && <p class="govuk-body">{words.noEdition}</p>}
              <ul class="govuk-list govuk-list--spaced">
                {editions.map((edition) => (
                  <li>
                    <a
                      class="govuk-link"
                      href={urls.publicEdition(one.slug, edition.number ?? 0)}
                      lang={language === 'en' ? undefined : 'en'}
                    >
                      {edition.subject}
                    </a>
                    <br />
                    {sentOn(edition, words, language)}
                  </li>
                ))}
              </ul>
              {editions.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">{words.feeds}</h2>
                  <LinkList
                    links={(['atom', 'rss', 'json'] as const).map((kind) => ({ text: FEEDS[kind][0], href: urls.feed(one.slug, kind) }))}
                  />
                </>
              )}
            </Reading>
          ),
        })
      },
    }),

    feedRoute('atom', (feed) => feed.atom1()),
    feedRoute('rss', (feed) => feed.rss2()),
    feedRoute('json', (feed) => feed.json1()),

    route('/newsletters/:slug/:number', {
      may: 'everyone',
      example: somePublic,
      cache: [TOPIC],
      get: async ({ params, language }) => {
        const words = wordsIn(language).public
        const one = await publicNewsletter(db, params.slug)
        const edition = (await publishedEditions(db, one.id)).find(({ number }) => String(number) === params.number)
        if (!edition?.frozen) throw new NotFound(`edition ${params.number}`)
        const { intro, sections } = edition.frozen
        return page({
          title: edition.subject,
          crumbs: [
            { text: words.title, href: urls.public },
            { text: newsletterIn(language, one).name, href: urls.archive(one.slug) },
          ],
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={language === 'en' ? undefined : 'en'}>
                {edition.subject}
              </h1>
              <p class="govuk-body">{sentOn(edition, words, language)}</p>
              <div class="written-marks" lang={language === 'en' ? undefined : 'en'}>
                {raw(asHtml(intro, origin))}
                {sections.map(({ heading, contributor, body, items }) => (
                  <>
                    {heading && <h2 class="govuk-heading-m">{heading}</h2>}
                    {contributor && <p class="govuk-hint">By {contributor}</p>}
                    {raw(asHtml(body, origin))}
                    {items.map(({ title, summary, href }) => (
                      <>
                        <h3 class="govuk-heading-s">
                          <a class="govuk-link" href={href}>
                            {title}
                          </a>
                        </h3>
                        {summary && <p>{summary}</p>}
                      </>
                    ))}
                  </>
                ))}
              </div>
            </Reading>
          ),
        })
      },
    }),
  ]
}

const sentOn = ({ beganAt }: Edition, words: Words['public'], language: Language): string => {
  const day = dayOf(beganAt)
  return day ? words.sentOn(dayInWords(day, language)) : ''
}
