import { type Edit, unlessBroken } from './edit.js'
import { question, type Question, questionnaire } from './question.js'
import { nextId } from './question-ids.js'

/** A question that has no id yet. */
export type NewQuestion = Omit<Question, 'id'>

/** Puts a question at the end, under an id that this exercise has never used. `lastNumber` is the highest number used so far. */
export function addQuestion(questions: readonly Question[], asked: NewQuestion, lastNumber: number): Edit {
  const added = question.parse({ ...asked, id: nextId(questions, lastNumber) })
  return withinLimit(questions, [...questions, added])
}

/** Adds a ready block of questions with ids of their own, leaving out those that are there already. */
export function addBlock(questions: readonly Question[], block: readonly Question[]): Edit {
  const present = new Set(questions.map(({ id }) => id))
  return withinLimit(questions, [...questions, ...block.filter(({ id }) => !present.has(id))])
}

function withinLimit(before: readonly Question[], after: readonly Question[]): Edit {
  if (!questionnaire.safeParse(after).success) return { refused: 'A questionnaire has at most 80 questions. Remove one first.' }
  return unlessBroken(before, after)
}
