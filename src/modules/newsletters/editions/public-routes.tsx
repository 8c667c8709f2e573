import { LONDON, type Temporal } from '#platform/clock'
import { FEED_KINDS, FEED_NAMES, feedRoutes } from '#platform/feeds'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { dayInWords, type Language, LinkList, page, Reading, type Route, route } from '#platform/web'
import { officeCard } from '#modules/office'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { oftenIn } from '../newsletters/often-in.js'
import { newsletterIn } from '../newsletters/newsletter.js'
import { openNewsletters, publicNewsletter } from '../newsletters/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { EditionWords } from './edition-words.js'
import { publishedEdition, publishedEditions } from './queries.js'

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
  const feedOf = async ({ slug = '' }: Readonly<Record<string, string>>) => {
    const [one, office] = [await publicNewsletter(db, slug), await officeCard(db)]
    const editions = await publishedEditions(db, one.id)
    return {
      title: `${one.name}, ${office.name}`,
      about: one.about,
      href: urls.archive(slug),
      publisher: office.name,
      entries: editions.map(({ subject, number, headings, beganAt }) => ({
        href: urls.publicEdition(slug, number),
        title: subject,
        summary: headings.join('; '),
        at: beganAt,
      })),
    }
  }

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
                    <a class="govuk-link" href={urls.publicEdition(one.slug, edition.number)} lang={language === 'en' ? undefined : 'en'}>
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
                  <LinkList links={FEED_KINDS.map((kind) => ({ text: FEED_NAMES[kind], href: urls.feed(one.slug, kind) }))} />
                </>
              )}
            </Reading>
          ),
        })
      },
    }),

    ...feedRoutes(house, '/newsletters/:slug', feedOf, somePublic),

    route('/newsletters/:slug/:number', {
      may: 'everyone',
      example: somePublic,
      cache: [TOPIC],
      get: async ({ params, language }) => {
        const words = wordsIn(language).public
        const one = await publicNewsletter(db, params.slug)
        const edition = await publishedEdition(db, one.id, params.number)
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
              <div lang={language === 'en' ? undefined : 'en'}>
                <EditionWords composed={edition.frozen} origin={origin} />
              </div>
            </Reading>
          ),
        })
      },
    }),
  ]
}

const sentOn = ({ beganAt }: { beganAt: Temporal.Instant }, words: Words['public'], language: Language): string =>
  words.sentOn(dayInWords(beganAt.toZonedDateTimeISO(LONDON).toPlainDate(), language))
