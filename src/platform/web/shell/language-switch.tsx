import type { Html } from '#platform/html'
import { addressIn } from '../addresses.js'
import { type Language, LANGUAGE_NAMES, otherThan } from '../language.js'
import type { Body, PageContent } from '../visit.js'
import { wordsIn } from '../words/index.js'
import type { Surroundings } from './surroundings.js'

/** The language this page can be had in besides its own; undefined when there is none. */
export function otherLanguage(content: PageContent, around: Surroundings): Language | undefined {
  const other = otherThan(around.language)
  const offered = around.layout === 'public' && content.only === undefined && around.languages?.includes(other)
  return offered ? other : undefined
}

/** The address of this page in a language, with what was asked for after the `?`. */
export function pageIn(language: Language, { path, query = {} }: Surroundings): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  )
  return addressIn(language, path) + (asked.size > 0 ? `?${asked.toString()}` : '')
}

/**
 * Leads to the same page in the other language. A page that answers a sent form is asked for with what was sent, so that
 * nothing typed or answered is lost on the way; sending a form twice does no harm.
 */
export function LanguageSwitch({ content, around }: { content: PageContent; around: Surroundings }): Html {
  const other = otherLanguage(content, around)
  if (!other) return <></>
  const { sent = {} } = around
  return (
    <nav class="govuk-width-container office-language" aria-label={wordsIn(around.language).language}>
      {Object.keys(sent).length > 0 ? (
        <form method="post" action={addressIn(other, around.path)} novalidate>
          <Sent sent={sent} />
          <button type="submit" class="office-language__button" lang={other}>
            {LANGUAGE_NAMES[other]}
          </button>
        </form>
      ) : (
        <a class="govuk-link" href={pageIn(other, around)} hreflang={other} lang={other} rel="alternate">
          {LANGUAGE_NAMES[other]}
        </a>
      )}
    </nav>
  )
}

function Sent({ sent }: { sent: Body }): Html {
  return (
    <>
      {Object.entries(sent).flatMap(([name, value]) =>
        [value ?? []].flat().map((text) => <input type="hidden" name={name} value={text} />),
      )}
    </>
  )
}
