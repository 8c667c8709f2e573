import { govukInput, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, typed } from '#platform/web'
import { rowsOf } from '../edit-options.js'
import type { Option, QuestionType } from '../question.js'

/** The choices of a question: those there are, each re-worded, re-ordered or emptied in place, and new ones a line each. */
export function ChoiceFields({ form, type, options }: { form: Form; type: QuestionType; options: readonly Option[] }): Html {
  const rows = rowsOf(options)
  const called = type === 'scales' ? 'Things to rate' : 'Choices'
  return (
    <>
      {rows.length > 0 && (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{called}</legend>
          <div class="govuk-hint">Empty a line to remove it. Change the numbers to change the order.</div>
          {rows.map((option, at) => (
            <Row form={form} option={option} position={at + 1} />
          ))}
        </fieldset>
      )}
      {govukTextarea({
        name: 'choices',
        id: 'choices',
        rows: rows.length > 0 ? '3' : '6',
        label: { text: rows.length > 0 ? `More ${called.toLowerCase()} (optional)` : called, classes: 'govuk-label--m' },
        hint: { text: 'One on each line.' },
        errorMessage: errorFor(form, 'choices'),
        value: typed(form, 'choices'),
      })}
      {type === 'multiple' &&
        govukInput({
          name: 'alone',
          id: 'alone',
          label: { text: 'A choice that stands alone (optional)', classes: 'govuk-label--m' },
          hint: { text: 'For example “None of these”. Whoever ticks it can tick nothing else.' },
          errorMessage: errorFor(form, 'alone'),
          value: typed(form, 'alone'),
        })}
    </>
  )
}

function Row({ form, option, position }: { form: Form; option: Option; position: number }): Html {
  const [choice, order] = [`choice-${option.code}`, `order-${option.code}`]
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-quarter">
        {govukInput({
          name: order,
          id: order,
          label: { text: `Position of choice ${position}` },
          inputmode: 'numeric',
          classes: 'govuk-input--width-2',
          errorMessage: errorFor(form, order),
          value: typed(form, order),
        })}
      </div>
      <div class="govuk-grid-column-three-quarters">
        {govukInput({
          name: choice,
          id: choice,
          label: { text: `Choice ${position}` },
          errorMessage: errorFor(form, choice),
          value: typed(form, choice),
        })}
      </div>
    </div>
  )
}
