import { govukButton, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { type Language, page, Pager, Reading, type Route, route } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type FoundPages, searchPublic } from './search.js'

const address = (words: string, after?: string): string =>
  `${urls.search}?${new URLSearchParams({ q: words, ...(after !== undefined && { after }) })}`

/** One search over everything public. What is asked for stands in the address alone: it is written down nowhere. */
export function searchRoutes(house: House): readonly Route[] {
  return [
    route(urls.search, {
      may: 'everyone',
      get: async ({ query, language }) => {
        const say = wordsIn(language).search
        const words = (query['q'] ?? '').trim().slice(0, 200)
        const after = /^\d{1,9}\.\d{1,9}$/.test(query['after'] ?? '') ? query['after'] : undefined
        const found = words === '' ? undefined : await searchPublic(house, words, language, after)
        return page({
          title: words === '' ? say.title : say.titleWith(words),
          // Nothing that somebody looked for is taken up by search engines.
          personal: words !== '',
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{say.title}</h1>
              <form method="get" action={urls.search} role="search">
                {govukInput({
                  id: 'q',
                  name: 'q',
                  type: 'search',
                  label: { text: say.label },
                  hint: { text: say.hint },
                  value: words,
                  attributes: { maxlength: '200', autocomplete: 'off' },
                })}
                {govukButton({ text: say.button })}
              </form>
              {found && <Results found={found} words={words} after={after} language={language} />}
            </Reading>
          ),
        })
      },
    }),
  ]
}

function Results({
  found: { found, next },
  words,
  after,
  language,
}: {
  found: FoundPages
  words: string
  after: string | undefined
  language: Language
}): Html {
  const say = wordsIn(language).search
  const lang = language === 'en' ? undefined : 'en'
  if (found.length === 0 && next === undefined)
    return (
      <>
        <p class="govuk-body">{say.none}</p>
        <p class="govuk-body">{say.ask}</p>
      </>
    )
  return (
    <>
      <ol class="govuk-list govuk-list--spaced">
        {found.map(({ title, href, passage, label, replacement }) => (
          <li>
            <a class="govuk-link" href={href} lang={lang}>
              {title}
            </a>
            {label && (
              <>
                <br />
                <span class="govuk-hint">{label}</span>
              </>
            )}
            {replacement && (
              <>
                <br />
                <strong class="govuk-tag govuk-tag--grey">{say.superseded}</strong> {say.newer}{' '}
                <a class="govuk-link" href={replacement.href} lang={lang}>
                  {replacement.title}
                </a>
              </>
            )}
            <br />
            <span lang={lang}>{passage}</span>
          </li>
        ))}
      </ol>
      <Pager newer={after === undefined ? undefined : address(words)} onward={next && address(words, next)} language={language} />
    </>
  )
}
