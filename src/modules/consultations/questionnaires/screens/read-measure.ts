import { LEVELS } from '#modules/office'
import type { NewQuestion } from '../add-question.js'
import type { QuestionType } from '../question.js'
import { penceFrom } from '../money.js'
import type { Reader } from './reader.js'

const MOST_POINTS = 11
const MOST_CHARACTERS = 10_000

type Measure = Pick<NewQuestion, 'scale' | 'number' | 'most' | 'level' | 'money' | 'days' | 'top' | 'agree' | 'body'>

/** Reads what belongs to one type only: the ends of a scale, the limits of a number, the length of a text, the level of a place. */
export function readMeasure(read: Reader, type: QuestionType): Measure {
  if (type === 'scale' || type === 'scales') return { scale: readScale(read) }
  if (type === 'number') return { number: readLimits(read) }
  if (type === 'short-text' || type === 'long-text') return readLength(read)
  if (type === 'money') return { money: readAmounts(read) }
  if (type === 'date') return { days: readDays(read) }
  if (type === 'ranking') return { top: readTop(read) }
  if (type === 'consent') return { agree: read.needed('agree', 300, 'Enter the words beside the tick') }
  if (type === 'statement') return { body: read.needed('body', 3000, 'Enter what it says') }
  return type === 'place' || type === 'postcode' ? { level: readLevel(read) } : {}
}

function readScale(read: Reader): NonNullable<NewQuestion['scale']> {
  const from = read.number('from', 'The lowest point') ?? 1
  const to = read.number('to', 'The highest point') ?? 5
  if (to <= from) read.wrong('to', 'The highest point must be above the lowest')
  else if (to - from >= MOST_POINTS) read.wrong('to', `A scale has at most ${MOST_POINTS} points`)
  return {
    from,
    to,
    low: read.needed('low', 60, 'Say what the lowest point means'),
    high: read.needed('high', 60, 'Say what the highest point means'),
  }
}

function readLimits(read: Reader): NonNullable<NewQuestion['number']> {
  const min = read.number('min', 'The least', true)
  const max = read.number('max', 'The most', true)
  const unit = read.text('unit', 30, 'Shorten the unit')
  if (min !== undefined && max !== undefined && max < min) read.wrong('max', 'The most must not be below the least')
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(unit !== '' && { unit }) }
}

function readAmounts(read: Reader): NonNullable<NewQuestion['money']> {
  const amount = (field: string) => {
    const typed = read.text(field, 15, 'Shorten the amount')
    const pence = typed === '' ? undefined : penceFrom(typed)
    if (typed !== '' && pence === undefined) read.wrong(field, 'Enter an amount in pounds, like 250 or 12.50')
    return pence
  }
  const [min, max] = [amount('least'), amount('greatest')]
  if (min !== undefined && max !== undefined && max < min) read.wrong('greatest', 'The most must not be below the least')
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function readDays(read: Reader): NonNullable<NewQuestion['days']> {
  const [earliest, latest] = [read.day('earliest', 'The earliest day'), read.day('latest', 'The latest day')]
  if (earliest && latest && latest < earliest) read.wrong('latest', 'The latest day must not come before the earliest')
  const past = read.list('past').includes('yes')
  return { ...(earliest && { earliest }), ...(latest && { latest }), ...(past && { past }) }
}

function readTop(read: Reader): number {
  const top = read.number('top', 'How many') ?? 3
  if (top < 2 || top > 5) read.wrong('top', 'Enter a number from 2 to 5')
  return top
}

function readLength(read: Reader): { most?: number } {
  const most = read.number('most', 'The most characters')
  if (most !== undefined && (most < 1 || most > MOST_CHARACTERS)) read.wrong('most', `Enter a number from 1 to ${MOST_CHARACTERS}`)
  return most === undefined ? {} : { most }
}

function readLevel(read: Reader): string {
  const level = read.text('level', 40, 'Shorten the level')
  if (!LEVELS.some((known) => known === level)) read.wrong('level', 'Select what kind of place to ask for')
  return level
}
