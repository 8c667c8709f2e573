import { govukButton, govukInput, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, typed } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { mayBeLimited, type Quota } from './quota.js'

/** One quota with how far it is filled, and what it is about in words. */
export interface Filled extends Quota {
  readonly about: string
  readonly taken: number
}

/** The quotas of an exercise, how full they are, and the way to another. */
export function quotasPage(
  exercise: Exercise,
  facts: {
    readonly quotas: readonly Filled[]
    readonly over: number
    readonly choices: readonly { readonly value: string; readonly text: string }[]
    readonly form: Form
  },
): PageContent {
  const { quotas, over, choices, form } = facts
  return {
    title: 'How many answers are needed',
    back: urls.overview(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">How many answers are needed</h1>
        <p class="govuk-body">When enough people have answered:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>the next person is told so before anything is sent, and may leave, or let their answers be kept without being counted</li>
          <li>rows of an import over the limit are kept and listed, and not counted</li>
          <li>whoever keys a card, a note or a sheet of ticks over the limit is asked: keep it, or count it with a reason</li>
        </ul>
        <p class="govuk-body">
          Answers that are held for review, or that a named person looks at first, take a place until somebody rejects them.
        </p>
        <DataTable
          caption="Limits"
          columns={[{ text: 'Who' }, { text: 'Places taken', numeric: true }, { text: 'At most', numeric: true }, { text: 'Remove' }]}
          rows={quotas.map((quota) => [quota.about, quota.taken, quota.most, <Removal quota={quota} />])}
          empty="There is no limit: everybody’s answers count."
        />
        <p class="govuk-body">Kept over the number that was needed, and not counted: {over}.</p>
        {mayBeLimited(exercise) ? (
          <NewLimit choices={choices} form={form} />
        ) : (
          <p class="govuk-body">
            People are invited here, so the invitations are the limit: whoever was invited, or waits to be counted with others, counts.
          </p>
        )}
      </Reading>
    ),
  }
}

function NewLimit({ choices, form }: { choices: readonly { readonly value: string; readonly text: string }[]; form: Form }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">Add a limit</h2>
      <PostForm>
        {govukSelect({
          name: 'about',
          id: 'about',
          label: { text: 'Who' },
          errorMessage: errorFor(form, 'about'),
          value: typed(form, 'about'),
          items: [{ value: 'all', text: 'Everybody who answers' }, ...choices.map(({ value, text }) => ({ value, text }))],
        })}
        {govukInput({
          name: 'most',
          id: 'most',
          label: { text: 'At most' },
          inputmode: 'numeric',
          classes: 'govuk-input--width-5',
          errorMessage: errorFor(form, 'most'),
          value: typed(form, 'most'),
        })}
        {govukButton({ text: 'Add limit', name: 'step', value: 'add', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}

function Removal({ quota }: { quota: Filled }): Html {
  return (
    <PostForm>
      <input type="hidden" name="quota" value={String(quota.id)} />
      <button type="submit" name="step" value="remove" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
        Remove<span class="govuk-visually-hidden"> {quota.about}</span>
      </button>
    </PostForm>
  )
}
