import { type Answer, codesOf } from '../questionnaires/answer.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { choicesOf, isFreeText, type Question } from '../questionnaires/question.js'
import { STAFF_WORDS } from '../words/index.js'
import type { Exported } from './answer-batches.js'

/** A value in an export: a number to add up, a text, or nothing. */
export type Value = number | string | null

/** One column of an export of single answers. */
export interface AnswerColumn {
  readonly head: string
  of(response: Exported): Value
}

/** What is taken along beside the choices. */
export interface Wanted {
  readonly texts: boolean
  /** Questions about the person: age, disability and the like. */
  readonly profile: boolean
}

/** The columns of an export: how each answer came in, then every question; several ticks are a column each with 1 or 0. */
export function answerColumns(questions: readonly Question[], places: readonly PlaceChoice[], wanted: Wanted): readonly AnswerColumn[] {
  const placeNames = new Map(places.map(({ code, text }) => [code, text]))
  const asked = questions.filter((one) => (wanted.profile || !one.profile) && (wanted.texts || !isFreeText(one)))
  return [
    { head: 'response', of: ({ id }) => id },
    { head: 'received on', of: ({ day }) => day },
    { head: 'way', of: ({ channel }) => channel },
    { head: 'place', of: ({ place }) => place && (placeNames.get(place) ?? place) },
    { head: 'version of the questions', of: ({ version }) => version },
    ...asked.flatMap((one) => columnsOf(one, placeNames)),
  ]
}

function columnsOf(asked: Question, places: ReadonlyMap<string, string>): readonly AnswerColumn[] {
  const head = `${asked.id}: ${asked.text}`
  const declared = (answer: Answer | undefined) =>
    answer && 'declared' in answer ? STAFF_WORDS.answering.declared[answer.declared] : undefined
  if (asked.type === 'multiple')
    return choicesOf(asked).map(({ code, text }) => ({
      head: `${head} – ${text}`,
      of: ({ answers }) => {
        const answer = answers[asked.id]
        return declared(answer) ?? (answer ? Number(codesOf(answer).includes(code)) : null)
      },
    }))
  const names = new Map(choicesOf(asked).map(({ code, text }) => [code, text]))
  const value = (answer: Answer | undefined): Value => {
    if (!answer) return null
    if ('number' in answer) return answer.number
    if ('text' in answer) return answer.text
    const [code] = codesOf(answer)
    if (code === undefined) return declared(answer) ?? null
    return asked.type === 'scale' ? Number(code) : (names.get(code) ?? places.get(code) ?? code)
  }
  return [{ head, of: ({ answers }) => value(answers[asked.id]) }, ...(isFreeText(asked) ? [themesOf(asked, head)] : [])]
}

const themesOf = (asked: Question, head: string): AnswerColumn => ({
  head: `${head} – themes`,
  of: ({ themes }) => themes[asked.id]?.join('; ') ?? null,
})
