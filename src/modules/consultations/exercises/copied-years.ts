import type { Question } from '../questionnaires/question.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb } from '../tables.js'
import { urls } from '../urls.js'
import type { Exercise } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { exerciseById, influenceOf } from './queries.js'
import { SECTION_OF, SECTION_TITLES, SECTIONS } from './sections.js'

/** A part of a copied exercise that names years as the earlier one did. */
export interface KeptYears {
  readonly title: string
  readonly href: string
  /** As they are written: "2027/28". */
  readonly years: readonly string[]
}

const YEAR = /\b20\d\d(?:[/–-]\d\d(?:\d\d)?)?\b/g

/**
 * The parts of a copied draft in which a year still stands that stood in the same part of the earlier one, and is not in the draft's own
 * title. It may be right, such as the year of a census; somebody must look.
 */
export async function keptYears(db: ConsultationsDb, exercise: Exercise): Promise<readonly KeptYears[]> {
  if (exercise.state !== 'draft' || exercise.copiedFrom === null) return []
  const [now, before] = await Promise.all([exercise, await exerciseById(db, exercise.copiedFrom)].map((one) => partsOf(db, one)))
  const own = new Set(exercise.title.match(YEAR))
  return (now ?? []).flatMap(({ title, href, text }, at) => {
    const earlier = new Set((before ?? [])[at]?.text.match(YEAR))
    const years = [...new Set(text.match(YEAR))].filter((year) => earlier.has(year) && !own.has(year))
    return years.length === 0 ? [] : [{ title, href, years }]
  })
}

/** What was kept, in words: "2027/28" or "2026 and 2027/28". */
export const yearsInWords = ({ years }: KeptYears): string => new Intl.ListFormat('en-GB').format(years)

interface Part {
  readonly title: string
  readonly href: string
  readonly text: string
}

/** The texts of an exercise, each with the page on which it is written. */
async function partsOf(db: ConsultationsDb, exercise: Exercise): Promise<readonly Part[]> {
  const { id, sheet } = exercise
  const [influence, { questions }] = await Promise.all([influenceOf(db, id), currentQuestionnaire(db, id)])
  const sections = SECTIONS.map((section) => ({
    title: SECTION_TITLES[section],
    href: urls.sheet(id, section),
    text: JSON.stringify(Object.entries(sheet).filter(([field]) => SECTION_OF[field as keyof typeof sheet].section === section)),
  }))
  return [
    ...sections,
    { title: 'What people can and cannot influence', href: urls.influence(id), text: ofInfluence(influence) },
    { title: 'Questions', href: urls.questions(id), text: ofQuestions(questions) },
  ]
}

const ofInfluence = (items: readonly InfluenceItem[]): string => items.map(({ what, reason }) => `${what} ${reason}`).join('\n')

/** The words of the questions; the days that an answer may be are no words. */
const ofQuestions = (questions: readonly Question[]): string =>
  questions.map(({ text, hint, body, agree, options, items }) => JSON.stringify([text, hint, body, agree, options, items])).join('\n')
