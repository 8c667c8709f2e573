import { govukButton, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

/** Where a person enters the code they were given. The page is kept for everybody, so this form holds no token. */
export function CodeSection({ words }: { words: Words['code'] }): Html {
  return (
    <Section id="code-section" heading={words.heading}>
      <p class="govuk-body">{words.body}</p>
      <form method="post" action="/receipts" novalidate>
        {govukInput({
          id: 'code',
          name: 'code',
          label: { text: words.label },
          hint: { text: words.hint },
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          classes: 'govuk-input--width-20 govuk-input--extra-letter-spacing',
        })}
        {govukButton({ text: words.button, classes: 'govuk-button--secondary' })}
      </form>
    </Section>
  )
}
