import { isAnswerable, type Question } from '../questionnaires/question.js'

/** What a person with a pen does after a choice: goes on to another question than the next, or to the end. Undefined: simply goes on. */
export type GoTo = { readonly question: string } | 'end' | undefined

/** The numbers that questions have on paper: statements have none. */
export function numbersOf(questions: readonly Question[]): ReadonlyMap<string, number> {
  return new Map(questions.filter(isAnswerable).map(({ id }, at) => [id, at + 1]))
}

/** Where a choice leads on paper: past the questions that are only for people who chose otherwise. */
export function goToAfter(asked: Question, code: string, questions: readonly Question[]): GoTo {
  const after = questions.slice(questions.indexOf(asked) + 1)
  const skipped = (one: Question | undefined) => one?.showIf?.question === asked.id && !one.showIf.anyOf.includes(code)
  if (!skipped(after[0])) return undefined
  // Whoever skips a question skips those that hang on it.
  const passed = new Set<string>()
  for (const one of after) {
    if (!skipped(one) && !(one.showIf && passed.has(one.showIf.question))) return isAnswerable(one) ? { question: one.id } : undefined
    passed.add(one.id)
  }
  return 'end'
}
