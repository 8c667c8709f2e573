import { LONDON, type Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { dayInWords, type Language, page, Reading, type Route, route } from '#platform/web'
import { TOPIC } from '../stories/publish.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { filesOf } from './files.js'
import { PublicPage } from './public-page.js'
import { correctionsOf, publicPublication, somePublication, versionsOf } from './queries.js'

const dayOf = (moment: Temporal.Instant | null, language: Language): string =>
  moment ? dayInWords(moment.toZonedDateTimeISO(LONDON).toPlainDate(), language) : ''

/** Each version of a document on a page of its own, at an address that stays. */
export function publicationPageRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house
  return [
    route('/publications/:slug', {
      may: 'everyone',
      cache: [TOPIC],
      example: somePublication('public'),
      get: async ({ params, language }) => {
        const words = wordsIn(language).publications
        const one = await publicPublication(db, params.slug)
        const crumbs = [{ text: words.title, href: urls.publications }]
        const lang = one.language === language ? undefined : one.language
        if (one.state === 'withdrawn')
          return page({
            title: words.withdrawnTitle,
            crumbs,
            body: (
              <Reading>
                <h1 class="govuk-heading-l">{words.withdrawnTitle}</h1>
                <p class="govuk-body">{words.withdrawn(one.title, dayOf(one.withdrawnAt, language))}</p>
                <p class="govuk-body written" lang={language === 'en' ? undefined : 'en'}>
                  {one.withdrawnWhy}
                </p>
              </Reading>
            ),
          })
        const [files, corrections, versions] = await Promise.all([
          filesOf(db, one.id),
          correctionsOf(db, one.id),
          versionsOf(db, one.document),
        ])
        return page({
          title: one.title,
          crumbs,
          body: (
            <PublicPage
              one={one}
              files={files}
              corrections={corrections.map(({ at, what }) => ({ day: dayOf(at, language), what }))}
              versions={versions.filter(({ state }) => state === 'public')}
              today={clock.today()}
              publishedOn={dayOf(one.publishedAt, language)}
              newerOn={(id) => dayOf(versions.find((other) => other.id === id)?.publishedAt ?? null, language)}
              origin={origin}
              language={language}
              lang={lang}
            />
          ),
        })
      },
    }),
  ]
}
