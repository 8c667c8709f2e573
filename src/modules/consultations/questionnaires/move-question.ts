import type { Edit } from './edit.js'
import { pipedInto, plainWording } from './piping.js'
import type { Question } from './question.js'

/** The two ways in which a question can move. */
export const DIRECTIONS = ['up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Moves a question by one place. It cannot pass the question on which it depends; at either end nothing changes. */
export function moveQuestion(questions: readonly Question[], id: string, direction: Direction): Edit {
  const from = questions.findIndex((asked) => asked.id === id)
  if (from === -1) return { refused: 'This question has been removed.' }
  const upper = direction === 'up' ? from - 1 : from
  const [first, second] = [questions[upper], questions[upper + 1]]
  if (!first || !second) return { questions }
  if (second.showIf?.question === first.id) {
    return {
      refused: `“${plainWording(second)}” is shown only to people who gave a certain answer to “${plainWording(first)}”, so it must come after it.`,
    }
  }
  if (pipedInto(second).includes(first.id)) {
    return { refused: `“${plainWording(second)}” has the answer to “${plainWording(first)}” in its wording, so it must come after it.` }
  }
  return { questions: [...questions.slice(0, upper), second, first, ...questions.slice(upper + 2)] }
}
