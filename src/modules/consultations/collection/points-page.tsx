import { govukButton, govukCheckboxes, govukInput, govukSelect } from '#platform/govuk'
import { DataTable, DateField, dayInWords, errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { CollectionPoint } from './point.js'

/** Where cards are collected, and printing cards that carry a code. */
export function pointsPage(
  exercise: Exercise,
  points: readonly CollectionPoint[],
  form: Form,
  print: Form,
  events: readonly { readonly value: string; readonly text: string }[],
): PageContent {
  return {
    title: 'Collection points and printed cards',
    back: urls.overview(exercise.id),
    body: (
      <>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <FormErrors form={{ values: {}, errors: { ...form.errors, ...print.errors } }} />
            <span class="govuk-caption-l">{exercise.title}</span>
            <h1 class="govuk-heading-l">Collection points and printed cards</h1>
          </div>
        </div>
        <DataTable
          caption="Where cards were collected"
          captionSize="m"
          columns={[
            { text: 'What' },
            { text: 'Date' },
            { text: 'Place' },
            { text: 'Collector' },
            { text: 'Cards keyed', numeric: true },
            { text: '' },
          ]}
          rows={points.map((point) => [
            point.tick ? `${point.what} (tick survey)` : point.what,
            dayInWords(point.heldOn),
            point.place,
            point.collector,
            point.cards,
            <>
              <a class="govuk-link" href={`${urls.cards(exercise.id)}?point=${point.id}`}>
                Key cards<span class="govuk-visually-hidden"> from {point.what}</span>
              </a>
              {point.tick && (
                <>
                  {' or '}
                  <a class="govuk-link" href={urls.tallies(exercise.id, point.id)}>
                    key ticks<span class="govuk-visually-hidden"> from {point.what}</span>
                  </a>
                </>
              )}
            </>,
          ])}
          empty="None yet."
        />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">Add a collection point</h2>
            <PostForm>
              {events.length > 0 &&
                govukSelect({
                  name: 'event',
                  id: 'event',
                  label: { text: 'At which event of the diary? (optional)' },
                  hint: { text: 'The page of the event then shows what was collected there.' },
                  value: typed(form, 'event'),
                  items: [{ value: '', text: 'None of these' }, ...events],
                })}
              {govukInput({
                name: 'what',
                id: 'what',
                label: { text: 'What was it?' },
                hint: { text: 'Like “Harvest show” or “Library box”.' },
                errorMessage: errorFor(form, 'what'),
                value: typed(form, 'what'),
              })}
              <DateField form={form} name="heldOn" legend="When?" />
              {govukInput({
                name: 'place',
                id: 'place',
                label: { text: 'Where?' },
                errorMessage: errorFor(form, 'place'),
                value: typed(form, 'place'),
              })}
              {govukInput({
                name: 'collector',
                id: 'collector',
                label: { text: 'Who collects the cards?' },
                errorMessage: errorFor(form, 'collector'),
                value: typed(form, 'collector'),
              })}
              {govukCheckboxes({
                name: 'tick',
                values: [typed(form, 'tick')],
                items: [
                  {
                    value: 'yes',
                    text: 'It is a tick survey',
                    hint: { text: 'Quick cards, or ticks on a sheet. They are counted apart in the office’s figures.' },
                  },
                ],
              })}
              {govukButton({ text: 'Add', preventDoubleClick: true })}
            </PostForm>
          </div>
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">Print cards with codes</h2>
            <p class="govuk-body">
              Each card has its own code at the top, and again on a tear-off, so that whoever fills it in can look up what came of it. Four
              cards to a sheet.
            </p>
            <PostForm action={urls.printed(exercise.id)}>
              {govukInput({
                name: 'cards',
                id: 'cards',
                label: { text: 'How many cards?' },
                classes: 'govuk-input--width-4',
                inputmode: 'numeric',
                errorMessage: errorFor(print, 'cards'),
                value: typed(print, 'cards') || '40',
              })}
              {govukButton({ text: 'Make the cards', classes: 'govuk-button--secondary', preventDoubleClick: true })}
            </PostForm>
          </div>
        </div>
      </>
    ),
  }
}
