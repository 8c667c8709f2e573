import { govukButton, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { NotFound, page, type PageContent, Reading, type Route, route } from '#platform/web'
import { urls } from '../urls.js'
import { type Found, MOST_OF_A_KIND, searchAll } from './search.js'

/** One search over all that staff may see. */
export function searchRoutes(house: House): readonly Route[] {
  return [
    route(urls.search, {
      may: 'staff',
      get: async ({ person, query }) => {
        if (!person) throw new NotFound('search')
        const words = (query['q'] ?? '').trim().slice(0, 200)
        return page(searchPage(words, words === '' ? undefined : await searchAll(house, words, person)))
      },
    }),
  ]
}

function searchPage(words: string, found: readonly Found[] | undefined): PageContent {
  const full = found?.filter(({ results }) => results.length > 0) ?? []
  return {
    title: words === '' ? 'Search' : `Search: ${words}`,
    back: urls.desk,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">Search</h1>
        <form method="get" action={urls.search} role="search">
          {govukInput({ id: 'q', name: 'q', label: { text: 'Words to look for' }, value: words, type: 'search' })}
          {govukButton({ text: 'Search' })}
        </form>
        {found?.filter(({ failed }) => failed).map(({ label }) => <p class="govuk-inset-text">{label}: could not be searched just now.</p>)}
        {found && full.length === 0 && <p class="govuk-body">Nothing that you may see has these words.</p>}
        {full.map((one) => (
          <Results {...one} />
        ))}
      </Reading>
    ),
  }
}

function Results({ label, results, more }: Found): Html {
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
      {more && <p class="govuk-body">Only the first {MOST_OF_A_KIND} are shown. More words narrow it down.</p>}
    </section>
  )
}
