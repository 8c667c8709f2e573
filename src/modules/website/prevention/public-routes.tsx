import type { House } from '#platform/module'
import { dayInWords, leadElsewhere, NotFound, page, Reading, type Route, route } from '#platform/web'
import { WrittenPage } from '#platform/written'
import { TOPIC as CACHE } from '../pages/page.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { linkAt, links, publicTopic, someLink, someTopic, topicAt, topics } from './keep.js'

/** What residents read on preventing crime, and the counted way out to partners. */
export function publicPreventionRoutes({ db }: House): readonly Route[] {
  return [
    route(urls.prevention, {
      may: 'everyone',
      cache: [CACHE],
      get: async ({ language }) => {
        const words = wordsIn(language).prevention
        const lang = language === 'en' ? undefined : 'en'
        const all = await topics(db, true)
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              {all.length === 0 && <p class="govuk-body">{words.none}</p>}
              {all.map(({ slug, title }) => (
                <h2 class="govuk-heading-m">
                  <a class="govuk-link" href={urls.topic(slug)} lang={lang}>
                    {title}
                  </a>
                </h2>
              ))}
            </Reading>
          ),
        })
      },
    }),

    route('/crime-prevention/:slug', {
      may: 'everyone',
      cache: [CACHE],
      example: someTopic,
      get: async ({ params, language }) => {
        const words = wordsIn(language).prevention
        const lang = language === 'en' ? undefined : 'en'
        const { id, title, intro } = await publicTopic(db, params.slug)
        const all = await links(db, { topic: id, shown: true })
        return page({
          title,
          crumbs: [{ text: words.title, href: urls.prevention }],
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={lang}>
                {title}
              </h1>
              <WrittenPage text={intro} lang={lang} />
              {all.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">{words.partners}</h2>
                  <p class="govuk-body">{words.leaves}</p>
                </>
              )}
              <ul class="govuk-list govuk-list--spaced">
                {all.map((one) => (
                  <li>
                    <a class="govuk-link" href={urls.go(one.id)} rel="nofollow external" lang={lang} hreflang="en">
                      {one.title}
                    </a>
                    <br />
                    <span lang={lang}>
                      {one.partner}. {one.description}
                    </span>
                    <br />
                    <span class="govuk-hint">{words.checked(dayInWords(one.checkedOn, language))}</span>
                  </li>
                ))}
              </ul>
            </Reading>
          ),
        })
      },
    }),

    // It leads on and does nothing else: what counts it stands outside of the request (docs/decisions/0011).
    route('/crime-prevention/go/:id', {
      may: 'everyone',
      example: someLink,
      leadsElsewhere: true,
      get: async ({ params }) => {
        const { shown, topic, url } = await linkAt(db, params.id)
        if (!shown || !(await topicAt(db, topic)).shown) throw new NotFound(`link ${params.id}`)
        return leadElsewhere(url)
      },
    }),
  ]
}
