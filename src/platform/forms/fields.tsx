import { govukCheckboxes, govukDateInput, govukInput, govukRadios, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ErrorSummary, type Form, type Language, ticked, typed } from '#platform/web'

/** What every field of a form is told. */
export interface Field {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** The language that is typed into it, where it is not the page's own. */
  readonly lang?: Language
}

const hintOf = ({ hint }: Field): { text: string } | undefined => (hint === undefined ? undefined : { text: hint })

/** One line of text. */
export function TextField(
  field: Field & {
    width?: '3' | '5' | '10' | '20'
    type?: 'email' | 'tel' | 'url'
    autocomplete?: string
    numeric?: boolean
    suffix?: string
  },
): Html {
  const { form, name, label, width, type, autocomplete, numeric, suffix } = field
  return govukInput({
    id: name,
    name,
    label: { text: label },
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    ...(width && { classes: `govuk-input--width-${width}` }),
    ...(type && { type, spellcheck: false }),
    ...(field.lang && { attributes: { lang: field.lang } }),
    ...(autocomplete && { autocomplete }),
    ...(numeric && { inputmode: 'numeric' }),
    ...(suffix && { suffix: { text: suffix } }),
  })
}

/** Several lines of text. */
export function AreaField(field: Field & { rows?: number; autocomplete?: string }): Html {
  const { form, name, label, rows = 4, autocomplete } = field
  return govukTextarea({
    id: name,
    name,
    label: { text: label },
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    rows: String(rows),
    ...(field.lang && { attributes: { lang: field.lang } }),
    ...(autocomplete && { autocomplete }),
  })
}

/** A day in three boxes. */
export function DayField(field: Field): Html {
  const { form, name, label } = field
  const error = errorFor(form, name)
  const part = (text: 'day' | 'month' | 'year', width: number) => ({
    id: text === 'day' ? name : `${name}-${text}`,
    name: `${name}-${text}`,
    label: text.charAt(0).toUpperCase() + text.slice(1),
    value: typed(form, `${name}-${text}`),
    classes: `govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`,
  })
  return govukDateInput({
    id: `${name}-date`,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    hint: field.hint === undefined ? { text: 'For example, 1 4 2027' } : { text: field.hint },
    errorMessage: error,
    items: [part('day', 2), part('month', 2), part('year', 4)],
  })
}

/** What one may choose. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** One of a few. */
export function RadioField(field: Field & { choices: readonly Choice[] }): Html {
  const { form, name, label, choices } = field
  return govukRadios({
    name,
    idPrefix: name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    items: choices.map(({ value, text, hint }) => ({ value, text, ...(hint && { hint: { text: hint } }) })),
  })
}

/** One of many. `none` is what the empty choice says. */
export function ListField(field: Field & { choices: readonly Choice[]; none?: string }): Html {
  const { form, name, label, choices, none } = field
  return govukSelect({
    id: name,
    name,
    label: { text: label },
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    items: [none !== undefined && { value: '', text: none }, ...choices.map(({ value, text }) => ({ value, text }))],
  })
}

/** Any number of choices. */
export function TickField({ form, name, label, hint, choices, small }: Field & { choices: readonly Choice[]; small?: boolean }): Html {
  const chosen = ticked(form, name)
  return govukCheckboxes({
    idPrefix: name,
    name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(small && { classes: 'govuk-checkboxes--small' }),
    errorMessage: errorFor(form, name),
    items: choices.map((choice) => ({
      value: choice.value,
      text: choice.text,
      checked: chosen.includes(choice.value),
      ...(choice.hint !== undefined && { hint: { text: choice.hint } }),
    })),
  })
}

/** "There is a problem" with a link to each field to correct; nothing when there is none. Stands above the `h1`. */
export function Problems({ form }: { form: Form }): Html {
  const errors = Object.entries(form.errors).map(([field, text]) => ({ field, text: text ?? '' }))
  return <ErrorSummary errors={errors} language={form.language ?? 'en'} />
}
