import { govukButton, govukInput, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  DataTable,
  dayInWords,
  errorFor,
  type Form,
  FormErrors,
  momentInWords,
  type PageContent,
  PostForm,
  Reading,
  typed,
} from '#platform/web'
import type { Temporal } from '#platform/clock'
import type { Batch } from '../batches/batch.js'
import type { Exercise } from '../exercises/exercise.js'
import { choicesOf, type Question } from '../questionnaires/question.js'
import { OverFields } from '../quotas/over-choice.js'
import { urls } from '../urls.js'
import { type KeyNotice, KeyNoticeText } from './key-notice.js'

/** What the page of a tick survey shows. */
export interface TicksView {
  readonly exercise: Exercise
  readonly point: { readonly id: number; readonly what: string; readonly heldOn: Temporal.PlainDate }
  /** The questions that can stand on a sheet. */
  readonly questions: readonly Question[]
  readonly asked: Question
  readonly sheets: readonly Batch[]
  /** What its days mean for keying. */
  readonly notice: KeyNotice
}

/** Keying a sheet of ticks: how many for each answer. */
export function ticksPage(view: TicksView, form: Form): PageContent {
  const { exercise, point, sheets, notice } = view
  return {
    title: 'Key a sheet of ticks',
    back: urls.collectionPoints(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">
          {point.what}, {dayInWords(point.heldOn)}
        </span>
        <h1 class="govuk-heading-l">Key a sheet of ticks</h1>
        <KeyNoticeText notice={notice} />
        {(!notice.shut || Object.keys(form.errors).length > 0) && <TicksForm view={view} form={form} />}
        {sheets.length > 0 && <Sheets sheets={sheets} frozen={notice.frozen} />}
      </Reading>
    ),
  }
}

function TicksForm({ view: { questions, asked }, form }: { view: TicksView; form: Form }): Html {
  return (
    <>
      <p class="govuk-body">
        Count the ticks beside each answer. Each tick is one response, so key each sheet once. Cards on which people also wrote something
        are keyed one by one instead.
      </p>
      {questions.length > 1 && (
        <form method="get" novalidate>
          {govukSelect({
            name: 'question',
            id: 'question',
            label: { text: 'Which question is on the sheet?' },
            value: asked.id,
            items: questions.map(({ id, text }) => ({ value: id, text })),
          })}
          {govukButton({ text: 'Show its answers', classes: 'govuk-button--secondary' })}
        </form>
      )}
      <h2 class="govuk-heading-m">{asked.text}</h2>
      <PostForm>
        <input type="hidden" name="question" value={asked.id} />
        {choicesOf(asked).map(({ code, text }) =>
          govukInput({
            name: `ticks-${code}`,
            id: `ticks-${code}`,
            label: { text },
            classes: 'govuk-input--width-3',
            inputmode: 'numeric',
            autocomplete: 'off',
            errorMessage: errorFor(form, `ticks-${code}`),
            value: typed(form, `ticks-${code}`),
          }),
        )}
        <OverFields form={form} />
        {govukButton({ text: 'Save the ticks', name: 'do', value: 'key', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}

function Sheets({ sheets, frozen }: { sheets: readonly Batch[]; frozen: boolean }): Html {
  return (
    <PostForm>
      <DataTable
        caption="Sheets keyed from here"
        captionSize="m"
        columns={[{ text: 'Keyed' }, { text: 'Ticks', numeric: true }, { text: '' }]}
        rows={sheets.map(({ id, madeAt, cards, takenBackAt }) => [
          momentInWords(madeAt),
          cards,
          takenBackAt ? (
            'Taken back'
          ) : frozen ? (
            'Stays: the figures are frozen'
          ) : (
            <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-0" name="sheet" value={String(id)}>
              Take back<span class="govuk-visually-hidden"> the sheet of {momentInWords(madeAt)}</span>
            </button>
          ),
        ])}
      />
    </PostForm>
  )
}
