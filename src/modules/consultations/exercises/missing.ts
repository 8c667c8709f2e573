import { Temporal } from '#platform/clock'
import { type Way, waysMissing } from '../audiences/way.js'
import { modeOf } from '../modes/mode.js'
import { brokenLinks } from '../questionnaires/links.js'
import { welshMissing } from '../translations/missing-welsh.js'
import { pipedInto, plainWording } from '../questionnaires/piping.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { Exercise, Sheet } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { KIND_RULES } from './kinds.js'
import { isShort } from './period.js'
import { SECTION_OF } from './sections.js'

/** Something that must be done before publishing, and where to do it. */
export interface Missing {
  readonly text: string
  readonly href: string
}

/** Everything that an exercise still lacks (catalogue CON-02, CON-03). Empty: it may be published. */
export function missingFrom(
  exercise: Exercise,
  influence: readonly InfluenceItem[],
  questions: readonly Question[],
  facts: {
    readonly weeks: number
    readonly today: Temporal.PlainDate
    readonly principles: readonly string[]
    readonly agreed: boolean
    /** Said where an agreement was recorded and what it was for has been changed since: the parts, where known. */
    readonly changedSinceAgreed?: readonly string[]
    readonly ways: readonly Way[]
  },
): readonly Missing[] {
  const rules = KIND_RULES[exercise.kind]
  return [
    ...welshMissing(exercise, influence, questions),
    ...rules.demands
      .filter((field) => field !== 'principles' && isEmpty(exercise.sheet, field))
      .map((field) => ({
        text: SECTION_OF[field].missing,
        href: `${urls.sheet(exercise.id, SECTION_OF[field].section)}#${field}`,
      })),
    ...principlesMissing(exercise, facts.principles),
    ...influenceMissing(exercise, influence),
    ...waysMissing(exercise, facts.ways, facts.today),
    ...modeMissing(exercise),
    ...datesMissing(exercise, facts),
    ...questionsMissing(exercise, questions),
    ...agreementMissing(exercise, facts),
  ]
}

function agreementMissing(
  exercise: Exercise,
  { agreed, changedSinceAgreed: changed }: { agreed: boolean; changedSinceAgreed?: readonly string[] },
): Missing[] {
  if (agreed) return []
  const href = urls.agreement(exercise.id)
  const parts = changed && changed.length > 0 ? ` (${changed.join('; ')})` : ''
  if (changed) return [{ text: `It was changed since it was agreed${parts}: ask again, and record who agreed`, href }]
  return KIND_RULES[exercise.kind].agreement ? [{ text: 'Record who agreed that it is published', href }] : []
}

function isEmpty(sheet: Sheet, field: keyof Sheet): boolean {
  const value = sheet[field]
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function principlesMissing(exercise: Exercise, principles: readonly string[]): Missing[] {
  if (!KIND_RULES[exercise.kind].demands.includes('principles')) return []
  const unchecked = principles.filter((id) => !exercise.sheet.principles?.includes(id))
  return unchecked.length === 0
    ? []
    : [{ text: `Check the exercise against all ${principles.length} engagement principles`, href: urls.sheet(exercise.id, 'principles') }]
}

function influenceMissing(exercise: Exercise, items: readonly InfluenceItem[]): Missing[] {
  const wanted = KIND_RULES[exercise.kind].influence
  const href = urls.influence(exercise.id)
  if (wanted === 'none') return []
  return [
    ...(items.some(({ can }) => can) ? [] : [{ text: 'Say at least one thing that people can influence', href }]),
    ...(wanted === 'can' || items.some(({ can }) => !can) ? [] : [{ text: 'Say at least one thing that people cannot influence', href }]),
    ...items
      .filter(({ can, reason }) => !can && reason === '')
      .map(({ what }) => ({ text: `Say why people cannot influence “${what}”`, href })),
  ]
}

function modeMissing(exercise: Exercise): Missing[] {
  const mode = modeOf(exercise)
  if (!exercise.standing || mode === 'open' || mode === 'staff') return []
  return [
    {
      text: 'An exercise that is open all year cannot be by invitation: choose who can answer',
      href: `${urls.sheet(exercise.id, 'people')}#mode`,
    },
  ]
}

function datesMissing(exercise: Exercise, { weeks, today }: { weeks: number; today: Temporal.PlainDate }): Missing[] {
  const href = urls.sheet(exercise.id, 'dates')
  const { opensOn, closesOn, replyBy } = exercise
  if (exercise.standing) return opensOn ? [] : [{ text: 'Enter the day it opens', href }]
  if (!opensOn || !closesOn) return [{ text: 'Enter the days it opens and closes', href }]
  const early = Temporal.PlainDate.compare
  return [
    ...(early(opensOn, today) < 0 ? [{ text: 'The day it opens has passed: choose today or a later day', href }] : []),
    ...(early(closesOn, opensOn) <= 0 ? [{ text: 'The day it closes must be after the day it opens', href }] : []),
    ...(isShort(opensOn, closesOn, weeks) && !exercise.sheet.shorterBecause
      ? [{ text: `Say why it is open for less than ${weeks} weeks: residents see the reason`, href: `${href}#shorterBecause` }]
      : []),
    ...(replyBy
      ? early(replyBy, closesOn) > 0
        ? []
        : [{ text: 'The promised reply must come after the day it closes', href }]
      : [{ text: 'Enter the day by which the office will say what it decided', href }]),
  ]
}

function questionsMissing(exercise: Exercise, questions: readonly Question[]): Missing[] {
  const href = urls.questions(exercise.id)
  if (questions.length === 0) return [{ text: 'Add at least one question', href }]
  const piped = exercise.sensitive ? questions.filter((asked) => pipedInto(asked).length > 0) : []
  return [
    ...brokenLinks(questions).map((text) => ({ text, href })),
    ...piped.map((asked) => ({
      text: `Take the earlier answer out of the wording of “${plainWording(asked)}”: this exercise is sensitive`,
      href,
    })),
  ]
}
