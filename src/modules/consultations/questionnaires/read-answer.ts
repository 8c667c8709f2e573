import { type Body } from '#platform/web'
import type { Answer } from './answer.js'
import { choicesOf, type Declared, DECLARED, declaredOf, type Question } from './question.js'
import { en } from '../words/en.js'

/** The name of a question's field in a form. */
export const fieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}`

/** The name of the tick box with which words or a number can be declined. */
export const declaredFieldOf = (asked: Pick<Question, 'id'>): string => `q-${asked.id}-declared`

/** A place that can be chosen: its code and its name. */
export interface PlaceChoice {
  readonly code: string
  readonly text: string
}

const MOST_CHARACTERS = 2000

/**
 * Reads one question's answer from a form. `answer` is undefined when it was passed over;
 * `error` says what to correct in a sentence that belongs beside the question.
 */
export function readAnswer(asked: Question, body: Body, places: readonly PlaceChoice[]): { answer?: Answer; error?: string } {
  const given = textsOf(body[fieldOf(asked)])
  const declared = declaredFrom(asked, [...given, ...textsOf(body[declaredFieldOf(asked)])])

  if (asked.type === 'number') return readNumber(asked, given[0] ?? '', declared)
  if (asked.type === 'short-text' || asked.type === 'long-text') return readText(asked, given[0] ?? '', declared)
  return readCodes(asked, given, declared, places)
}

function textsOf(value: string | string[] | undefined): string[] {
  return (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((text) => text.trim()).filter((text) => text !== '')
}

function declaredFrom(asked: Question, given: readonly string[]): Declared | undefined {
  return declaredOf(asked).find((code) => given.includes(code))
}

function passedOver(asked: Question): { error?: string } {
  return asked.required ? { error: en.answering.missing[asked.type] } : {}
}

function readCodes(asked: Question, given: readonly string[], declared: Declared | undefined, places: readonly PlaceChoice[]) {
  const codes = [...new Set(given.filter((code) => !(code in DECLARED)))]
  if (declared && codes.length > 0) return { error: en.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (codes.length === 0) return passedOver(asked)

  const choices = asked.type === 'place' ? places : choicesOf(asked)
  if (codes.some((code) => !choices.some((choice) => choice.code === code))) return { error: en.answering.notAChoice }
  if (asked.type !== 'multiple' && codes.length > 1) return { error: en.answering.onlyOne }
  if (codes.length > 1 && choices.some((choice) => 'exclusive' in choice && choice.exclusive && codes.includes(choice.code))) {
    return { error: en.answering.exclusiveAndMore }
  }
  return { answer: { codes } }
}

function readNumber(asked: Question, typed: string, declared: Declared | undefined) {
  if (typed !== '' && declared) return { error: en.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (typed === '') return passedOver(asked)
  const plain = typed.replace(/^£/, '').replace(/,(?=\d{3})/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { error: en.answering.notANumber }
  const number = Number(plain)
  const { min, max } = asked.number ?? {}
  if (min !== undefined && number < min) return { error: en.answering.tooLow(min) }
  if (max !== undefined && number > max) return { error: en.answering.tooHigh(max) }
  return { answer: { number } }
}

function readText(asked: Question, typed: string, declared: Declared | undefined) {
  const most = asked.most ?? (asked.type === 'short-text' ? 200 : MOST_CHARACTERS)
  if (typed !== '' && declared) return { error: en.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (typed === '') return passedOver(asked)
  const length = [...typed].length
  return length > most ? { error: en.answering.tooLong(most, length - most) } : { answer: { text: typed } }
}
