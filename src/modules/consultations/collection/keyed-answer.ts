import type { Body } from '#platform/web'
import type { Answer, Answers } from '../questionnaires/answer.js'
import { choicesOf, type Declared, declaredOf, type Question } from '../questionnaires/question.js'
import { type PlaceChoice, placesOf } from '../questionnaires/places.js'
import { readAnswer } from '../questionnaires/read-answer.js'
import type { Words } from '../words/index.js'

/** What stands for a declared reason on the keyboard. */
const KEYS: Readonly<Record<Declared, string>> = { 'dont-know': '?', 'prefer-not': '-' }

/** One thing that can be typed for a question, and what it means. */
export interface Key {
  readonly key: string
  readonly text: string
  readonly code: string
}

/** The numbers that stand for the choices of a question: 1 for the first, and so on; a scale keeps its own numbers. */
export function keysOf(asked: Question, places: readonly PlaceChoice[]): readonly Key[] {
  const choices = asked.type === 'place' ? placesOf(asked, places) : choicesOf(asked)
  const numbered = choices.map(({ code, text }, index) => ({ key: asked.type === 'scale' ? code : String(index + 1), text, code }))
  return [
    ...numbered,
    ...declaredOf(asked).map((code) => ({ key: KEYS[code], text: code === 'dont-know' ? 'does not know' : 'prefers not to say', code })),
  ]
}

/** Reads a keyed card: numbers for choices (several parted by commas), words and numbers as they stand. Paper may leave anything out. */
export function readKeyed(
  questions: readonly Question[],
  body: Body,
  places: readonly PlaceChoice[],
  words: Words,
): { answers: Answers; errors: Record<string, string> } {
  const answers: Record<string, Answer> = {}
  const errors: Record<string, string> = {}
  for (const asked of questions) {
    const field = `q-${asked.id}`
    const typed = ([body[field] ?? ''].flat()[0] ?? '').trim()
    if (typed === '') continue
    const keys = keysOf(asked, places)
    const inWords = asked.type === 'long-text' || asked.type === 'short-text' || asked.type === 'number'
    const given = inWords
      ? [keys.find(({ key }) => key === typed)?.code ?? typed]
      : typed.split(/[\s,]+/).map((key) => keys.find((one) => one.key === key)?.code)
    if (given.includes(undefined)) {
      errors[field] = `Type ${keys.map(({ key }) => key).join(', ')}${asked.type === 'multiple' ? '; several parted by commas' : ''}`
      continue
    }
    const { answer, error } = readAnswer({ ...asked, required: false }, { [field]: given as string[] }, places, words)
    if (error) errors[field] = error
    else if (answer) answers[asked.id] = answer
  }
  return { answers, errors }
}
