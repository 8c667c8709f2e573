import type { Body } from '#platform/web'
import type { Answers } from '../questionnaires/answer.js'
import { inWords } from '../questionnaires/piping.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { asksPlace, choicesOf, type Question } from '../questionnaires/question.js'

/** An earlier question after whose answer another one is asked, with the answers that lead there. */
export interface Before {
  readonly id: string
  readonly text: string
  readonly choices: readonly { readonly code: string; readonly text: string }[]
}

/** The earlier answers without which this question is asked of nobody, the nearest first. */
export function answersBefore(asked: Question, questions: readonly Question[], places: readonly PlaceChoice[]): readonly Before[] {
  const { question, anyOf } = asked.showIf ?? { question: '', anyOf: [] }
  const earlier = inWords(questions).find(({ id }) => id === question)
  if (!earlier) return []
  const named = asksPlace(earlier) ? places : choicesOf(earlier)
  const choices = anyOf.map((code) => ({ code, text: named.find((one) => one.code === code)?.text ?? code }))
  return [{ id: earlier.id, text: earlier.text, choices }, ...answersBefore(earlier, questions, places)]
}

/** The field in which whoever logs says which of several answers somebody gave before. */
export const beforeField = ({ id }: Before): string => `before-${id}`

/** Reads which answers came before: where only one leads to the question, it is that one. */
export function readBefore(before: readonly Before[], body: Body): { answers: Answers; errors: Record<string, string> } {
  const answers: Record<string, Answers[string]> = {}
  const errors: Record<string, string> = {}
  for (const one of before) {
    const [only] = one.choices
    const code = one.choices.length === 1 ? only?.code : body[beforeField(one)]
    if (one.choices.some((choice) => choice.code === code)) answers[one.id] = { codes: [String(code)] }
    else errors[beforeField(one)] = `Select what they said to “${one.text}”: the question that you selected is asked only after it`
  }
  return { answers, errors }
}
