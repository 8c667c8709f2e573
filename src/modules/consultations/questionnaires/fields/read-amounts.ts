import { Temporal } from '#platform/clock'
import { type Body, readDate } from '#platform/web'
import type { Words } from '../../words/index.js'
import { moneyInWords, penceFrom } from '../money.js'
import type { Question } from '../question.js'
import type { ReadAnswer } from '../read-answer.js'
import { fieldOf } from './names.js'

/** Reads a number within the limits of the question. */
export function readNumber(asked: Question, typed: string, words: Words): ReadAnswer {
  if (typed === '') return {}
  const plain = typed.replace(/^£/, '').replace(/,(?=\d{3})/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { error: words.answering.notANumber }
  const number = Number(plain)
  const { min, max } = asked.number ?? {}
  if (min !== undefined && number < min) return { error: words.answering.tooLow(min) }
  if (max !== undefined && number > max) return { error: words.answering.tooHigh(max) }
  return { answer: { number } }
}

/** Reads pounds and pence within the limits of the question, into whole pence. */
export function readMoney(asked: Question, typed: string, words: Words): ReadAnswer {
  if (typed === '') return {}
  const number = penceFrom(typed)
  if (number === undefined) return { error: words.answering.notMoney }
  const { min, max } = asked.money ?? {}
  if (min !== undefined && number < min) return { error: words.answering.tooLittle(moneyInWords(min)) }
  if (max !== undefined && number > max) return { error: words.answering.tooMuch(moneyInWords(max)) }
  return { answer: { number } }
}

/** Reads a day from its three boxes, within the limits of the question. */
export function readDay(asked: Question, body: Body, words: Words): ReadAnswer {
  const name = fieldOf(asked)
  const { date, error } = readDate(body, name, '')
  if (error !== undefined) {
    const lacks = ['day', 'month', 'year'].filter((part) => ([body[`${name}-${part}`] ?? ''].flat()[0] ?? '').trim() === '').join('-')
    return { error: isMix(lacks, words) ? words.answering.dayLacks[lacks] : words.answering.notADay }
  }
  if (!date) return {}
  const { earliest, latest } = asked.days ?? {}
  const on = (text: string) => Temporal.PlainDate.from(text)
  if (earliest && Temporal.PlainDate.compare(date, on(earliest)) < 0) return { error: words.answering.tooEarly(on(earliest)) }
  if (latest && Temporal.PlainDate.compare(date, on(latest)) > 0) return { error: words.answering.tooLate(on(latest)) }
  return { answer: { day: date.toString() } }
}

function isMix(lacks: string, words: Words): lacks is keyof Words['answering']['dayLacks'] {
  return lacks in words.answering.dayLacks
}
