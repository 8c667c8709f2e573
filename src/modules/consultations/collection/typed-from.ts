import type { Form } from '#platform/web'
import type { Answer, Answers } from '../questionnaires/answer.js'
import { fieldOf, itemFieldOf } from '../questionnaires/fields/names.js'
import { moneyTyped } from '../questionnaires/money.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import { KEYS, keysOf } from './keyed-answer.js'

/** What was typed for the answers of a card, box by box: read again with `readKeyed` it is the same. */
export function typedFrom(questions: readonly Question[], answers: Answers, places: readonly PlaceChoice[]): Form['values'] {
  return Object.fromEntries(
    questions.filter(isAnswerable).flatMap((asked) => {
      const answer = answers[asked.id]
      if (!answer) return []
      const keys = keysOf(asked, places)
      const keyFor = (code: string) => keys.find((one) => one.code === code)?.key ?? ''
      if ('items' in answer) return Object.entries(answer.items).map(([item, code]) => [itemFieldOf(asked, item), keyFor(code)])
      return [[fieldOf(asked), inOneBox(asked, answer, keyFor)]]
    }),
  )
}

function inOneBox(asked: Question, answer: Exclude<Answer, { items: unknown }>, keyFor: (code: string) => string): string {
  if ('declared' in answer) return KEYS[answer.declared]
  if ('number' in answer) return asked.type === 'money' ? moneyTyped(answer.number) : String(answer.number)
  if ('text' in answer) return answer.text
  if ('day' in answer) return answer.day.split('-').toReversed().map(Number).join(' ')
  return answer.codes.map(keyFor).join(', ')
}
