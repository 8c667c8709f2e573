import type { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { placeChoices } from '../questionnaires/places.js'
import { choicesOf, isAnswerable, type Question } from '../questionnaires/question.js'
import type { Given } from './plan.js'
import type { Random } from './random.js'

/** Every so many pages came after the last day. */
const LATE = 199
const ABOUT = ['Reference', 'Date', 'Way']

/** Answers as a firm types them into a spreadsheet: a line of headings, a row a person, choices in words; and a few rows that are no use. */
export async function answersAsRows(
  house: House,
  questions: readonly Question[],
  people: readonly Given[],
  { opensOn, closesOn }: { readonly opensOn: Temporal.PlainDate; readonly closesOn: Temporal.PlainDate },
  random: Random,
): Promise<readonly (readonly string[])[]> {
  const places = await placeChoices(house.db, questions, house.clock.today())
  const asked = questions.filter(isAnswerable)
  const open = opensOn.until(closesOn).days
  const cell = (question: Question, { answers }: Given): string => {
    const answer = answers[question.id]
    if (!answer) return ''
    if ('text' in answer) return answer.text
    if ('declared' in answer) return answer.declared === 'dont-know' ? 'Don’t know' : 'Prefer not to answer'
    if (!('codes' in answer)) return ''
    const choices = choicesOf(question)
    const called = (code: string) => choices.find((one) => one.code === code)?.text ?? places.find((one) => one.code === code)?.text ?? code
    return answer.codes.map((code) => (question.type === 'scale' ? code : called(code))).join('; ')
  }
  const rows = people.map((one, at) => {
    const day = at % LATE === LATE - 1 ? closesOn.add({ days: 1 }) : opensOn.add({ days: random.whole(4, open) })
    return [
      `NP-${String(at + 1).padStart(4, '0')}`,
      day.toString(),
      random.chance(0.93) ? 'Post' : 'Phone',
      ...asked.map((question) => cell(question, one)),
    ]
  })
  return [[...ABOUT, ...asked.map(({ text }) => text)], ...rows, ...spoilt(rows)]
}

/** Rows that cannot be taken, as they come at the end of a file: typed twice, dated wrongly, empty, or from elsewhere. */
function spoilt(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = [], second = [], third = [], fourth = []] = rows
  const with_ = (row: readonly string[], changes: Readonly<Record<number, string>>) => row.map((cell, at) => changes[at] ?? cell)
  return [
    first,
    with_(second, { 0: 'NP-X1', 1: '31/2/2026' }),
    with_(third, { 0: 'NP-X2', 3: 'Fenmere' }),
    ['NP-X3', ...fourth.slice(1, 3), ...fourth.slice(3).map(() => '')],
    with_(fourth, { 0: 'NP-X4', 3: 'Not in Westmarch' }),
  ]
}
