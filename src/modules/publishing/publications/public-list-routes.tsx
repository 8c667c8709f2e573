import { FEED_KINDS, FEED_NAMES, feedRoutes } from '#platform/feeds'
import { govukButton, govukInput, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { find } from '#platform/search'
import { dayInWords, type Language, LinkList, page, Pager, Reading, type Route, route, Tag } from '#platform/web'
import { inShort, longHtml } from '#platform/written'
import { officeCard } from '#modules/office'
import { TOPIC } from '../stories/publish.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { KINDS, type Publication, PUBLICATION, standingOf, TONES } from './publication.js'
import { newlyPublic, PAGE, publicByIds, publicPublications, publicYears } from './queries.js'

/** What the public list was asked for. */
interface Asked {
  readonly kind: Publication['kind'] | undefined
  readonly year: number | undefined
  readonly words: string
  readonly before: number | undefined
}

const asked = (query: Readonly<Record<string, string | undefined>>): Asked => ({
  kind: KINDS.find((one) => one === query['kind']),
  year: /^(19|20|21)\d\d$/.test(query['year'] ?? '') ? Number(query['year']) : undefined,
  words: (query['q'] ?? '').trim().slice(0, 200),
  before: /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined,
})

/** What residents find: the list of publications, narrowed by kind, year and words, and its feeds. */
export function publicationListRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house

  /** Publications with these words, the best first: as many as one page of the search holds. */
  const searched = async ({ kind, year, words }: Asked): Promise<readonly Publication[]> => {
    const { found } = await find(db, words, undefined, { kind: PUBLICATION })
    const all = await publicByIds(
      db,
      found.map(({ ref }) => Number(ref)),
    )
    return all.filter((one) => (!kind || one.kind === kind) && (!year || one.dated.year === year))
  }
  const feed = async () => {
    const office = (await officeCard(db)).name
    const newest = await newlyPublic(db, PAGE)
    return {
      title: `Publications, ${office}`,
      about: wordsIn('en').publications.intro,
      href: urls.publications,
      publisher: office,
      entries: newest.flatMap(({ slug, title, summary, body, publishedAt }) =>
        publishedAt
          ? [{ href: urls.publication(slug), title, summary, ...(body && { html: longHtml(body, origin) }), at: publishedAt }]
          : [],
      ),
    }
  }

  return [
    route(urls.publications, {
      may: 'everyone',
      cache: [TOPIC],
      get: async ({ query, language }) => {
        const words = wordsIn(language).publications
        const ask = asked(query)
        const found = ask.words ? await searched(ask) : await publicPublications(db, ask)
        const rows = found.slice(0, PAGE)
        const more = new URLSearchParams({
          ...(ask.kind && { kind: ask.kind }),
          ...(ask.year && { year: String(ask.year) }),
          before: String(rows.at(-1)?.id ?? 0),
        })
        const narrowed = ask.kind !== undefined || ask.year !== undefined || ask.words !== ''
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              <NarrowForm ask={ask} years={await publicYears(db)} language={language} />
              <h2 class="govuk-heading-m">{ask.words ? words.found : words.latest}</h2>
              {rows.length === 0 && <p class="govuk-body">{narrowed ? words.noneFound : words.none}</p>}
              {rows.map((one) => (
                <Entry one={one} language={language} today={clock.today()} />
              ))}
              <Pager older={!ask.words && found.length > PAGE ? `${urls.publications}?${more}` : undefined} language={language} />
              <h2 class="govuk-heading-m">{words.feeds}</h2>
              <LinkList
                links={[
                  ...FEED_KINDS.map((one) => ({ text: FEED_NAMES[one], href: urls.publicationsFeed(one) })),
                  { text: words.signUp, href: '/subscribe' },
                ]}
              />
            </Reading>
          ),
        })
      },
    }),
    ...feedRoutes(house, '/publications', feed),
  ]
}

function NarrowForm({ ask, years, language }: { ask: Asked; years: readonly number[]; language: Language }): Html {
  const words = wordsIn(language).publications
  return (
    <form method="get" action={urls.publications} role="search">
      {govukInput({ id: 'q', name: 'q', label: { text: words.search }, value: ask.words, type: 'search' })}
      {govukSelect({
        id: 'kind',
        name: 'kind',
        label: { text: words.kind },
        value: ask.kind ?? '',
        items: [{ value: '', text: words.all }, ...KINDS.map((value) => ({ value, text: words.kinds[value] }))],
      })}
      {govukSelect({
        id: 'year',
        name: 'year',
        label: { text: words.year },
        value: ask.year ? String(ask.year) : '',
        items: [{ value: '', text: words.all }, ...years.map((year) => ({ value: String(year), text: String(year) }))],
      })}
      {govukButton({ text: words.show, classes: 'govuk-button--secondary' })}
    </form>
  )
}

function Entry({ one, language, today }: { one: Publication; language: Language; today: Publication['dated'] }): Html {
  const words = wordsIn(language).publications
  const standing = standingOf(one, today)
  const lang = one.language === language ? undefined : one.language
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1" lang={lang}>
        <a class="govuk-link" href={urls.publication(one.slug)}>
          {one.title}
        </a>
      </h3>
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {words.kinds[one.kind]}, {dayInWords(one.dated, language)}
      </p>
      {standing !== 'final' && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          <Tag word={words.standings[standing]} tone={TONES[standing]} />
        </p>
      )}
      <p class="govuk-body" lang={lang}>
        {inShort(one.summary)}
      </p>
    </>
  )
}
