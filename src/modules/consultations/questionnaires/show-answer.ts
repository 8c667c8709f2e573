import type { Answer } from './answer.js'
import { choicesOf, type Question } from './question.js'
import type { PlaceChoice } from './places.js'
import { STAFF_WORDS, type Words } from '../words/index.js'

/** An answer in words, as the check-answers page and the officer's screen show it. */
export function showAnswer(
  asked: Question,
  answer: Answer | undefined,
  places: readonly PlaceChoice[],
  words: Words = STAFF_WORDS,
): string {
  if (!answer) return words.answering.noAnswer
  if ('declared' in answer) return words.answering.declared[answer.declared]
  if ('text' in answer) return answer.text
  if ('number' in answer) return `${answer.number}${asked.number?.unit && asked.number.unit !== '£' ? ` ${asked.number.unit}` : ''}`
  const choices = asked.type === 'place' ? places : choicesOf(asked, words)
  return answer.codes.map((code) => choices.find((choice) => choice.code === code)?.text ?? code).join('\n')
}

/** The form values that would give these answers, for showing a form with what was answered before. */
export function valuesOf(questions: readonly Question[], answers: Readonly<Record<string, Answer>>): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const asked of questions) {
    const answer = answers[asked.id]
    if (!answer) continue
    const name = `q-${asked.id}`
    const inWords = asked.type === 'short-text' || asked.type === 'long-text' || asked.type === 'number'
    if ('declared' in answer) values[inWords ? `${name}-declared` : name] = [answer.declared]
    else if ('codes' in answer) values[name] = [...answer.codes]
    else if ('text' in answer) values[name] = answer.text
    else values[name] = String(answer.number)
  }
  return values
}
