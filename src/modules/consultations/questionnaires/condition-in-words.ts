import { inWords } from './piping.js'
import { asksPlace, choicesOf, type Question } from './question.js'
import type { PlaceChoice } from './places.js'

/** For whom a question is shown, in a sentence for staff; undefined when everybody is asked. */
export function conditionInWords(asked: Question, questions: readonly Question[], places: readonly PlaceChoice[]): string | undefined {
  if (!asked.showIf) return undefined
  const { question, anyOf } = asked.showIf
  const earlier = inWords(questions).find(({ id }) => id === question)
  if (!earlier) return 'Shown to nobody: the question it depends on is gone'
  const choices = asksPlace(earlier) ? places : choicesOf(earlier)
  const labels = anyOf.map((code) => `“${choices.find((choice) => choice.code === code)?.text ?? code}”`)
  const list = labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}`
  return `Shown only if the answer to “${earlier.text}” is ${list}`
}
