import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { type GlossaryTerm, termsIn } from './glossary.js'

/** Explains the terms that occur in a page's words, folded away below them; nothing when none does. */
export function Glossary({ text, terms, language = 'en' }: { text: string; terms: readonly GlossaryTerm[]; language?: Language }): Html {
  const found = termsIn(text, terms)
  if (found.length === 0) return <></>
  return govukDetails({ summaryText: wordsIn(language).glossary.explained, html: <TermList terms={found} /> })
}

/** Terms and what they mean. */
export function TermList({ terms }: { terms: readonly GlossaryTerm[] }): Html {
  return (
    <dl class="glossary" lang="en">
      {terms.map(({ term, also, meaning }) => (
        <>
          <dt class="govuk-heading-s">{[term, ...also].join(', ')}</dt>
          <dd class="govuk-body">{meaning}</dd>
        </>
      ))}
    </dl>
  )
}
