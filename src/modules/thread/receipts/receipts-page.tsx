import { govukButton, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ErrorSummary, type Form, type Language, type PageContent, PostForm, Reading, typed } from '#platform/web'
import { receiptsUrl } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** Where a person enters the code they were given. */
export function receiptsPage(form: Form, language: Language): PageContent {
  const words = wordsIn(language).receipts
  const error = form.errors['code']
  return {
    title: words.title,
    personal: true,
    body: (
      <Reading>
        <ErrorSummary errors={error ? [{ text: error, field: 'code' }] : []} language={language} />
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.intro}</p>
        <PostForm action={receiptsUrl()}>
          {govukInput({
            id: 'code',
            name: 'code',
            label: { text: words.label, classes: 'govuk-label--s' },
            hint: { text: words.hint },
            value: typed(form, 'code'),
            errorMessage: errorFor(form, 'code'),
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: false,
            classes: 'govuk-input--width-20 govuk-input--extra-letter-spacing',
          })}
          {govukButton({ text: words.find })}
        </PostForm>
        <p class="govuk-body">{words.lost}</p>
      </Reading>
    ),
  }
}

/** A calm page in place of an answer: wait a minute, not keyed yet, no longer kept. */
export function calmPage({ title, body }: { readonly title: string; readonly body: readonly string[] }): PageContent {
  return {
    title,
    back: receiptsUrl(),
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{title}</h1>
        {body.map((sentence): Html => (
          <p class="govuk-body">{sentence}</p>
        ))}
      </Reading>
    ),
  }
}
