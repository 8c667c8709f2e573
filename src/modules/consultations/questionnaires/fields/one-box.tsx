import { govukCharacterCount, govukCheckboxes, govukDateInput, govukInput } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ticked, typed } from '#platform/web'
import { declaredChoices, type Field, hintOf, labelOf, legendOf } from './field.js'
import { declaredFieldOf, fieldOf } from './names.js'

/** A few words, a number or an amount of money. */
export function TextInput(field: Field): Html {
  const { asked, form } = field
  const name = fieldOf(asked)
  const unit = asked.type === 'money' ? '£' : asked.number?.unit
  return govukInput({
    name,
    id: name,
    label: labelOf(field),
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    ...(asked.type === 'number' || asked.type === 'money'
      ? {
          inputmode: 'decimal',
          classes: asked.type === 'money' ? 'govuk-input--width-10' : 'govuk-input--width-5',
          spellcheck: false,
          ...(unit === '£' ? { prefix: { text: unit } } : unit ? { suffix: { text: unit } } : {}),
        }
      : {}),
  })
}

/** Free text with a counter. */
export function TextArea(field: Field): Html {
  const { asked, form } = field
  const name = fieldOf(asked)
  return govukCharacterCount({
    name,
    id: name,
    maxlength: String(asked.most ?? 2000),
    maxwords: '',
    rows: '5',
    threshold: '75',
    label: labelOf(field),
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
  })
}

/** A day in three boxes. */
export function DayInput(field: Field): Html {
  const { asked, form, words } = field
  const name = fieldOf(asked)
  const error = errorFor(form, name)
  const box = (part: 'day' | 'month' | 'year', width: number) => ({
    name: part,
    label: words.answering.dayParts[part],
    id: part === 'day' ? name : `${name}-${part}`,
    classes: `govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`,
    value: typed(form, `${name}-${part}`),
  })
  return govukDateInput({
    id: `${name}-date`,
    namePrefix: name,
    fieldset: legendOf(field),
    hint: hintOf(field) ?? { text: words.answering.dayHint },
    errorMessage: error,
    items: [box('day', 2), box('month', 2), box('year', 4)],
  })
}

/** Adds the tick box with which words, an amount or an order can be declined. */
export function declinable(field: Field, input: Html): Html {
  const items = declaredChoices(field)
  if (items.length === 0) return input
  const name = declaredFieldOf(field.asked)
  return (
    <>
      {input}
      {govukCheckboxes({
        name,
        idPrefix: name,
        classes: 'govuk-checkboxes--small',
        // The words and not the legend are hidden: a hidden legend keeps its whole width and makes a phone scroll sideways.
        fieldset: { legend: { html: <span class="govuk-visually-hidden">{field.words.answering.insteadOf(field.asked.text)}</span> } },
        values: [...ticked(field.form, name)],
        items,
      })}
    </>
  )
}
