import type { Exercise, Sheet } from '../exercises/exercise.js'
import type { InfluenceItem } from '../exercises/influence.js'
import type { Question } from '../questionnaires/question.js'
import { BARRIERS, BARRIER_KEYS } from '../reach/adjustments.js'
import { type Dictionary, welshOf } from './dictionary.js'

/** One text that residents read, as an officer translates it. */
export interface Text {
  readonly english: string
  /** Where it stands, for the officer. */
  readonly where: string
}

const OF_SHEET = {
  summary: 'Summary',
  why: 'Why we are asking',
  when: 'What happens when',
  decision: 'The decision',
  decisionBy: 'Who decides',
  who: 'Who we want to hear from',
  seldomHeard: 'Who is often left out',
  how: 'How to take part',
  nonDigital: 'Without the internet',
  shorterBecause: 'Why it is open for less time',
  withdrawnBecause: 'Why it was withdrawn',
} as const satisfies Partial<Record<keyof Sheet, string>>

/** The texts of the sheet that residents read; each in Welsh where a page is. */
export const SHEET_TEXTS = Object.keys(OF_SHEET) as readonly (keyof typeof OF_SHEET)[]

/** Every text of an exercise that residents read besides its questions, in the order of its page. */
export function textsOfExercise({ title, sheet }: Pick<Exercise, 'title' | 'sheet'>, influence: readonly InfluenceItem[]): readonly Text[] {
  const { reach } = sheet
  return said([
    ['Title', title],
    ...SHEET_TEXTS.map((key) => [OF_SHEET[key], sheet[key]] as const),
    ...influence.flatMap(({ can, what, reason }) => [
      [can ? 'What people can influence' : 'What people cannot influence', what] as const,
      [`About “${what}”`, reason] as const,
    ]),
    ...BARRIER_KEYS.map((barrier) => [BARRIERS[barrier].name, reach?.adjustments[barrier]] as const),
    ['Notice', reach?.notice],
    ['Background', reach?.background],
    ['Training', reach?.training],
    ...(sheet.terms ?? []).flatMap(({ term, meaning }) => [
      ['A word explained', term] as const,
      [`What “${term}” means`, meaning] as const,
    ]),
  ])
}

/** Every text of the questions that people read. Answers such as yes, no and prefer not to say come with the product. */
export function textsOfQuestions(questions: readonly Question[]): readonly Text[] {
  return said(
    questions.flatMap((asked, at) => {
      const number = `Question ${at + 1}`
      return [
        [number, asked.text],
        [`${number}, hint`, asked.hint],
        [`${number}, text`, asked.body],
        [`${number}, words beside the tick`, asked.agree],
        [`${number}, words where there is no earlier answer`, asked.instead],
        [`${number}, unit`, asked.number?.unit === '£' ? undefined : asked.number?.unit],
        [`${number}, low end`, asked.scale?.low],
        [`${number}, high end`, asked.scale?.high],
        ...(asked.items ?? []).map(({ text }) => [`${number}, line`, text] as const),
        ...(asked.options ?? []).map(({ text }) => [`${number}, answer`, text] as const),
      ] as const
    }),
  )
}

/** The texts that have no Welsh. */
export const untranslated = (texts: readonly Text[], dictionary: Dictionary): readonly Text[] =>
  texts.filter(({ english }) => welshOf(dictionary, english) === undefined)

function said(all: readonly (readonly [where: string, english: string | undefined])[]): readonly Text[] {
  const texts = new Map<string, Text>()
  for (const [where, english = ''] of all) {
    const key = english.trim()
    if (key !== '' && !texts.has(key)) texts.set(key, { english: key, where })
  }
  return [...texts.values()]
}
