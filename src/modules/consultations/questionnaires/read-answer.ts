import { type Body } from '#platform/web'
import type { Answer } from './answer.js'
import { type PlaceChoice, placesOf } from './places.js'
import { choicesOf, type Declared, DECLARED, declaredOf, type Question } from './question.js'
import type { Words } from '../words/index.js'

/** The name of a question's field in a form. */
export const fieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}`

/** The name of the tick box with which words or a number can be declined. */
export const declaredFieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}-declared`

const MOST_CHARACTERS = 2000

/**
 * Reads one question's answer from a form; what is wrong is said in the reader's `words`. `answer` is undefined when it was passed over;
 * `error` says what to correct in a sentence that belongs beside the question.
 */
export function readAnswer(asked: Question, body: Body, places: readonly PlaceChoice[], words: Words): { answer?: Answer; error?: string } {
  const given = textsOf(body[fieldOf(asked)])
  const declared = declaredFrom(asked, [...given, ...textsOf(body[declaredFieldOf(asked)])])

  if (asked.type === 'number') return readNumber(asked, given[0] ?? '', declared, words)
  if (asked.type === 'short-text' || asked.type === 'long-text') return readText(asked, given[0] ?? '', declared, words)
  return readCodes(asked, given, declared, places, words)
}

function textsOf(value: string | string[] | undefined): string[] {
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((text) => text.trim()).filter((text) => text !== '')
}

function declaredFrom(asked: Question, given: readonly string[]): Declared | undefined {
  return declaredOf(asked).find((code) => given.includes(code))
}

function passedOver(asked: Question, words: Words): { error?: string } {
  return asked.required ? { error: words.answering.missing[asked.type] } : {}
}

function readCodes(
  asked: Question,
  given: readonly string[],
  declared: Declared | undefined,
  places: readonly PlaceChoice[],
  words: Words,
) {
  const codes = [...new Set(given.filter((code) => !DECLARED.some((known) => known === code)))]
  if (declared && codes.length > 0) return { error: words.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (codes.length === 0) return passedOver(asked, words)

  const choices = asked.type === 'place' ? placesOf(asked, places) : choicesOf(asked, words)
  if (codes.some((code) => !choices.some((choice) => choice.code === code))) return { error: words.answering.notAChoice }
  if (asked.type !== 'multiple' && codes.length > 1) return { error: words.answering.onlyOne }
  if (codes.length > 1 && choices.some((choice) => 'exclusive' in choice && choice.exclusive && codes.includes(choice.code))) {
    return { error: words.answering.exclusiveAndMore }
  }
  return { answer: { codes } }
}

function readNumber(asked: Question, typed: string, declared: Declared | undefined, words: Words) {
  if (typed !== '' && declared) return { error: words.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (typed === '') return passedOver(asked, words)
  const plain = typed.replace(/^£/, '').replace(/,(?=\d{3})/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { error: words.answering.notANumber }
  const number = Number(plain)
  const { min, max } = asked.number ?? {}
  if (min !== undefined && number < min) return { error: words.answering.tooLow(min) }
  if (max !== undefined && number > max) return { error: words.answering.tooHigh(max) }
  return { answer: { number } }
}

function readText(asked: Question, typed: string, declared: Declared | undefined, words: Words) {
  const most = asked.most ?? (asked.type === 'short-text' ? 200 : MOST_CHARACTERS)
  if (typed !== '' && declared) return { error: words.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (typed === '') return passedOver(asked, words)
  const length = [...typed].length
  return length > most ? { error: words.answering.tooLong(most, length - most) } : { answer: { text: typed } }
}
