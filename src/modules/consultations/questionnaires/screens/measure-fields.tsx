import type { NamedLevel } from '#modules/office'
import { govukInput, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, typed } from '#platform/web'
import type { QuestionType } from '../question.js'

/** The fields that only one type of question has. */
export function MeasureFields({ form, type, levels }: { form: Form; type: QuestionType; levels: readonly NamedLevel[] }): Html {
  const number = (name: string, label: string) => <Line form={form} name={name} label={label} narrow />
  const words = (name: string, label: string, hint?: string) => <Line form={form} name={name} label={label} {...(hint && { hint })} />
  if (type === 'scale') {
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
  if (type === 'short-text' || type === 'long-text') return number('most', 'Most characters (optional)')
  return type === 'place' ? <LevelField form={form} levels={levels} /> : <></>
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
