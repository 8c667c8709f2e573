import { govukButton, govukRadios } from '#platform/govuk'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, Reading } from '#platform/web'
import { TYPES } from '../question.js'
import { TYPE_WORDS } from '../type-words.js'
import type { Builder } from './builder.js'
import { questionUrls } from './urls.js'

/** Asks what type of question to add, with an example of each. */
export function typePage({ exercise }: Builder, form: Form): PageContent {
  return {
    title: 'What type of question?',
    back: questionUrls.questions(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <PostForm>
          {govukRadios({
            name: 'type',
            idPrefix: 'type',
            fieldset: { legend: { text: 'What type of question?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
            errorMessage: errorFor(form, 'type'),
            items: TYPES.map((type) => ({ value: type, text: TYPE_WORDS[type].name, hint: { text: TYPE_WORDS[type].example } })),
          })}
          {govukButton({ text: 'Continue' })}
        </PostForm>
      </Reading>
    ),
  }
}
