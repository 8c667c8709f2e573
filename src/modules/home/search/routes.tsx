import { govukButton, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { NotFound, page, type PageContent, Pager, Reading, type Route, route, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { type List, MOST_OF_A_LIST, type Search, searchAll } from './search.js'

/** One search over all that staff may see. */
export function searchRoutes(house: House): readonly Route[] {
  return [
    route(urls.search, {
      may: 'staff',
      get: async ({ person, query }) => {
        if (!person) throw new NotFound('search')
        const words = (query['q'] ?? '').trim().slice(0, 200)
        const after = query['after']
        return page(searchPage(words, words === '' ? undefined : await searchAll(house, words, person, after), after !== undefined))
      },
    }),
  ]
}

const address = (words: string, after?: string): string =>
  `${urls.search}?${new URLSearchParams({ q: words, ...(after !== undefined && { after }) })}`

function searchPage(words: string, search: Search | undefined, later: boolean): PageContent {
  const lists = search?.lists.filter(({ results }) => results.length > 0) ?? []
  return {
    title: words === '' ? 'Search' : `Search: ${words}`,
    back: urls.desk,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Search</h1>
        <form method="get" action={urls.search} role="search">
          {govukInput({
            id: 'q',
            name: 'q',
            label: { text: 'Words to look for' },
            hint: { text: 'A "phrase in quotes" is found as it stands; a minus before a word leaves it out' },
            value: words,
            type: 'search',
          })}
          {govukButton({ text: 'Search' })}
        </form>
        {search?.lists
          .filter(({ failed }) => failed)
          .map(({ label }) => (
            <p class="govuk-inset-text">{label}: could not be searched just now.</p>
          ))}
        {search && search.records.length === 0 && lists.length === 0 && <p class="govuk-body">Nothing that you may see has these words.</p>}
        {search && <Records search={search} />}
        {lists.map((one) => (
          <Results {...one} />
        ))}
        <Pager newer={later ? address(words) : undefined} older={search?.next && address(words, search.next)} />
      </Reading>
    ),
  }
}

function Records({ search }: { search: Search }): Html {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {search.records.map(({ heading, href, passage, part, superseded }) => (
        <li>
          <a class="govuk-link" href={href}>
            {heading}
          </a>
          {part && ` (${part})`} {superseded && <Tag word="Superseded" tone="closed" />}
          <br />
          {passage}
        </li>
      ))}
    </ul>
  )
}

function Results({ label, results, more }: List): Html {
  return (
    <section>
      <h2 class="govuk-heading-m">{label}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {results.map(({ title, href, summary }) => (
          <li>
            <a class="govuk-link" href={href}>
              {title}
            </a>
            {summary && <br />}
            {summary}
          </li>
        ))}
      </ul>
      {more && <p class="govuk-body">Only the first {MOST_OF_A_LIST} are shown. More words narrow it down.</p>}
    </section>
  )
}
