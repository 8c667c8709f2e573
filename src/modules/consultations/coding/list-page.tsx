import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, FormErrors, type PageContent, Pager, PostForm, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { keyAt } from './keys.js'
import type { Standing, TextToCode } from './texts.js'
import { CodebookBeside } from './theme-ticks.js'
import { codingUrls } from './urls.js'

/** A text in the list, with what stands for it. */
export interface Row extends TextToCode {
  readonly standing: Standing
}

/** What the list shows. */
export interface CodingList {
  readonly exercise: Exercise
  readonly asked: Question
  readonly rows: readonly Row[]
  readonly more: boolean
  readonly all: boolean
  readonly themes: readonly Theme[]
  readonly progress: { readonly read: number; readonly texts: number }
}

/** The keys of themes, as somebody would type them: 0 for a text that raises none. */
export function keysOf({ version, themes: codes }: Standing, themes: readonly Theme[]): string {
  if (version === 0) return ''
  const keys = codes.flatMap((code) => {
    const place = themes.findIndex((theme) => theme.code === code)
    return place < 0 ? [] : [keyAt(place) ?? String(place + 1)]
  })
  return keys.length === 0 && codes.length === 0 ? '0' : keys.join(' ')
}

/** Many texts on one page, each with a box for the keys of its themes. */
export function listPage({ exercise, asked, rows, more, all, themes, progress }: CodingList, form: Form, beside?: Html): PageContent {
  const here = codingUrls.list(exercise.id, asked.id)
  const last = rows.at(-1)
  return {
    title: `Code as a list: ${asked.text}`,
    back: urls.coding(exercise.id, asked.id),
    wide: true,
    body: (
      <>
        <FormErrors form={form} />
        {beside}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">{asked.text}</h1>
        <p class="govuk-body">
          <strong>
            {progress.read} of {progress.texts} read.
          </strong>{' '}
          <a class="govuk-link" href={all ? here : `${here}?show=all`}>
            {all ? 'Only those that nobody has read' : 'Show those that have been read too'}
          </a>
        </p>
        <p class="govuk-body">
          Type the keys of the themes beside each text, with spaces between, like 2 5, or 0 when it raises none. Leave a box empty to leave
          the text for later.
        </p>
        <div class="coding">
          <div class="coding__themes">
            <ol class="govuk-list coding__legend">
              {themes.map(({ name }, place) => (
                <li>
                  <kbd class="coding__key">{keyAt(place)}</kbd> {name}
                </li>
              ))}
            </ol>
            <CodebookBeside themes={themes} />
          </div>
          <div class="coding__text">
            {rows.length === 0 ? (
              govukInsetText({ text: 'There is nothing to read here.' })
            ) : (
              <PostForm>
                <input type="hidden" name="shown" value={themes.map(({ code }) => code).join(' ')} />
                {rows.map((row) => (
                  <OneRow row={row} themes={themes} form={form} />
                ))}
                {govukButton({ text: 'Save this page', preventDoubleClick: true })}
              </PostForm>
            )}
            <Pager onward={more && last ? `${here}?after=${last.responseId}${all ? '&show=all' : ''}` : undefined} />
          </div>
        </div>
      </>
    ),
  }
}

function OneRow({ row, themes, form }: { row: Row; themes: readonly Theme[]; form: Form }): Html {
  const name = `keys-${row.responseId}`
  const error = errorFor(form, name)?.text
  const value = form.values[name] === undefined ? keysOf(row.standing, themes) : typed(form, name)
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label coding__words" for={name}>
        {row.text}
      </label>
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <input
        class={error ? 'govuk-input govuk-input--width-10 govuk-input--error' : 'govuk-input govuk-input--width-10'}
        id={name}
        name={name}
        type="text"
        autocomplete="off"
        value={value}
        {...(error ? { 'aria-describedby': `${name}-error` } : {})}
      />
      <input type="hidden" name={`version-${row.responseId}`} value={String(row.standing.version)} />
    </div>
  )
}
