import { type Answers, codesOf } from './answer.js'
import type { Question } from './question.js'

/** Whether these answers lead to this question. A question that hangs on an unreached one is unreached too. */
export function isReached(asked: Question, questions: readonly Question[], answers: Answers): boolean {
  if (!asked.showIf) return true
  const { question, anyOf } = asked.showIf
  const earlier = questions.find(({ id }) => id === question)
  if (!earlier || !isReached(earlier, questions, answers)) return false
  return codesOf(answers[question]).some((code) => anyOf.includes(code))
}

/** Whether a question is shown because of the answer to another, at once or through questions between. */
export function hangsOn(asked: Question, questions: readonly Question[], other: string): boolean {
  if (!asked.showIf) return false
  const { question } = asked.showIf
  if (question === other) return true
  const earlier = questions.find(({ id }) => id === question)
  return earlier ? hangsOn(earlier, questions, other) : false
}

/** The questions these answers lead to, in order. */
export function pathOf(questions: readonly Question[], answers: Answers): readonly Question[] {
  return questions.filter((asked) => isReached(asked, questions, answers))
}

/** Parts the answers on the person's own path from those they can no longer reach. Worked out again by the server when answers are sent. */
export function splitByPath(questions: readonly Question[], answers: Answers): { kept: Answers; setAside: Answers } {
  const onPath = new Set(pathOf(questions, answers).map(({ id }) => id))
  const part = (wanted: boolean) => Object.fromEntries(Object.entries(answers).filter(([id]) => onPath.has(id) === wanted))
  return { kept: part(true), setAside: part(false) }
}
