import type { Answers } from '../questionnaires/answer.js'
import { isReached, pathOf } from '../questionnaires/path.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'

/** Where somebody stands: at the `at`-th question of `most`; fewer may follow when it is not `sure`. */
export interface Progress {
  readonly at: number
  readonly most: number
  readonly sure: boolean
}

/** Where this question stands on the person's own path. Whatever they answer from here on, there are never more than `most`. Undefined for a text that is only read. */
export function progressAt(questions: readonly Question[], asked: Question, answers: Answers): Progress | undefined {
  if (!isAnswerable(asked)) return undefined
  const here = questions.findIndex(({ id }) => id === asked.id)
  const before = new Set(questions.slice(0, here).map(({ id }) => id))
  const passed = pathOf(questions, answers).filter((one) => before.has(one.id) && isAnswerable(one)).length
  // What was answered before stands; from here on every answer may still become another.
  const certain = (one: Question): boolean | undefined => {
    if (!one.showIf) return true
    if (before.has(one.id) || before.has(one.showIf.question)) return isReached(one, questions, answers)
    const earlier = questions.find(({ id }) => id === one.showIf?.question)
    return earlier === undefined || certain(earlier) === false ? false : undefined
  }
  const ahead = questions
    .slice(here + 1)
    .filter(isAnswerable)
    .map(certain)
  const possible = ahead.filter((one) => one !== false)
  return { at: passed + 1, most: passed + 1 + possible.length, sure: !possible.includes(undefined) }
}
