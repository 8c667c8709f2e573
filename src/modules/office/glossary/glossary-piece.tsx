import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { type GlossaryTerm, termFor, termsIn } from './glossary.js'

/** Explains the terms that occur in a page's words, folded away below them; nothing when none does. */
export function Glossary({ text, terms, language = 'en' }: { text: string; terms: readonly GlossaryTerm[]; language?: Language }): Html {
  const found = termsIn(text, terms)
  if (found.length === 0) return <></>
  return govukDetails({ summaryText: wordsIn(language).glossary.explained, html: <TermList terms={found} language={language} /> })
}

/** Terms and what they mean, in Welsh for whoever reads Welsh, as far as they are explained in it. */
export function TermList({ terms, language = 'en' }: { terms: readonly GlossaryTerm[]; language?: Language }): Html {
  return (
    <dl class="glossary">
      {terms
        .map((one) => termFor(language, one))
        .map(({ term, meaning, lang }) => (
          <>
            <dt class="govuk-heading-s" lang={lang}>
              {term}
            </dt>
            <dd class="govuk-body" lang={lang}>
              {meaning}
            </dd>
          </>
        ))}
    </dl>
  )
}
