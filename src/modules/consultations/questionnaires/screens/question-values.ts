import type { Form } from '#platform/web'
import { aloneOf, rowsOf } from '../edit-options.js'
import type { Question } from '../question.js'

/** The form values that show a question as it is. With `asNew`, its choices stand one a line, as for a question that does not exist yet. */
export function questionValues(asked: Omit<Question, 'id'>, asNew = false): Form['values'] {
  const { options = [], scale, number, showIf } = asked
  const values: Record<string, string | string[]> = {
    text: asked.text,
    hint: asked.hint ?? '',
    required: asked.required ? ['yes'] : [],
    declared: [...(asked.dontKnow ? ['dont-know'] : []), ...(asked.preferNot ? ['prefer-not'] : [])],
    showIf: showIf ? showIf.anyOf.map((code) => `${showIf.question}=${code}`) : [],
    alone: aloneOf(options)?.text ?? '',
    level: asked.level ?? 'district',
    most: asked.most === undefined ? '' : String(asked.most),
    from: String(scale?.from ?? 1),
    to: String(scale?.to ?? 5),
    low: scale?.low ?? '',
    high: scale?.high ?? '',
    min: number?.min === undefined ? '' : String(number.min),
    max: number?.max === undefined ? '' : String(number.max),
    unit: number?.unit ?? '',
    choices: asNew
      ? rowsOf(options)
          .map(({ text }) => text)
          .join('\n')
      : '',
  }
  rowsOf(options).forEach(({ code, text }, position) => {
    values[`choice-${code}`] = text
    values[`order-${code}`] = String(position + 1)
  })
  return values
}
