import { type Form } from '#platform/web'
import type { Words } from '../../words/index.js'
import type { PlaceChoice } from '../places.js'
import { declaredOf, type Question } from '../question.js'

/** What is needed to show one question. */
export interface Field {
  readonly asked: Question
  readonly form: Form
  readonly places: readonly PlaceChoice[]
  /** The sentences in the reader's language. */
  readonly words: Words
  /** On a page of its own the question is the page's heading. */
  readonly alone?: boolean
}

function wording({ asked, alone, words }: Field): { text: string; isPageHeading?: boolean; classes: string } {
  const text = asked.required ? asked.text : `${asked.text} ${words.answering.optional}`
  return alone ? { text, isPageHeading: true, classes: 'l' } : { text, classes: 'm' }
}

/** The question as the legend of a group of fields. */
export function legendOf(field: Field) {
  const { classes, ...rest } = wording(field)
  return { legend: { ...rest, classes: `govuk-fieldset__legend--${classes}` } }
}

/** The question as the label of one field. */
export function labelOf(field: Field) {
  const { classes, ...rest } = wording(field)
  return { ...rest, classes: `govuk-label--${classes}` }
}

/** The help under a question. */
export const hintOf = ({ asked }: Field): { text: string } | undefined => (asked.hint ? { text: asked.hint } : undefined)

/** The declared ways of not answering, as choices. */
export function declaredChoices({ asked, words }: Field): { value: string; text: string }[] {
  return declaredOf(asked).map((code) => ({ value: code, text: words.answering.declared[code] }))
}
