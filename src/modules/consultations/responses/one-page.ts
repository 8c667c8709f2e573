import { pipedInto } from '../questionnaires/piping.js'
import type { Question } from '../questionnaires/question.js'

/** Up to this many questions that do not depend on each other are asked on one page; more are asked one after the other. */
const MOST_ON_ONE_PAGE = 8

/** Whether a questionnaire is asked on one page: a card, a poll, an evaluation. */
export function isOnePage(questions: readonly Question[]): boolean {
  return questions.length <= MOST_ON_ONE_PAGE && questions.every((asked) => asked.showIf === undefined && pipedInto(asked).length === 0)
}
