import type { NamedLevel } from '#modules/office'
import { govukCheckboxes, govukInput, govukRadios, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateField, errorFor, type Form, ticked, typed } from '#platform/web'
import type { QuestionType } from '../question.js'

/** The fields that only one type of question has. */
export function MeasureFields({ form, type, levels }: { form: Form; type: QuestionType; levels: readonly NamedLevel[] }): Html {
  const number = (name: string, label: string) => <Line form={form} name={name} label={label} narrow />
  const words = (name: string, label: string, hint?: string) => <Line form={form} name={name} label={label} {...(hint && { hint })} />
  if (type === 'scale' || type === 'scales') {
    return (
      <>
        {number('from', 'Lowest point')}
        {words('low', 'What the lowest point means', 'For example: not safe')}
        {number('to', 'Highest point')}
        {words('high', 'What the highest point means', 'For example: very safe')}
      </>
    )
  }
  if (type === 'number') {
    return (
      <>
        {number('min', 'Least (optional)')}
        {number('max', 'Most (optional)')}
        {words('unit', 'Unit (optional)', 'For example: years, or £')}
      </>
    )
  }
  if (type === 'money') {
    return (
      <>
        {words('least', 'Least, in pounds (optional)', 'For example: 0.50')}
        {words('greatest', 'Most, in pounds (optional)')}
      </>
    )
  }
  if (type === 'date') {
    return (
      <>
        <DateField form={form} name="earliest" legend="Earliest day (optional)" />
        <DateField form={form} name="latest" legend="Latest day (optional)" />
        {govukCheckboxes({
          name: 'past',
          values: [...ticked(form, 'past')],
          items: [{ value: 'yes', text: 'The day cannot lie in the future', hint: { text: 'For something that has happened.' } }],
        })}
      </>
    )
  }
  if (type === 'ranking') return number('top', 'How many to put in order, from 2 to 5')
  if (type === 'consent')
    return words('agree', 'Words beside the tick', 'What the person agrees to, in full. It is kept as it was with every answer.')
  if (type === 'statement') return <BodyField form={form} />
  if (type === 'short-text' || type === 'long-text') return number('most', 'Most characters (optional)')
  return type === 'place' || type === 'postcode' ? <LevelField form={form} levels={levels} /> : <></>
}

function Line({ form, name, label, hint, narrow }: { form: Form; name: string; label: string; hint?: string; narrow?: boolean }): Html {
  return govukInput({
    name,
    id: name,
    label: { text: label, classes: 'govuk-label--s' },
    hint: hint && { text: hint },
    ...(narrow && { inputmode: 'numeric', classes: 'govuk-input--width-5' }),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
  })
}

function BodyField({ form }: { form: Form }): Html {
  return govukTextarea({
    name: 'body',
    id: 'body',
    rows: '8',
    label: { text: 'What it says', classes: 'govuk-label--m' },
    hint: { text: 'An empty line begins a new paragraph.' },
    errorMessage: errorFor(form, 'body'),
    value: typed(form, 'body'),
  })
}

function LevelField({ form, levels }: { form: Form; levels: readonly NamedLevel[] }): Html {
  return govukRadios({
    name: 'level',
    idPrefix: 'level',
    fieldset: { legend: { text: 'What kind of place', classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'level'),
    value: typed(form, 'level'),
    items: levels.map(({ code, singular }) => ({ value: code, text: singular })),
  })
}
