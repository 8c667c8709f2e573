import type { Question } from '../question.js'

/** The name of a question's field in a form. */
export const fieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}`

/** The name of the tick box with which words, an amount or an order can be declined. */
export const declaredFieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}-declared`

/** The name of the field with the place, beside the one for a postcode. */
export const areaFieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}.area`

/** The name of the field for one place in an order, from 1. The first carries the question's own name. */
export const positionFieldOf = (asked: Pick<Question, 'id'>, position: number): string =>
  position === 1 ? fieldOf(asked) : `q-${asked.id}.${position}`

/** The name of the field for one item of a repeated scale. */
export const itemFieldOf = (asked: Pick<Question, 'id'>, item: string): string => `q-${asked.id}.${item}`

/** What was sent under one name, without white space at the ends and without empty texts. */
export function textsOf(value: string | readonly string[] | undefined): string[] {
  return (value === undefined ? [] : [value].flat()).map((text) => text.trim()).filter((text) => text !== '')
}
