import { govukDetails, govukErrorMessage, govukFieldset, govukInput, govukRadios, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, typed } from '#platform/web'
import { placesOf } from '../places.js'
import { choicesOf, topOf } from '../question.js'
import { declaredChoices, type Field, hintOf, labelOf, legendOf } from './field.js'
import { areaFieldOf, fieldOf, itemFieldOf, positionFieldOf } from './names.js'

/** First, second and third choice, each from a list: works with a keyboard, a screen reader and a small screen. */
export function Ranking(field: Field): Html {
  const { asked, form, words } = field
  const positions = Array.from({ length: topOf(asked) }, (_, at) => at + 1)
  return group(
    field,
    positions.map((position) => {
      const name = positionFieldOf(asked, position)
      return govukSelect({
        name,
        id: name,
        label: { text: words.answering.positions[position - 1] ?? String(position) },
        errorMessage: errorFor(form, name),
        value: typed(form, name),
        items: [
          { value: '', text: words.answering.chooseOne },
          ...choicesOf(asked, words).map(({ code, text }) => ({ value: code, text })),
        ],
      })
    }),
  )
}

/** Several things on one scale, each a group of radio buttons of its own instead of a cell in a table. */
export function Scales(field: Field): Html {
  const { asked, form, words } = field
  const points = choicesOf(asked, words).map(({ code, text }) => ({ value: code, text }))
  const declared = declaredChoices(field)
  return group(
    field,
    (asked.items ?? []).map(({ code, text }) => {
      const name = itemFieldOf(asked, code)
      return govukRadios({
        name,
        idPrefix: name,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(form, name),
        value: typed(form, name),
        items: [...points, declared.length > 0 && { value: '', divider: words.answering.or }, ...declared],
      })
    }),
  )
}

/** Fields that belong to one question. */
function group(field: Field, inner: readonly Html[]): Html {
  const name = fieldOf(field.asked)
  const hint = hintOf(field)
  const error = field.asked.type === 'scales' ? errorFor(field.form, name) : undefined
  return (
    <div class="govuk-form-group">
      {govukFieldset({
        ...legendOf(field),
        ...(hint && { describedBy: `${name}-hint` }),
        html: (
          <>
            {hint && (
              <div class="govuk-hint" id={`${name}-hint`}>
                {hint.text}
              </div>
            )}
            {error && govukErrorMessage({ text: error.text })}
            {inner}
          </>
        ),
      })}
    </div>
  )
}

/** A postcode, which is exchanged for its area at once, or the place chosen from a list. */
export function PostcodeInput(field: Field): Html {
  const { asked, form, words } = field
  const say = words.answering
  const [name, area] = [fieldOf(asked), areaFieldOf(asked)]
  const found = typed(form, area)
  return (
    <>
      {govukInput({
        name,
        id: name,
        label: labelOf(field),
        hint: { text: [hintOf(field)?.text, say.postcodeHint].filter(Boolean).join(' ') },
        classes: 'govuk-input--width-10',
        autocomplete: 'postal-code',
        spellcheck: false,
        errorMessage: errorFor(form, name),
        value: typed(form, name),
      })}
      {govukDetails({
        summaryText: found === '' ? say.placeInstead : say.placeFound,
        open: found !== '' || errorFor(form, name) !== undefined,
        html: govukSelect({
          name: area,
          id: area,
          label: { text: say.placeFound },
          value: found,
          items: [{ value: '', text: say.choose }, ...placesOf(asked, field.places).map(({ code, text }) => ({ value: code, text }))],
        }),
      })}
    </>
  )
}
