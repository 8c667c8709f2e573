import { type Body } from '#platform/web'
import type { Words } from '../words/index.js'
import type { Answer } from './answer.js'
import { offered, type PlaceChoice } from './places.js'
import { type Declared, DECLARED, declaredOf, type Question } from './question.js'
import { areaFieldOf, declaredFieldOf, fieldOf, textsOf } from './fields/names.js'
import { readDay, readMoney, readNumber } from './fields/read-amounts.js'
import { readRanking, readScales } from './fields/read-several.js'

export { declaredFieldOf, fieldOf } from './fields/names.js'

/** What was read of one question. `at` names the field to correct, when it is not the question's first. */
export interface ReadAnswer {
  readonly answer?: Answer
  readonly error?: string
  readonly at?: string
}

const MOST_CHARACTERS = 2000

/**
 * Reads one question's answer from a form; what is wrong is said in the reader's `words`. `answer` is undefined when it was passed over;
 * `error` says what to correct in a sentence that belongs beside the question. A postcode must have been exchanged for its area before.
 */
export function readAnswer(asked: Question, body: Body, places: readonly PlaceChoice[], words: Words): ReadAnswer {
  const { type } = asked
  if (type === 'statement') return {}
  const given = textsOf(body[fieldOf(asked)])
  const declared = declaredFrom(asked, [...given, ...textsOf(body[declaredFieldOf(asked)])])

  if (type === 'scales') return readScales(asked, body, words)
  if (type === 'single' || type === 'multiple' || type === 'yes-no' || type === 'scale' || type === 'place' || type === 'consent')
    return readCodes(asked, given, declared, places, words)
  const read =
    type === 'number'
      ? readNumber(asked, given[0] ?? '', words)
      : type === 'money'
        ? readMoney(asked, given[0] ?? '', words)
        : type === 'date'
          ? readDay(asked, body, words)
          : type === 'ranking'
            ? readRanking(asked, body, words)
            : type === 'postcode'
              ? readArea(asked, given, textsOf(body[areaFieldOf(asked)]), places, words)
              : readText(asked, given[0] ?? '', words)
  if (declared) return read.answer || read.error ? { error: words.answering.declaredAndMore } : { answer: { declared } }
  return read.answer || read.error ? read : passedOver(asked, words)
}

function declaredFrom(asked: Question, given: readonly string[]): Declared | undefined {
  return declaredOf(asked).find((code) => given.includes(code))
}

function passedOver(asked: Question, words: Words): ReadAnswer {
  return asked.required && asked.type !== 'statement' ? { error: words.answering.missing[asked.type] } : {}
}

function readCodes(
  asked: Question,
  given: readonly string[],
  declared: Declared | undefined,
  places: readonly PlaceChoice[],
  words: Words,
): ReadAnswer {
  const codes = [...new Set(given.filter((code) => !DECLARED.some((known) => known === code)))]
  if (declared && codes.length > 0) return { error: words.answering.declaredAndMore }
  if (declared) return { answer: { declared } }
  if (codes.length === 0) return passedOver(asked, words)

  const choices = offered(asked, places, words)
  if (codes.some((code) => !choices.some((choice) => choice.code === code))) return { error: words.answering.notAChoice }
  if (asked.type !== 'multiple' && codes.length > 1) return { error: words.answering.onlyOne }
  const alone = choices.find((choice) => choice.exclusive && codes.includes(choice.code))
  if (alone && codes.length > 1) return { error: words.answering.exclusiveAndMore(alone.text) }
  return { answer: { codes } }
}

/** The place that a postcode lies in. A postcode that is still there is one that we do not know: the person can choose the place instead. */
function readArea(
  asked: Question,
  postcode: readonly string[],
  [area = '']: readonly string[],
  places: readonly PlaceChoice[],
  words: Words,
): ReadAnswer {
  const typed = postcode.find((text) => !DECLARED.some((known) => known === text))
  if (area === '') return typed === undefined ? {} : { error: words.answering.unknownPostcode }
  return offered(asked, places, words).some(({ code }) => code === area)
    ? { answer: { codes: [area] } }
    : { error: words.answering.notAChoice }
}

function readText(asked: Question, typed: string, words: Words): ReadAnswer {
  const most = asked.most ?? (asked.type === 'short-text' ? 200 : MOST_CHARACTERS)
  if (typed === '') return {}
  const length = [...typed].length
  return length > most ? { error: words.answering.tooLong(most, length - most) } : { answer: { text: typed } }
}
