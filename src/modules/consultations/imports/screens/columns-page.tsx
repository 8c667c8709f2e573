import { govukButton, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateField, errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import type { Exercise } from '../../exercises/exercise.js'
import { isAnswerable, type Question } from '../../questionnaires/question.js'
import { CHANNEL_NAMES, CHANNELS } from '../../responses/response.js'
import { urls } from '../../urls.js'
import type { Import } from '../import.js'
import { SHAPE_NAMES, type Table } from '../reading/shapes.js'
import { ABOUT_ROWS, partsOf } from '../reading/target.js'

/** What matching the columns needs to show. */
export interface ColumnsView {
  readonly exercise: Exercise
  readonly import: Import
  readonly table: Table
  readonly questions: readonly Question[]
}

const EXAMPLES = 3

/** Saying what each column of a file is. */
export function columnsPage({ exercise, import: one, table, questions }: ColumnsView, form: Form): PageContent {
  const choices = [
    { value: '', text: 'Leave it out' },
    ...questions
      .filter(isAnswerable)
      .flatMap((asked) => [
        ...(asked.type === 'scales' ? [] : [{ value: `q:${asked.id}`, text: asked.text }]),
        ...partsOf(asked).map(({ code, text }) => ({ value: `o:${asked.id}:${code}`, text: `${asked.text} – ${text}` })),
      ]),
    ...Object.entries(ABOUT_ROWS).map(([value, text]) => ({ value, text })),
  ]
  return {
    title: 'What each column is',
    back: urls.imports(exercise.id),
    body: (
      <>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{one.filename}</span>
        <h1 class="govuk-heading-l">What each column is</h1>
        <p class="govuk-body">
          The file reads like {SHAPE_NAMES[table.shape]}, in {one.encoding}, with {table.rows.length.toLocaleString('en-GB')} rows. Columns
          with names, addresses or e-mail addresses are best left out.
          {table.corrected && ' The two columns with the row and why it could not be taken are left out by themselves.'}
        </p>
        <PostForm>
          <input type="hidden" name="version" value={String(one.version)} />
          <div class="data-table" role="region" aria-label="Columns" tabindex={0}>
            <table class="govuk-table">
              <caption class="govuk-visually-hidden">Columns of the file</caption>
              <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                  {['Column', 'First values', 'What it is'].map((text) => (
                    <th scope="col" class="govuk-table__header">
                      {text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody class="govuk-table__body">
                {table.columns.map((_, at) => (
                  <ColumnRow table={table} at={at} value={typed(form, `c-${at}`)} choices={choices} />
                ))}
              </tbody>
            </table>
          </div>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              {govukRadios({
                name: 'channel',
                idPrefix: 'channel',
                classes: 'govuk-radios--small',
                fieldset: {
                  legend: { text: 'How did the answers come in, where no column says it?', classes: 'govuk-fieldset__legend--m' },
                },
                errorMessage: errorFor(form, 'channel'),
                value: typed(form, 'channel'),
                items: CHANNELS.filter((channel) => channel !== 'chat').map((channel) => ({
                  value: channel,
                  text: CHANNEL_NAMES[channel],
                })),
              })}
              <DateField form={form} name="day" legend="On which day, where no column says it?" hint="Left empty, today." />
              {govukButton({ text: 'Check and see the first rows', preventDoubleClick: true })}
            </div>
          </div>
        </PostForm>
      </>
    ),
  }
}

function ColumnRow({
  table,
  at,
  value,
  choices,
}: {
  table: Table
  at: number
  value: string
  choices: readonly { value: string; text: string }[]
}): Html {
  const column = table.columns[at]
  const heading = [column?.heading, column?.option].filter(Boolean).join(' – ') || 'no heading'
  const examples = [...new Set(table.rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''))].slice(0, EXAMPLES)
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <span class="govuk-hint">{column?.name}</span> {heading}
      </th>
      <td class="govuk-table__cell">{examples.map((text) => (text.length > 40 ? `${text.slice(0, 38)}…` : text)).join(' · ')}</td>
      <td class="govuk-table__cell">
        <select class="govuk-select" name={`c-${at}`} id={`c-${at}`} aria-label={`What column ${column?.name ?? ''} is`}>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === value}>
              {choice.text.length > 80 ? `${choice.text.slice(0, 78)}…` : choice.text}
            </option>
          ))}
        </select>
      </td>
    </tr>
  )
}
