import { LONDON } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, download, type Language, NotFound, page, Reading, type Route, route } from '#platform/web'
import { asPageText } from '#platform/written'
import { publicSection, type Section, sections, someSection } from '../menu/sections.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { headIn, wordsFor } from './in-language.js'
import { type PublicPage, TOPIC } from './page.js'
import { PageBody } from './public-page.js'
import { everyPublicPage, publicPage } from './queries.js'

const somePublic =
  (audience?: PublicPage['audience']) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row = await own(db)
      .selectFrom('website.page as p')
      .innerJoin('website.page_version as v', (join) => join.onRef('v.page', '=', 'p.id').onRef('v.number', '=', 'p.public_version'))
      .select('p.slug')
      .where('p.state', '=', 'public')
      .$if(audience !== undefined, (found) => found.where('v.audience', '=', audience ?? 'public'))
      .orderBy('p.id')
      .executeTakeFirst()
    return { slug: row?.slug ?? '' }
  }

/** What a section is called in this language, and the language that its words are in. */
const titleIn = (language: Language, { title, welsh }: Section): { text: string; lang: 'en' | undefined } =>
  language === 'cy' && welsh !== '' ? { text: welsh, lang: undefined } : { text: title, lang: language === 'en' ? undefined : 'en' }

/** What residents read: each page, each section with its pages, and all of them. */
export function publicPageRoutes({ db, origin }: House): readonly Route[] {
  return [
    route(urls.pages, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ language }) => {
        const words = wordsIn(language).pages
        const [all, groups] = [await everyPublicPage(db), await sections(db)]
        const none = all.filter(({ section }) => section === null)
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              {all.length === 0 && <p class="govuk-body">{words.none}</p>}
              {groups
                .map((group) => ({ group, inIt: all.filter(({ section }) => section === group.id) }))
                .filter(({ inIt }) => inIt.length > 0)
                .map(({ group, inIt }) => {
                  const { text, lang } = titleIn(language, group)
                  return (
                    <>
                      <h2 class="govuk-heading-m">
                        <a class="govuk-link" href={urls.section(group.slug)} lang={lang}>
                          {text}
                        </a>
                      </h2>
                      <Listed pages={inIt} language={language} />
                    </>
                  )
                })}
              {none.length > 0 && <h2 class="govuk-heading-m">{words.more}</h2>}
              <Listed pages={none} language={language} />
            </Reading>
          ),
        })
      },
    }),

    route('/sections/:slug', {
      may: 'everyone',
      cache: [TOPIC],
      example: someSection,
      get: async ({ params, language }) => {
        const words = wordsIn(language).pages
        const section = await publicSection(db, params.slug)
        const { text, lang } = titleIn(language, section)
        const inIt = await everyPublicPage(db, section.id)
        return page({
          title: text,
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={lang}>
                {text}
              </h1>
              {section.intro && (
                <p class="govuk-body-l" lang={language === 'en' ? undefined : 'en'}>
                  {section.intro}
                </p>
              )}
              {inIt.length === 0 && <p class="govuk-body">{words.none}</p>}
              <Listed pages={inIt} language={language} />
            </Reading>
          ),
        })
      },
    }),

    route('/pages/:slug', {
      may: 'everyone',
      cache: [TOPIC],
      example: somePublic(),
      get: async ({ params, language }) => {
        const words = wordsIn(language).pages
        const one = await publicPage(db, params.slug)
        const section = one.section === null ? undefined : (await sections(db)).find(({ id }) => id === one.section)
        const crumbs = section ? [{ text: titleIn(language, section).text, href: urls.section(section.slug) }] : []
        if (one.state === 'withdrawn')
          return page({
            title: words.withdrawnTitle,
            crumbs,
            body: (
              <Reading>
                <h1 class="govuk-heading-l">{words.withdrawnTitle}</h1>
                <p class="govuk-body">
                  {one.withdrawnAt && words.withdrawn(dayInWords(one.withdrawnAt.toZonedDateTimeISO(LONDON).toPlainDate(), language))}
                </p>
                <p class="govuk-body written" lang={language === 'en' ? undefined : 'en'}>
                  {one.withdrawnWhy}
                </p>
              </Reading>
            ),
          })
        return page({ title: headIn(language, one).title, crumbs, body: <PageBody page={one} language={language} origin={origin} /> })
      },
    }),

    route('/pages/:slug/text', {
      may: 'everyone',
      example: somePublic('partners'),
      get: async ({ params, language }) => {
        const one = await publicPage(db, params.slug)
        const { state, audience, slug } = one
        const { title, summary, body } = wordsFor(language, one)
        if (state !== 'public' || audience !== 'partners') throw new NotFound(`text of ${slug}`)
        return download('text/plain; charset=utf-8', `${slug}.txt`, `${title}\n\n${summary}\n\n${asPageText(body, origin)}\n`)
      },
    }),
  ]
}

function Listed({ pages, language }: { pages: readonly PublicPage[]; language: Language }): Html {
  if (pages.length === 0) return <></>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {pages
        .map((one) => ({ slug: one.slug, ...headIn(language, one) }))
        .map(({ slug, title, summary, lang }) => (
          <li>
            <a class="govuk-link" href={urls.page(slug)} lang={lang}>
              {title}
            </a>
            <br />
            <span lang={lang}>{summary}</span>
          </li>
        ))}
    </ul>
  )
}
