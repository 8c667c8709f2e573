import { govukCharacterCount, govukCheckboxes, govukInput, govukRadios, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, ticked, typed } from '#platform/web'
import { choicesOf, declaredOf, type Question } from './question.js'
import { type PlaceChoice, placesOf } from './places.js'
import { declaredFieldOf, fieldOf } from './read-answer.js'
import type { Words } from '../words/index.js'

/** Up to this many places are shown as radio buttons; more, as a list to choose from. */
const MOST_RADIOS = 8

interface Field {
  readonly asked: Question
  readonly form: Form
  readonly places: readonly PlaceChoice[]
  /** The sentences in the reader's language. */
  readonly words: Words
  /** On a page of its own the question is the page's heading. */
  readonly alone?: boolean
}

/** One question as a person meets it, with what was typed and what is wrong with it. Works without JavaScript. */
export function QuestionField(field: Field): Html {
  const { asked } = field
  if (asked.type === 'short-text' || asked.type === 'number') return declinable(field, textInput(field))
  if (asked.type === 'long-text') return declinable(field, textArea(field))
  if (asked.type === 'multiple') return checkboxes(field)
  if (asked.type === 'place' && placesOf(asked, field.places).length > MOST_RADIOS) return select(field)
  return radios(field)
}

function wording({ asked, alone, words }: Field): { text: string; isPageHeading?: boolean; classes: string } {
  const text = asked.required ? asked.text : `${asked.text} ${words.answering.optional}`
  return alone ? { text, isPageHeading: true, classes: 'l' } : { text, classes: 'm' }
}

function legend(field: Field) {
  const { classes, ...rest } = wording(field)
  return { legend: { ...rest, classes: `govuk-fieldset__legend--${classes}` } }
}

function label(field: Field) {
  const { classes, ...rest } = wording(field)
  return { ...rest, classes: `govuk-label--${classes}` }
}

const hintOf = ({ asked }: Field) => (asked.hint ? { text: asked.hint } : undefined)

function choices({ asked, places, words }: Field): { value: string; text: string; exclusive: boolean }[] {
  const own = asked.type === 'place' ? placesOf(asked, places) : choicesOf(asked, words)
  return own.map((choice) => ({ value: choice.code, text: choice.text, exclusive: 'exclusive' in choice && choice.exclusive === true }))
}

function declaredChoices({ asked, words }: Field): { value: string; text: string }[] {
  return declaredOf(asked).map((code) => ({ value: code, text: words.answering.declared[code] }))
}

function radios(field: Field): Html {
  const { words } = field
  const name = fieldOf(field.asked)
  const declined = declaredChoices(field)
  return govukRadios({
    name,
    idPrefix: name,
    fieldset: legend(field),
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
    fieldset: legend(field),
    hint: hintOf(field) ?? { text: words.answering.allThatApply },
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
    label: label(field),
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

function textInput(field: Field): Html {
  const { asked, form } = field
  const name = fieldOf(asked)
  const unit = asked.number?.unit
  return govukInput({
    name,
    id: name,
    label: label(field),
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    ...(asked.type === 'number'
      ? {
          inputmode: 'decimal',
          classes: 'govuk-input--width-5',
          spellcheck: false,
          ...(unit === '£' ? { prefix: { text: unit } } : unit ? { suffix: { text: unit } } : {}),
        }
      : {}),
  })
}

function textArea(field: Field): Html {
  const { asked, form } = field
  const name = fieldOf(asked)
  return govukCharacterCount({
    name,
    id: name,
    maxlength: String(asked.most ?? 2000),
    maxwords: '',
    rows: '5',
    threshold: '75',
    label: label(field),
    hint: hintOf(field),
    errorMessage: errorFor(form, name),
    value: typed(form, name),
  })
}

/** Adds the tick box with which words or a number can be declined. */
function declinable(field: Field, input: Html): Html {
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
        fieldset: { legend: { text: field.words.answering.insteadOf(field.asked.text), classes: 'govuk-visually-hidden' } },
        values: [...ticked(field.form, name)],
        items,
      })}
    </>
  )
}
