import type { Language } from '#platform/web'
import type { Exercise, Sheet } from '../exercises/exercise.js'
import type { InfluenceItem } from '../exercises/influence.js'
import type { Option, Question } from '../questionnaires/question.js'
import { BARRIER_KEYS, type Reach } from '../reach/adjustments.js'
import { type Dictionary, inWelsh } from './dictionary.js'
import { SHEET_TEXTS } from './texts.js'

/** Whether an exercise can be read and answered in a language: all in English, in Welsh those that were made in two languages. */
export const isIn = (language: Language, { bilingual }: Pick<Exercise, 'bilingual'>): boolean => language === 'en' || bilingual

/** The language of an exercise's own texts on a page in this language, for its `lang`; undefined where it is the page's. */
export const langOf = (language: Language, exercise: Pick<Exercise, 'bilingual'>): { lang?: 'en' } =>
  isIn(language, exercise) ? {} : { lang: 'en' }

/** An exercise as residents read it in a language. Where it has no Welsh it stays in English. */
export function exerciseIn(language: Language, exercise: Exercise): Exercise {
  if (language === 'en' || !exercise.bilingual) return exercise
  const { welsh } = exercise
  return { ...exercise, title: inWelsh(welsh, exercise.title), sheet: sheetIn(welsh, exercise.sheet) }
}

function sheetIn(welsh: Dictionary, sheet: Sheet): Sheet {
  const texts = SHEET_TEXTS.flatMap((key) => (sheet[key] === undefined ? [] : [[key, inWelsh(welsh, sheet[key])] as const]))
  return {
    ...sheet,
    ...Object.fromEntries(texts),
    ...(sheet.reach && { reach: reachIn(welsh, sheet.reach) }),
    ...(sheet.terms && {
      terms: sheet.terms.map(({ term, meaning }) => ({ term: inWelsh(welsh, term), meaning: inWelsh(welsh, meaning) })),
    }),
  }
}

function reachIn(welsh: Dictionary, reach: Reach): Reach {
  const adjustments = BARRIER_KEYS.flatMap((barrier) => {
    const text = reach.adjustments[barrier]
    return text === undefined ? [] : [[barrier, inWelsh(welsh, text)] as const]
  })
  const { notice, background, training } = reach
  return {
    ...reach,
    adjustments: Object.fromEntries(adjustments),
    notice: inWelsh(welsh, notice),
    background: inWelsh(welsh, background),
    training: inWelsh(welsh, training),
  }
}

/** What people can and cannot influence, as residents read it in a language. */
export function influenceIn(language: Language, exercise: Exercise, items: readonly InfluenceItem[]): readonly InfluenceItem[] {
  if (language === 'en' || !exercise.bilingual) return items
  const { welsh } = exercise
  return items.map((item) => ({ ...item, what: inWelsh(welsh, item.what), reason: inWelsh(welsh, item.reason) }))
}

/** Questions as people read them in a language. Codes and rules stay as they are, so that answers in both are counted as one. */
export function questionsIn(language: Language, questions: readonly Question[], welsh: Dictionary): readonly Question[] {
  return language === 'en' ? questions : questions.map((asked) => questionIn(asked, (text) => inWelsh(welsh, text)))
}

function questionIn(asked: Question, say: (english: string) => string): Question {
  const options = (all: readonly Option[]) => all.map((one) => ({ ...one, text: say(one.text) }))
  return {
    ...asked,
    text: say(asked.text),
    ...(asked.hint !== undefined && { hint: say(asked.hint) }),
    ...(asked.body !== undefined && { body: say(asked.body) }),
    ...(asked.agree !== undefined && { agree: say(asked.agree) }),
    ...(asked.instead !== undefined && { instead: say(asked.instead) }),
    ...(asked.options !== undefined && { options: options(asked.options) }),
    ...(asked.items !== undefined && { items: options(asked.items) }),
    ...(asked.scale !== undefined && { scale: { ...asked.scale, low: say(asked.scale.low), high: say(asked.scale.high) } }),
    ...(asked.number?.unit !== undefined && { number: { ...asked.number, unit: say(asked.number.unit) } }),
  }
}
