import { type Answers, codesOf } from './answer.js'
import { asksPlace, type Question } from './question.js'

/** Whether these answers lead to this question. A question that hangs on an unreached one is unreached too. */
export function isReached(asked: Question, questions: readonly Question[], answers: Answers): boolean {
  if (!asked.showIf) return true
  const { question, anyOf } = asked.showIf
  const earlier = questions.find(({ id }) => id === question)
  if (!earlier || !isReached(earlier, questions, answers)) return false
  return codesOf(answers[question]).some((code) => anyOf.includes(code))
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

/** What is wrong with the branching, in sentences: a condition on a question that is gone, comes later, or lost the choice. */
export function brokenBranches(questions: readonly Question[]): readonly string[] {
  return questions.flatMap((asked, index) => {
    if (!asked.showIf) return []
    const { question, anyOf } = asked.showIf
    const earlier = questions.slice(0, index).find(({ id }) => id === question)
    const label = `“${asked.text}”`
    if (!earlier) return [`${label} depends on a question that does not come before it.`]
    const codes = new Set([...(earlier.options ?? []).map(({ code }) => code), 'yes', 'no', ...points(earlier)])
    return anyOf.every((code) => codes.has(code)) || asksPlace(earlier)
      ? []
      : [`${label} depends on a choice that “${earlier.text}” no longer has.`]
  })
}

function points({ scale }: Question): string[] {
  return scale ? Array.from({ length: scale.to - scale.from + 1 }, (_, step) => String(scale.from + step)) : []
}
