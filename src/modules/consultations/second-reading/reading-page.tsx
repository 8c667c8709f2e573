import { govukButton, govukInput, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, ticked, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import { CodebookBeside, ThemeTicks } from '../coding/theme-ticks.js'
import { codingUrls } from '../coding/urls.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'

/** One text in front of a second reader, or of the two who settle where they differed. */
export interface OneText {
  readonly exercise: Exercise
  readonly asked: Question
  readonly title: string
  readonly text: { readonly responseId: number; readonly text: string } | undefined
  readonly version?: number
  readonly themes: readonly Theme[]
  readonly intro: Html | string
  readonly button: string
  readonly nothing: string
}

/** A text, its themes to tick, and one button. */
export function oneTextPage({ exercise, asked, title, text, version, themes, intro, button, nothing }: OneText, form: Form): PageContent {
  return {
    title,
    back: codingUrls.agreement(exercise.id, asked.id),
    wide: true,
    body: (
      <>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{asked.text}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{intro}</p>
        {text === undefined ? (
          govukInsetText({ text: nothing })
        ) : (
          <PostForm class="coding">
            <input type="hidden" name="response" value={String(text.responseId)} />
            <input type="hidden" name="version" value={String(version ?? 0)} />
            <input type="hidden" name="shown" value={themes.map(({ code }) => code).join(' ')} />
            <div class="coding__text">
              {govukInsetText({ html: <div class="coding__said">{text.text}</div> })}
              {govukInput({
                name: 'numbers',
                id: 'numbers',
                label: { text: 'Keys of the themes it raises', classes: 'govuk-label--m' },
                hint: { text: 'They stand beside the themes. Leave a space between them, like 2 5. Type 0 when it raises none.' },
                classes: 'govuk-input--width-10',
                autocomplete: 'off',
                errorMessage: errorFor(form, 'numbers'),
                value: typed(form, 'numbers'),
              })}
            </div>
            <div class="coding__themes">
              <ThemeTicks themes={themes} chosen={ticked(form, 'themes')} />
            </div>
            <div class="coding__deeds">
              {govukButton({ text: button, preventDoubleClick: true })}
              <CodebookBeside themes={themes} />
            </div>
          </PostForm>
        )}
      </>
    ),
  }
}
