import { govukButton, govukCheckboxes, govukInput, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, ticked, typed } from '#platform/web'
import type { Comparison, QuestionFigures } from '../analysis/figures.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import type { AreaFigure } from './compare.js'
import { ComparisonView } from './comparison-view.js'

const STANDS = 'The office has already answered this exercise: its figures are published and can no longer change.'

/** Which earlier exercise asked the same, and what changed since. */
export function wavesPage(
  exercise: Exercise,
  shown: { readonly possible: readonly Exercise[]; readonly comparisons: readonly Comparison[]; readonly version: number },
  form: Form,
  beside?: Html,
): PageContent {
  const { possible, comparisons, version } = shown
  return {
    title: 'Compared with earlier times',
    back: urls.results_(exercise.id),
    body: (
      <>
        <FormErrors form={form} />
        {beside}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Compared with earlier times</h1>
        {exercise.state === 'answered' ? (
          govukInsetText({ text: STANDS })
        ) : (
          <Reading>
            <PostForm>
              <input type="hidden" name="version" value={String(version)} />
              {govukSelect({
                id: 'earlier',
                name: 'earlier',
                label: { text: 'Which exercise asked the same before?', classes: 'govuk-label--m' },
                hint: {
                  text: 'Copying last year’s exercise links the two. Questions and answers are matched by their lasting names, not by wording. Only exercises that were answered have figures to compare with.',
                },
                errorMessage: errorFor(form, 'earlier'),
                items: [
                  { value: '0', text: 'None' },
                  ...possible.map(({ id, title }) => ({ value: String(id), text: title, selected: typed(form, 'earlier') === String(id) })),
                ],
              })}
              {govukCheckboxes({
                name: 'published',
                values: [...ticked(form, 'published')],
                items: [{ value: 'yes', text: 'Publish the comparison with the results' }],
              })}
              {govukButton({ text: 'Save', preventDoubleClick: true })}
            </PostForm>
          </Reading>
        )}
        {comparisons.length === 0 && <p class="govuk-body">There is nothing to compare yet.</p>}
        {comparisons.map((comparison) => (
          <ComparisonView comparison={comparison} language="en" />
        ))}
      </>
    ),
  }
}

/** What other areas found that ran the same questions, and entering it. */
export function areasPage(
  exercise: Exercise,
  shown: {
    readonly questions: readonly QuestionFigures[]
    readonly asked: QuestionFigures | undefined
    readonly figures: readonly (AreaFigure & { readonly id: number })[]
    readonly comparisons: readonly Comparison[]
  },
  form: Form,
  beside?: Html,
): PageContent {
  const { questions, asked, figures, comparisons } = shown
  const stands = exercise.state === 'answered'
  const wording = (id: string) => questions.find((one) => one.id === id)?.text ?? id
  return {
    title: 'Other areas',
    back: urls.results_(exercise.id),
    body: (
      <>
        <FormErrors form={form} />
        {beside}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Other areas</h1>
        <Reading>
          <p class="govuk-body">
            Where neighbouring offices ran the same questions, enter the totals they gave you. They are published beside yours, with their
            source. Never enter single answers.
          </p>
          <Meaning of="base" />
        </Reading>
        {stands && govukInsetText({ text: STANDS })}
        <DataTable
          caption="Entered so far"
          captionSize="m"
          columns={[{ text: 'Area' }, { text: 'Question' }, { text: 'Base', numeric: true }, { text: 'Source' }, { text: 'Remove' }]}
          empty="Nothing yet."
          rows={figures.map(({ id, area, question, base, source }) => [
            area,
            wording(question),
            base.toLocaleString('en-GB'),
            source,
            stands ? (
              ''
            ) : (
              <PostForm>
                {govukButton({
                  html: (
                    <>
                      Remove<span class="govuk-visually-hidden">{` ${area}, ${wording(question)}`}</span>
                    </>
                  ),
                  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
                  name: 'remove',
                  value: String(id),
                  preventDoubleClick: true,
                })}
              </PostForm>
            ),
          ])}
        />
        {!stands && (
          <>
            <h2 class="govuk-heading-m">Enter another</h2>
            <ul class="govuk-list">
              {questions.map(({ id, text }) => (
                <li>
                  <a
                    class="govuk-link"
                    href={`${urls.areas(exercise.id)}?question=${encodeURIComponent(id)}`}
                    aria-current={id === asked?.id ? 'true' : undefined}
                  >
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {!stands && asked && (
          <Reading>
            <EntryForm asked={asked} form={form} />
          </Reading>
        )}
        {comparisons.map((comparison) => (
          <ComparisonView comparison={comparison} language="en" />
        ))}
      </>
    ),
  }
}

function EntryForm({ asked, form }: { asked: QuestionFigures; form: Form }) {
  const text = (name: string, label: string, hint?: string) =>
    govukInput({
      id: name,
      name,
      label: { text: label },
      ...(hint && { hint: { text: hint } }),
      errorMessage: errorFor(form, name),
      value: typed(form, name),
    })
  const number = (name: string, label: string) =>
    govukInput({
      id: name,
      name,
      label: { text: label },
      classes: 'govuk-input--width-5',
      inputmode: 'numeric',
      errorMessage: errorFor(form, name),
      value: typed(form, name),
    })
  return (
    <PostForm>
      <h3 class="govuk-heading-s">{asked.text}</h3>
      <input type="hidden" name="question" value={asked.id} />
      {typed(form, 'replaces') !== '' && <input type="hidden" name="replaces" value={typed(form, 'replaces')} />}
      {text('area', 'Area', 'Such as the name of the force area.')}
      {text('source', 'Source', 'The office or publication, and its date. Residents see it.')}
      {number('base', 'How many people answered this question')}
      {asked.lines.map(({ code, text: label }) => number(`n-${code}`, label))}
      {govukButton({ text: typed(form, 'replaces') === '' ? 'Add these figures' : 'Replace what is saved now', preventDoubleClick: true })}
    </PostForm>
  )
}
