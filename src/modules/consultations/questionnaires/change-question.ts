import { type Edit, unlessBroken } from './edit.js'
import { question, type Question } from './question.js'

/** Puts a question's new wording and settings in place of the old. Its id and type stay: another type is another question. */
export function changeQuestion(questions: readonly Question[], changed: Question): Edit {
  const before = questions.find(({ id }) => id === changed.id)
  if (!before) return { refused: 'This question has been removed.' }
  if (before.type !== changed.type) return { refused: 'A question keeps its type. Remove it and add another.' }
  const after = question.parse(changed)
  return unlessBroken(
    questions,
    questions.map((asked) => (asked.id === changed.id ? after : asked)),
  )
}
