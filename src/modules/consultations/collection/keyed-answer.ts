import type { Body } from '#platform/web'
import type { Answer, Answers } from '../questionnaires/answer.js'
import { areaFieldOf, fieldOf, itemFieldOf, positionFieldOf } from '../questionnaires/fields/names.js'
import { offered, type PlaceChoice } from '../questionnaires/places.js'
import { type Declared, declaredOf, isAnswerable, type Question, topOf } from '../questionnaires/question.js'
import { readAnswer } from '../questionnaires/read-answer.js'
import { plainQuestion } from '../questionnaires/piping.js'
import type { Words } from '../words/index.js'

/** What stands for a declared reason on the keyboard. */
export const KEYS: Readonly<Record<Declared, string>> = { 'dont-know': '?', 'prefer-not': '-' }

/** One thing that can be typed for a question, and what it means. */
export interface Key {
  readonly key: string
  readonly text: string
  readonly code: string
}

/** Types that are typed as they stand on the card. */
const AS_WRITTEN: readonly Question['type'][] = ['long-text', 'short-text', 'number', 'money', 'date']

/** The numbers that stand for the choices of a question: 1 for the first, and so on; a scale keeps its own numbers. */
export function keysOf(asked: Question, places: readonly PlaceChoice[]): readonly Key[] {
  const own = asked.type === 'scale' || asked.type === 'scales'
  const numbered = offered(asked, places).map(({ code, text }, index) => ({ key: own ? code : String(index + 1), text, code }))
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
  for (const asked of questions.filter(isAnswerable)) {
    const keyed = asAnswered(asked, body, keysOf(asked, places))
    if ('wrong' in keyed) {
      const several = asked.type === 'multiple' || asked.type === 'ranking' ? '; several parted by commas' : ''
      errors[keyed.wrong] = `${named(asked, keyed.wrong)}: type ${listed(keysOf(asked, places))}${several}`
      continue
    }
    const { answer, error, at } = readAnswer({ ...asked, required: false }, keyed.body, places, words)
    const field = asked.type === 'scales' && at ? at : fieldOf(asked)
    // On paper there is no list to choose from: the numbers stand beside the box.
    const said =
      error === words.answering.unknownPostcode ? 'we do not know this postcode. Check it, or type the number of the place' : error
    if (said) errors[field] = `${named(asked, field)}: ${said}`
    else if (answer) answers[asked.id] = answer
  }
  return { answers, errors }
}

/** The first box in which an answer is keyed. */
export function firstFieldOf(questions: readonly Question[]): string {
  const first = questions.find(isAnswerable)
  const [item] = first?.type === 'scales' ? (first.items ?? []) : []
  return first ? (item ? itemFieldOf(first, item.code) : fieldOf(first)) : 'printed'
}

/** A question, or the line of it that this field belongs to, as the label of its box names it. */
function named(asked: Question, field: string): string {
  const item = asked.type === 'scales' ? asked.items?.find(({ code }) => itemFieldOf(asked, code) === field) : undefined
  const { text } = plainQuestion(asked)
  return item ? `“${text}”, “${item.text}”` : `“${text}”`
}

const listed = (keys: readonly Key[]): string => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(keys.map(({ key }) => key))

/** What a resident's own form would have sent for what was keyed, or the field in which something was keyed that means nothing. */
function asAnswered(asked: Question, body: Body, keys: readonly Key[]): { readonly body: Body } | { readonly wrong: string } {
  const field = fieldOf(asked)
  const at = (name: string) => ([body[name] ?? ''].flat()[0] ?? '').trim()
  const typed = at(field)
  const codeFor = (text: string) => keys.find(({ key }) => key === text)?.code
  if (asked.type === 'scales') {
    const fields = (asked.items ?? []).map(({ code }) => itemFieldOf(asked, code))
    const wrong = fields.find((name) => at(name) !== '' && codeFor(at(name)) === undefined)
    return wrong === undefined ? { body: Object.fromEntries(fields.map((name) => [name, codeFor(at(name)) ?? ''])) } : { wrong }
  }
  const declared = declaredOf(asked).find((code) => KEYS[code] === typed)
  if (declared) return { body: { [field]: declared } }
  if (asked.type === 'date') {
    const [day = '', month = '', year = ''] = typed.split(/[/.\s-]+/)
    return { body: { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year } }
  }
  if (asked.type === 'postcode') {
    const area = at(areaFieldOf(asked)) || (codeFor(typed) ?? '')
    return { body: area === '' ? { [field]: typed } : { [areaFieldOf(asked)]: area } }
  }
  if (AS_WRITTEN.includes(asked.type) || typed === '') return { body: { [field]: typed } }
  const codes = typed.split(/[\s,]+/).map(codeFor)
  if (codes.includes(undefined) || (asked.type === 'ranking' && codes.length > topOf(asked))) return { wrong: field }
  if (asked.type !== 'ranking') return { body: { [field]: codes as string[] } }
  return { body: Object.fromEntries(codes.map((code, position) => [positionFieldOf(asked, position + 1), code])) }
}
