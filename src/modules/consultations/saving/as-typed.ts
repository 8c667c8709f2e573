import type { Body } from '#platform/web'
import type { Answer } from '../questionnaires/answer.js'
import { fieldOf, textsOf } from '../questionnaires/fields/names.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import type { Question } from '../questionnaires/question.js'
import { readAnswer } from '../questionnaires/read-answer.js'
import type { Words } from '../words/index.js'

/** What the boxes of one question held, by the names of its fields. */
export type TypedValues = Readonly<Record<string, string | string[]>>

/**
 * A page that is saved as it stands, without asking for corrections: its answer where it is one, or else what was typed, to be shown again.
 * Postcodes must have been exchanged for their areas before; one that we do not know is not kept.
 */
export function asTyped(
  asked: Question,
  body: Body,
  places: readonly PlaceChoice[],
  words: Words,
): { readonly answer?: Answer | undefined; readonly typed?: TypedValues } {
  const { answer, error } = readAnswer(asked, body, places, words)
  // A page that was saved empty is the one to come back to.
  if (error === undefined) return answer ? { answer } : { typed: {} }
  const name = fieldOf(asked)
  const kept = Object.entries(body).flatMap(([field, value]) =>
    value !== undefined && isFieldOf(name, field) && !(asked.type === 'postcode' && field === name) && textsOf(value).length > 0
      ? [[field, value] as const]
      : [],
  )
  return { typed: Object.fromEntries(kept) }
}

function isFieldOf(name: string, field: string): boolean {
  return field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}-`)
}
