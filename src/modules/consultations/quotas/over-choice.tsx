import { govukInput, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Body, errorFor, type Form, typed } from '#platform/web'

/** What an officer chose for answers over the limit: keep them uncounted, or count them with a reason. `asked`: nothing was chosen yet. */
export interface OverChoice {
  readonly chosen: 'asked' | 'keep' | 'count'
  readonly because?: string
  readonly errors: Readonly<Record<string, string>>
}

/** Reads what an officer chose for answers over the limit. Counting them needs a reason. */
export function readOverChoice(body: Body): OverChoice {
  const text = (field: string) => typed({ values: body, errors: {} }, field).trim()
  const chosen = text('over')
  if (chosen === 'keep') return { chosen, errors: {} }
  if (chosen !== 'count') return { chosen: 'asked', errors: {} }
  const because = text('over-because')
  if (because === '') return { chosen, errors: { 'over-because': 'Say why it is counted over the limit' } }
  if (because.length > 300) return { chosen, errors: { 'over-because': 'Shorten it to 300 characters or fewer' } }
  return { chosen, because, errors: {} }
}

/** Tells an officer that the limit is reached and asks what happens; nothing while there is no need to ask. */
export function OverFields({ form }: { form: Form }): Html | null {
  const asked = Object.keys(form.errors).some((field) => field.startsWith('over')) || typed(form, 'over') !== ''
  if (!asked) return null
  return govukRadios({
    name: 'over',
    idPrefix: 'over',
    fieldset: { legend: { text: 'Over the limit', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'More than were needed. Up to the limit everything counts in any case.' },
    errorMessage: errorFor(form, 'over'),
    value: typed(form, 'over'),
    items: [
      { value: 'keep', text: 'Keep what is over, and do not count it' },
      {
        value: 'count',
        text: 'Count it all the same',
        conditional: {
          html: govukInput({
            name: 'over-because',
            id: 'over-because',
            label: { text: 'Why?' },
            hint: { text: 'It stands beside the answers in the register.' },
            errorMessage: errorFor(form, 'over-because'),
            value: typed(form, 'over-because'),
          }),
        },
      },
    ],
  })
}
