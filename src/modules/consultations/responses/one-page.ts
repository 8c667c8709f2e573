import type { Question } from '../questionnaires/question.js'

/** Up to this many questions without branching are asked on one page; more are asked one after the other. */
const MOST_ON_ONE_PAGE = 8

/** Whether a questionnaire is asked on one page: a card, a poll, an evaluation. */
export function isOnePage(questions: readonly Question[]): boolean {
  return questions.length <= MOST_ON_ONE_PAGE && questions.every(({ showIf }) => showIf === undefined)
}
