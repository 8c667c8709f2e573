import type { Body } from '#platform/web'
import type { Answer, Answers } from './answer.js'
import { isReached } from './path.js'
import type { Question } from './question.js'
import type { Words } from '../words/index.js'
import type { PlaceChoice } from './places.js'
import { fieldOf, readAnswer } from './read-answer.js'

/** A read form: the answers that are right, and what to correct by field name. */
export interface ReadAnswers {
  readonly answers: Answers
  readonly errors: Readonly<Record<string, string>>
}

/** Reads the answers to several questions sent together. A question that the other answers do not lead to is never demanded. */
export function readAnswers(questions: readonly Question[], body: Body, places: readonly PlaceChoice[], words: Words): ReadAnswers {
  const answers: Record<string, Answer> = {}
  const found = questions.map((asked) => {
    const read = readAnswer(asked, body, places, words)
    if (read.answer) answers[asked.id] = read.answer
    return { asked, error: read.error, at: read.at ?? fieldOf(asked) }
  })
  const errors: Record<string, string> = {}
  for (const { asked, error, at } of found) {
    if (error && isReached(asked, questions, answers)) errors[at] = error
  }
  return { answers, errors }
}
