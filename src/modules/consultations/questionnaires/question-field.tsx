import { govukCheckboxes, govukRadios, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, ticked, typed } from '#platform/web'
import { declaredChoices, type Field, hintOf, labelOf, legendOf } from './fields/field.js'
import { fieldOf } from './fields/names.js'
import { DayInput, declinable, TextArea, TextInput } from './fields/one-box.js'
import { PostcodeInput, Ranking, Scales } from './fields/several.js'
import { offered, placesOf } from './places.js'

/** Up to this many places are shown as radio buttons; more, as a list to choose from. */
const MOST_RADIOS = 8

/** One question as a person meets it, with what was typed and what is wrong with it. Works without JavaScript. */
export function QuestionField(field: Field): Html {
  const { asked } = field
  switch (asked.type) {
    case 'short-text':
    case 'number':
    case 'money':
      return declinable(field, TextInput(field))
    case 'long-text':
      return declinable(field, TextArea(field))
    case 'date':
      return declinable(field, DayInput(field))
    case 'ranking':
      return declinable(field, Ranking(field))
    case 'postcode':
      return declinable(field, PostcodeInput(field))
    case 'scales':
      return Scales(field)
    case 'multiple':
    case 'consent':
      return checkboxes(field)
    case 'place':
      return placesOf(asked, field.places).length > MOST_RADIOS ? select(field) : radios(field)
    case 'single':
    case 'yes-no':
    case 'scale':
      return radios(field)
    case 'statement':
      return statement(field)
  }
}

function choices({ asked, places, words }: Field): { value: string; text: string; exclusive: boolean }[] {
  return offered(asked, places, words).map(({ code, text, exclusive }) => ({ value: code, text, exclusive: exclusive === true }))
}

function radios(field: Field): Html {
  const { words } = field
  const name = fieldOf(field.asked)
  const declined = declaredChoices(field)
  return govukRadios({
    name,
    idPrefix: name,
    fieldset: legendOf(field),
    hint: hintOf(field),
    errorMessage: errorFor(field.form, name),
    value: typed(field.form, name),
    items: [
      ...choices(field).map(({ value, text }) => ({ value, text })),
      declined.length > 0 && { value: '', divider: words.answering.or },
      ...declined,
    ],
  })
}

function checkboxes(field: Field): Html {
  const { words } = field
  const name = fieldOf(field.asked)
  const all = choices(field)
  const alone = [...all.filter(({ exclusive }) => exclusive), ...declaredChoices(field)]
  return govukCheckboxes({
    name,
    idPrefix: name,
    fieldset: legendOf(field),
    hint: hintOf(field) ?? (field.asked.type === 'consent' ? undefined : { text: words.answering.allThatApply }),
    errorMessage: errorFor(field.form, name),
    values: [...ticked(field.form, name)],
    items: [
      ...all.filter(({ exclusive }) => !exclusive).map(({ value, text }) => ({ value, text })),
      alone.length > 0 && { value: '', divider: words.answering.or },
      ...alone.map(({ value, text }) => ({ value, text, behaviour: 'exclusive' })),
    ],
  })
}

function select(field: Field): Html {
  const { words } = field
  const name = fieldOf(field.asked)
  return govukSelect({
    name,
    id: name,
    label: labelOf(field),
    hint: hintOf(field),
    errorMessage: errorFor(field.form, name),
    value: typed(field.form, name),
    items: [
      { value: '', text: words.answering.choose },
      ...choices(field).map(({ value, text }) => ({ value, text })),
      ...declaredChoices(field),
    ],
  })
}

/** Text to read, with nothing to answer. */
function statement({ asked, alone }: Field): Html {
  return (
    <>
      {alone ? <h1 class="govuk-heading-l">{asked.text}</h1> : <h2 class="govuk-heading-m">{asked.text}</h2>}
      {(asked.body ?? '')
        .split(/\n\s*\n/)
        .filter((paragraph) => paragraph !== '')
        .map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
    </>
  )
}
