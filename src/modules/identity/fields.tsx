import { govukButton, govukCheckboxes, govukDateInput, govukInput, govukPasswordInput, govukRadios, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ErrorSummary, type Form, ticked, typed } from '#platform/web'

/** A field of a form: the form with what was typed and what is wrong, the field's name, and its question. */
interface Asked {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly hint?: string
}

interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

const question = ({ form, name, label, hint }: Asked) => ({
  id: name,
  name,
  label: { text: label },
  ...(hint !== undefined && { hint: { text: hint } }),
  errorMessage: errorFor(form, name),
})

/** "There is a problem", with a link to each field that needs correcting. */
export function Problems({ form }: { form: Form }): Html {
  return <ErrorSummary errors={Object.entries(form.errors).map(([field, text]) => ({ field, text: text ?? '' }))} />
}

/** A line of text. */
export function TextField(asked: Asked & { type?: string; autocomplete?: string; numeric?: boolean; narrow?: boolean }): Html {
  return govukInput({
    ...question(asked),
    value: typed(asked.form, asked.name),
    ...(asked.type !== undefined && { type: asked.type, spellcheck: false }),
    ...(asked.autocomplete !== undefined && { autocomplete: asked.autocomplete }),
    ...(asked.numeric && { inputmode: 'numeric' }),
    ...(asked.narrow && { classes: 'govuk-input--width-20' }),
  })
}

/** Several lines of text. */
export function LongField(asked: Asked & { rows?: number }): Html {
  return govukTextarea({ ...question(asked), value: typed(asked.form, asked.name), rows: String(asked.rows ?? 3) })
}

/** A password; what was typed is never sent back. */
export function PasswordField(asked: Asked & { isNew?: boolean }): Html {
  return govukPasswordInput({ ...question(asked), autocomplete: asked.isNew ? 'new-password' : 'current-password' })
}

/** One choice of a long list. */
export function SelectField(asked: Asked & { choices: readonly Choice[] }): Html {
  const value = typed(asked.form, asked.name)
  return govukSelect({
    ...question(asked),
    items: [{ value: '', text: 'Choose' }, ...asked.choices].map((choice) => ({ value: choice.value, text: choice.text, selected: choice.value === value })),
  })
}

const group = ({ form, name, label, hint }: Asked) => ({
  idPrefix: name,
  name,
  fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
  ...(hint !== undefined && { hint: { text: hint } }),
  errorMessage: errorFor(form, name),
})

const items = (choices: readonly Choice[], chosen: readonly string[]) =>
  choices.map(({ value, text, hint }) => ({ value, text, checked: chosen.includes(value), ...(hint !== undefined && { hint: { text: hint } }) }))

/** One choice of a few. */
export function RadioField(asked: Asked & { choices: readonly Choice[] }): Html {
  return govukRadios({ ...group(asked), items: items(asked.choices, [typed(asked.form, asked.name)]) })
}

/** Any number of choices. */
export function TickField(asked: Asked & { choices: readonly Choice[] }): Html {
  return govukCheckboxes({ ...group(asked), items: items(asked.choices, ticked(asked.form, asked.name)) })
}

/** A day, typed in three boxes: `NAME-day`, `NAME-month`, `NAME-year`. */
export function DayField(asked: Asked): Html {
  const { form, name } = asked
  const wrong = form.errors[name] === undefined ? '' : ' govuk-input--error'
  const box = (part: string, width: number) => ({ name: part, classes: `govuk-input--width-${width}${wrong}`, value: typed(form, `${name}-${part}`) })
  return govukDateInput({
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: asked.label, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: asked.hint ?? 'For example, 27 3 2027' },
    errorMessage: errorFor(form, name),
    // The first box carries the field's own id, so that the error summary leads to it.
    items: [{ ...box('day', 2), id: name }, box('month', 2), box('year', 4)],
  })
}

/** The button that sends a form. */
export function Send({ words, look }: { words: string; look?: 'secondary' | 'warning' }): Html {
  return govukButton({ text: words, preventDoubleClick: true, ...(look && { classes: `govuk-button--${look}` }) })
}
