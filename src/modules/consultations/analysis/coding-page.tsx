import { govukButton, govukCheckboxes, govukDetails, govukInput, govukInsetText } from '#platform/govuk'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, ticked, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { TextToCode } from './code-texts.js'

/** What the coding page shows. */
export interface Coding {
  readonly exercise: Exercise
  readonly asked: Question
  readonly text: TextToCode | undefined
  readonly themes: readonly Theme[]
  readonly progress: { readonly read: number; readonly texts: number }
  readonly again: boolean
  readonly last: TextToCode | undefined
}

/** Reading one answer and saying which themes it raises: by number and Enter, or by ticking. */
export function codingPage({ exercise, asked, text, themes, progress, again, last }: Coding, form: Form): PageContent {
  return {
    title: `Code: ${asked.text}`,
    back: urls.results_(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">{asked.text}</h1>
          <p class="govuk-body">
            {progress.read} of {progress.texts} read.
          </p>
          {text ? (
            <PostForm>
              <input type="hidden" name="response" value={String(text.responseId)} />
              {govukInsetText({ text: text.text })}
              {govukInput({
                name: 'numbers',
                id: 'numbers',
                label: { text: 'Numbers of the themes it raises', classes: 'govuk-label--m' },
                hint: { text: 'Parted by spaces, like 2 5. Press Enter for the next. Leave empty and tick “none” when it raises none.' },
                classes: 'govuk-input--width-10',
                autocomplete: 'off',
                attributes: { autofocus: true },
                errorMessage: errorFor(form, 'numbers'),
                value: typed(form, 'numbers'),
              })}
              {govukCheckboxes({
                name: 'themes',
                classes: 'govuk-checkboxes--small',
                fieldset: { legend: { text: 'Or tick them' } },
                values: [...ticked(form, 'themes')],
                items: [
                  ...themes.map(({ code, name, definition }, index) => ({
                    value: code,
                    text: `${index + 1} ${name}`,
                    hint: { text: definition },
                  })),
                  { value: '', divider: 'or' },
                  { value: 'none', text: 'It raises none of these', behaviour: 'exclusive' },
                ],
              })}
              {govukDetails({
                summaryText: 'A new theme',
                html: govukInput({
                  name: 'newTheme',
                  id: 'newTheme',
                  label: { text: 'Name of the new theme' },
                  hint: { text: 'It joins the codebook for the whole office; write its definition there afterwards.' },
                  errorMessage: errorFor(form, 'newTheme'),
                  value: typed(form, 'newTheme'),
                }),
              })}
              {govukButton({ text: again ? 'Save' : 'Save and read the next', preventDoubleClick: true })}
            </PostForm>
          ) : (
            govukInsetText({ text: 'All answers to this question have been read.' })
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/staff/thread/themes">
              The codebook
            </a>
            {last && !again && (
              <>
                {' '}
                <a class="govuk-link" href={`${urls.coding(exercise.id, asked.id)}?again=${last.responseId}`}>
                  Go back to the last one
                </a>
              </>
            )}
          </p>
        </div>
      </div>
    ),
  }
}
