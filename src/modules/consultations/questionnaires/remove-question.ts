import { type Edit, named } from './edit.js'
import { dependentsOf } from './links.js'
import type { Question } from './question.js'
import { plainWording } from './piping.js'

/** Takes a question out, unless others need what people answer to it. */
export function removeQuestion(questions: readonly Question[], id: string): Edit {
  const gone = questions.find((asked) => asked.id === id)
  if (!gone) return { refused: 'This question has been removed.' }
  const dependents = dependentsOf(questions, id)
  if (dependents.length > 0) {
    const depend = dependents.length === 1 ? 'depends' : 'depend'
    return {
      refused: `“${plainWording(gone)}” cannot be removed, because ${named(dependents)} ${depend} on it. Change or remove ${dependents.length === 1 ? 'that question' : 'those'} first.`,
    }
  }
  return { questions: questions.filter((asked) => asked.id !== id) }
}
