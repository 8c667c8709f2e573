import type { Html } from '#platform/html'
import type { Words } from '../words/index.js'

/** Words that staff chose from the answers to one question; nothing where there are none. */
export function QuotesView({ quotes, words }: { quotes: readonly string[]; words: Words }): Html {
  if (quotes.length === 0) return <></>
  return (
    <>
      <h3 class="govuk-heading-s">{words.results.quotes}</h3>
      <p class="govuk-body">{words.results.quotesChosen}</p>
      {quotes.map((one) => (
        <blockquote class="govuk-inset-text">“{one}”</blockquote>
      ))}
    </>
  )
}
