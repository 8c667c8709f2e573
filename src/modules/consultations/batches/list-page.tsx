import { govukButton, govukInput, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, errorFor, type Form, FormErrors, momentInWords, type PageContent, PostForm, typed } from '#platform/web'
import { type KeyNotice, KeyNoticeText } from '../collection/key-notice.js'
import type { CollectionPoint } from '../collection/point.js'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { Batch } from './batch.js'

/** The batches of paper cards of an exercise, and adding one. */
export function batchesPage(
  exercise: Exercise,
  batches: readonly (Batch & { readonly keyed: number })[],
  points: readonly Pick<CollectionPoint, 'id' | 'what' | 'heldOn'>[],
  notice: KeyNotice,
  form: Form,
): PageContent {
  const pointOf = (id: number | null) => points.find((point) => point.id === id)?.what ?? ''
  return {
    title: 'Batches of paper cards',
    back: urls.overview(exercise.id),
    body: (
      <>
        <FormErrors form={form} />
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Batches of paper cards</h1>
        <KeyNoticeText notice={notice} />
        <p class="govuk-body">
          Cards that came in together are one batch: a box, an envelope, a bundle. Each card gets a number as it is keyed, so that it can be
          found again.
        </p>
        <DataTable
          caption="Batches"
          hideCaption
          columns={[{ text: 'Batch' }, { text: 'Collected at' }, { text: 'Added' }, { text: 'Keyed' }]}
          rows={batches.map((batch) => [
            <a class="govuk-link" href={urls.batch(exercise.id, batch.id)}>
              {batch.name}
            </a>,
            pointOf(batch.pointId),
            momentInWords(batch.madeAt),
            `${batch.keyed} of ${batch.cards} keyed`,
          ])}
          empty="None yet."
        />
        {(!notice.shut || Object.keys(form.errors).length > 0) && <AddBatch points={points} form={form} />}
      </>
    ),
  }
}

function AddBatch({ points, form }: { points: readonly Pick<CollectionPoint, 'id' | 'what' | 'heldOn'>[]; form: Form }): Html {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">Add a batch</h2>
        <PostForm>
          {govukInput({
            name: 'name',
            id: 'name',
            label: { text: 'What is written on the box?' },
            hint: { text: 'Like “Box 3” or “Envelope from the library”.' },
            errorMessage: errorFor(form, 'name'),
            value: typed(form, 'name'),
          })}
          {govukSelect({
            name: 'point',
            id: 'point',
            label: { text: 'Collected at' },
            value: typed(form, 'point'),
            items: [
              { value: '', text: 'No collection point' },
              ...points.map(({ id, what, heldOn }) => ({ value: String(id), text: `${what}, ${dayInWords(heldOn)}` })),
            ],
          })}
          {govukInput({
            name: 'cards',
            id: 'cards',
            label: { text: 'How many cards are in it?' },
            classes: 'govuk-input--width-4',
            inputmode: 'numeric',
            errorMessage: errorFor(form, 'cards'),
            value: typed(form, 'cards'),
          })}
          {govukButton({ text: 'Add the batch', preventDoubleClick: true })}
        </PostForm>
      </div>
    </div>
  )
}
