import { Temporal } from '#platform/clock'
import { STAFF_WORDS, type Words } from '../words/index.js'
import type { Answer } from './answer.js'
import { areaFieldOf, declaredFieldOf, fieldOf, itemFieldOf, positionFieldOf } from './fields/names.js'
import { moneyInWords, moneyTyped } from './money.js'
import { offered, type PlaceChoice } from './places.js'
import { choicesOf, DECLARED, type Question } from './question.js'

/** An answer in words, as the check-answers page and the officer's screen show it; several lines where there are several. */
export function showAnswer(
  asked: Question,
  answer: Answer | undefined,
  places: readonly PlaceChoice[],
  words: Words = STAFF_WORDS,
): string {
  const say = words.answering
  if (!answer) return asked.type === 'consent' ? say.notAgreed : say.noAnswer
  if ('declared' in answer) return say.declared[answer.declared]
  if ('text' in answer) return answer.text
  if ('day' in answer) return say.day(Temporal.PlainDate.from(answer.day))
  if ('items' in answer) return showItems(asked, answer.items, words)
  if ('number' in answer) {
    if (asked.type === 'money') return moneyInWords(answer.number)
    return `${answer.number}${asked.number?.unit && asked.number.unit !== '£' ? ` ${asked.number.unit}` : ''}`
  }
  const choices = offered(asked, places, words)
  const texts = answer.codes.map((code) => choices.find((choice) => choice.code === code)?.text ?? code)
  if (asked.type === 'consent') return `${say.agreed}: ${texts.join('')}`
  return (asked.type === 'ranking' ? texts.map((text, at) => `${at + 1}. ${text}`) : texts).join('\n')
}

function showItems(asked: Question, items: Readonly<Record<string, string>>, words: Words): string {
  const points = choicesOf(asked, words)
  const point = (code: string) => {
    const declared = DECLARED.find((known) => known === code)
    return declared ? words.answering.declared[declared] : (points.find((one) => one.code === code)?.text ?? code)
  }
  return (asked.items ?? [])
    .map(({ code, text }) => `${text}: ${items[code] === undefined ? words.answering.noAnswer : point(items[code])}`)
    .join('\n')
}

/** The form values that would give these answers, for showing a form with what was answered before. */
export function valuesOf(questions: readonly Question[], answers: Readonly<Record<string, Answer>>): Record<string, string | string[]> {
  return Object.assign(
    {},
    ...questions.map((asked) => {
      const answer = answers[asked.id]
      return answer ? valuesOfOne(asked, answer) : {}
    }),
  )
}

/** Types that are declined in a tick box beside them, because they have no choices of their own. */
const DECLINED_BESIDE: readonly Question['type'][] = ['short-text', 'long-text', 'number', 'money', 'date', 'ranking', 'postcode']

function valuesOfOne(asked: Question, answer: Answer): Record<string, string | string[]> {
  const name = fieldOf(asked)
  if ('declared' in answer) return { [DECLINED_BESIDE.includes(asked.type) ? declaredFieldOf(asked) : name]: [answer.declared] }
  if ('text' in answer) return { [name]: answer.text }
  if ('number' in answer) return { [name]: asked.type === 'money' ? moneyTyped(answer.number) : String(answer.number) }
  if ('day' in answer) {
    const { day, month, year } = Temporal.PlainDate.from(answer.day)
    return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
  }
  if ('items' in answer) return Object.fromEntries(Object.entries(answer.items).map(([item, code]) => [itemFieldOf(asked, item), code]))
  if (asked.type === 'postcode') return { [areaFieldOf(asked)]: answer.codes[0] ?? '' }
  if (asked.type === 'ranking') return Object.fromEntries(answer.codes.map((code, at) => [positionFieldOf(asked, at + 1), code]))
  return { [name]: [...answer.codes] }
}
