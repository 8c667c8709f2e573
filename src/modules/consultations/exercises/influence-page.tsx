import { govukButton, govukInput, govukRadios, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  type Body,
  ConflictNotice,
  errorFor,
  Filled,
  type Form,
  FormErrors,
  type PageContent,
  mergedRows,
  PostForm,
  rowsAsValues,
  typed,
} from '#platform/web'
import { urls } from '../urls.js'
import type { Exercise } from './exercise.js'
import type { InfluenceItem } from './influence.js'

type Wanted = Omit<InfluenceItem, 'id'>
const SPARE = 3
const MOST = 20

/** The items as form values. */
export function influenceForm(items: readonly Wanted[]): Form {
  const values: Record<string, string> = { rows: String(Math.min(MOST, Math.max(4, items.length + SPARE))) }
  items.forEach(({ can, what, reason }, index) => {
    Object.assign(values, { [`can-${index}`]: can ? 'yes' : 'no', [`what-${index}`]: what, [`reason-${index}`]: reason })
  })
  return { values, errors: {} }
}

/** Reads the items; an empty row is left out. */
export function readInfluence(body: Body): { form: Form; items?: readonly Wanted[] } {
  const errors: Record<string, string> = {}
  const items: Wanted[] = []
  for (let index = 0; index < MOST; index += 1) {
    const text = (name: string) => ([body[`${name}-${index}`] ?? ''].flat()[0] ?? '').trim()
    const [what, reason, can] = [text('what'), text('reason'), text('can')]
    if (what === '' && reason === '') continue
    if (what === '') errors[`what-${index}`] = 'Say what people can or cannot influence'
    else if (what.length > 300) errors[`what-${index}`] = 'Shorten it to 300 characters or fewer'
    else if (can === '') errors[`can-${index}`] = 'Select whether people can influence it'
    else if (can === 'no' && reason === '') errors[`reason-${index}`] = 'Say why people cannot influence it'
    else items.push({ what, can: can === 'yes', reason })
  }
  return Object.keys(errors).length > 0 ? { form: { values: body, errors } } : { form: { values: body, errors }, items }
}

/** What the form remembers of the points it was filled from. */
export const filledFrom = (items: readonly Wanted[]) => rowsAsValues(items.map(({ can, what, reason }) => ({ what, reason, can })))

/** The points that two people wrote put together, and what the second is told of the first's. */
export function influenceMerged(body: Body, yours: readonly Wanted[], theirs: readonly Wanted[]) {
  const plain = (items: readonly Wanted[]) => items.map(({ can, what, reason }) => ({ what, reason, can }))
  const { rows, added, gone } = mergedRows(body, plain(yours), plain(theirs))
  const show = ({ can, what, reason }: Wanted) => `${can ? 'Can' : 'Cannot'}: ${what}${reason ? ` (${reason})` : ''}`
  return { form: influenceForm(rows), carried: [...added.map(show), ...gone.map((item) => `No longer there: ${show(item)}`)] }
}

/** What people can influence, and what they cannot with the reason. */
export function influencePage(exercise: Exercise, form: Form, saved: readonly Wanted[], carried?: readonly string[]): PageContent {
  const rows = Number(typed(form, 'rows')) || 4
  return {
    title: 'What people can and cannot influence',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          {carried && <ConflictNotice differences={[]} carried={carried} />}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">What people can and cannot influence</h1>
          <p class="govuk-body">
            Each point that people can influence will be answered when the office decides. Leave a point empty to remove it.
          </p>
          <PostForm>
            <Filled form={form} saved={filledFrom(saved)} />
            <input type="hidden" name="rows" value={String(rows)} />
            {Array.from({ length: rows }, (_, index) => (
              <Point index={index} form={form} />
            ))}
            {govukButton({ text: 'Save', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}

function Point({ index, form }: { index: number; form: Form }): Html {
  const field = (name: string) => `${name}-${index}`
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Point {index + 1}</legend>
      {govukInput({
        name: field('what'),
        id: field('what'),
        label: { text: 'What' },
        errorMessage: errorFor(form, field('what')),
        value: typed(form, field('what')),
      })}
      {govukRadios({
        name: field('can'),
        classes: 'govuk-radios--inline govuk-radios--small',
        fieldset: { legend: { text: 'Can people influence it?' } },
        errorMessage: errorFor(form, field('can')),
        value: typed(form, field('can')) || 'yes',
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      })}
      {govukTextarea({
        name: field('reason'),
        id: field('reason'),
        label: { text: 'If not, why not? If so, within which limits?' },
        errorMessage: errorFor(form, field('reason')),
        value: typed(form, field('reason')),
        rows: '2',
      })}
    </fieldset>
  )
}
