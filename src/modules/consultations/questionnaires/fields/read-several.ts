import type { Body } from '#platform/web'
import type { Words } from '../../words/index.js'
import { choicesOf, declaredOf, type Question, topOf } from '../question.js'
import type { ReadAnswer } from '../read-answer.js'
import { itemFieldOf, positionFieldOf, textsOf } from './names.js'

/** Reads what was put first, second and third. Nothing twice, and nothing left out in between; fewer than asked for is an answer too. */
export function readRanking(asked: Question, body: Body, words: Words): ReadAnswer {
  const fields = Array.from({ length: topOf(asked) }, (_, at) => positionFieldOf(asked, at + 1))
  const chosen = fields.map((field) => textsOf(body[field])[0] ?? '')
  const last = chosen.findLastIndex((code) => code !== '')
  if (last === -1) return {}
  const codes = chosen.slice(0, last + 1)
  const at = (position: number) => ({ at: fields[position] ?? '' })
  const gap = codes.indexOf('')
  if (gap !== -1) return { error: words.answering.gapInOrder(gap + 1), ...at(gap) }
  const choices = choicesOf(asked, words)
  const wrong = codes.findIndex((code) => !choices.some((choice) => choice.code === code))
  if (wrong !== -1) return { error: words.answering.notAChoice, ...at(wrong) }
  const twice = codes.findIndex((code, position) => codes.indexOf(code) < position)
  if (twice !== -1) return { error: words.answering.twiceInOrder, ...at(twice) }
  return { answer: { codes } }
}

/** Reads a point, or a declared reason for none, for each item of a repeated scale. When it must be answered, every item must be. */
export function readScales(asked: Question, body: Body, words: Words): ReadAnswer {
  const allowed = new Set<string>([...choicesOf(asked, words).map(({ code }) => code), ...declaredOf(asked)])
  const items: Record<string, string> = {}
  for (const { code } of asked.items ?? []) {
    const field = itemFieldOf(asked, code)
    const [given, another] = textsOf(body[field])
    if (another !== undefined) return { error: words.answering.onlyOne, at: field }
    if (given === undefined) {
      if (asked.required) return { error: words.answering.missing.scales, at: field }
    } else if (allowed.has(given)) items[code] = given
    else return { error: words.answering.notAChoice, at: field }
  }
  return Object.keys(items).length === 0 ? {} : { answer: { items } }
}
