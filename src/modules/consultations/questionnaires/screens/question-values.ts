import { Temporal } from '#platform/clock'
import { dateValues, type Form } from '#platform/web'
import { aloneOf, rowsOf } from '../edit-options.js'
import { moneyTyped } from '../money.js'
import type { Question } from '../question.js'

/** The form values that show a question as it is. With `asNew`, its choices stand one a line, as for a question that does not exist yet. */
export function questionValues(asked: Omit<Question, 'id'>, asNew = false): Form['values'] {
  const { scale, number, money, days, showIf } = asked
  const options = asked.options ?? asked.items ?? []
  const values: Record<string, string | string[]> = {
    text: asked.text,
    hint: asked.hint ?? '',
    instead: asked.instead ?? '',
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
    least: money?.min === undefined ? '' : moneyTyped(money.min),
    greatest: money?.max === undefined ? '' : moneyTyped(money.max),
    ...dateValues('earliest', days?.earliest ? Temporal.PlainDate.from(days.earliest) : null),
    past: days?.past ? ['yes'] : [],
    ...dateValues('latest', days?.latest ? Temporal.PlainDate.from(days.latest) : null),
    top: String(asked.top ?? 3),
    agree: asked.agree ?? '',
    body: asked.body ?? '',
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
