import type { Question } from './question.js'

/** The highest number among ids such as `q7`; 0 when there is none. */
export function lastNumberIn(questions: readonly Pick<Question, 'id'>[]): number {
  return Math.max(0, ...questions.map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0)))
}

/** The id of the next question, given the highest number that this exercise has ever used: an id is never used again. */
export function nextId(questions: readonly Pick<Question, 'id'>[], lastNumber: number): string {
  return `q${Math.max(lastNumber, lastNumberIn(questions)) + 1}`
}
