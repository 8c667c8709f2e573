import { isAnswerable, type Question } from '../../questionnaires/question.js'
import { alike, plain, withoutNumber } from './alike.js'
import type { Column, Shape } from './shapes.js'
import { type AboutRow, partsOf } from './target.js'

/** From here on a heading is taken for the wording of a question. */
const ALIKE_ENOUGH = 0.75

/** What other programs call what they write beside the answers, the surest name first. */
const NAMES: Readonly<Record<AboutRow, readonly string[]>> = {
  row: [
    'response id',
    'responseid',
    'unique id',
    'userid',
    'user id',
    'respondent id',
    'submission id',
    'row id',
    'reference',
    'userno',
    'id',
  ],
  day: [
    'date submitted',
    'submitted date',
    'submitted',
    'recordeddate',
    'recorded date',
    'enddate',
    'end date',
    'ended',
    'completed',
    'timestamp',
    'date',
    'received',
  ],
  channel: ['channel', 'way', 'mode', 'way it came in', 'collection method'],
  place: ['place', 'district', 'area', 'locality'],
  status: ['status', 'response type'],
}

/** What each column probably is, from its name and heading. Nothing is taken twice; what is not clear is left out. */
export function guessTargets(columns: readonly Column[], questions: readonly Question[], shape: Shape): string[] {
  const targets = columns.map((column) => answerIn(column, questions))
  for (const what of ['row', 'day', 'channel', 'place', 'status'] as const) {
    if (what === 'status' && shape !== 'qualtrics') continue
    const at = NAMES[what]
      .map((name) =>
        columns.findIndex((column, at) => targets[at] === '' && (plain(column.name) === name || plain(column.heading) === name)),
      )
      .find((found) => found >= 0)
    if (at !== undefined) targets[at] = what
  }
  return targets.map((target, at) => (target !== '' && targets.indexOf(target) < at ? '' : target))
}

function answerIn(column: Column, questions: readonly Question[]): string {
  const heading = withoutNumber(column.heading)
  for (const asked of questions.filter(isAnswerable)) {
    const part = partIn(column, heading, asked)
    if (part) return `o:${asked.id}:${part}`
  }
  const ranked = questions
    .filter((asked) => isAnswerable(asked) && asked.type !== 'scales')
    .map((asked) => ({ asked, points: Math.max(alike(column.heading, asked.text), alike(heading, asked.text)) }))
    .sort((a, b) => b.points - a.points)
  if (ranked[0] && ranked[0].points >= ALIKE_ENOUGH) return `q:${ranked[0].asked.id}`
  // The wording comes first: another program may call its first question Q1 too.
  const byCode = questions.find((asked) => isAnswerable(asked) && asked.type !== 'scales' && plain(column.heading) === asked.id)
  return byCode ? `q:${byCode.id}` : ''
}

/** The choice a column stands for: from a second row of headings, or as “question - choice”, “question: choice”, “question [choice]”, `id.code`. */
function partIn(column: Column, heading: string, asked: Question): string | undefined {
  const parts = partsOf(asked)
  if (parts.length === 0) return undefined
  const partCalled = (text: string) => parts.find((part) => plain(part.text) === plain(text) || part.code === plain(text))?.code
  const wording = (text: string) => alike(withoutNumber(text), asked.text) >= ALIKE_ENOUGH || plain(text) === asked.id
  if (column.option !== undefined && wording(column.heading)) return partCalled(column.option)
  for (const separator of [' - ', ': ', ' [', '.', '_']) {
    for (let at = heading.indexOf(separator); at > 0; at = heading.indexOf(separator, at + 1)) {
      // Qualtrics writes “question - Selected Choice - choice”.
      const before = heading.slice(0, at).replace(/ - selected choice$/i, '')
      const found = wording(before) ? partCalled(heading.slice(at + separator.length).replace(/\]$/, '')) : undefined
      if (found) return found
    }
  }
  return undefined
}
