import { createHash } from 'node:crypto'
import type { Html } from '#platform/html'
import type { Difference } from './conflict.js'
import { type Form, typed } from './form.js'
import type { Body } from './visit.js'

type Values = Form['values']
const FILLED = '_filled'
const PART = /-(day|month|year)$/

/** What a form says, question by question, as one text each; the three boxes of a day are one question. Empty ones are left out. */
function answersIn(values: Values): Map<string, string> {
  const boxes = Object.keys(values).filter((name) => !name.startsWith('_') && name !== 'version')
  const days = new Set(boxes.filter((name) => PART.test(name)).map(questionOf))
  const answers = new Map<string, string>()
  for (const question of new Set(boxes.map(questionOf))) {
    const names = days.has(question) ? ['day', 'month', 'year'].map((part) => `${question}-${part}`) : [question]
    // A browser sends its own line ends, and the ticks in the order of the page.
    const text = names.map((name) => [values[name] ?? ''].flat().map(plain).sort().join(', ')).join(' ')
    if (text.trim() !== '') answers.set(question, text.trim())
  }
  return answers
}

const questionOf = (box: string): string => box.replace(PART, '')
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()
const mark = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : createHash('sha256').update(text).digest('base64url').slice(0, 12)

function marksOf(values: Values): string {
  return JSON.stringify(Object.fromEntries([...answersIn(values)].map(([question, text]) => [question, mark(text)])))
}

function readMarks(text: string): Map<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return new Map(typeof read === 'object' && read !== null ? Object.entries(read) : [])
  } catch {
    return new Map()
  }
}

/** The hidden field that remembers what each question said when the form was filled from the record, however often it is shown again. */
export function Filled({ form, saved }: { form: Form; saved: Values }): Html {
  return <input type="hidden" name={FILLED} value={typed(form, FILLED) || marksOf(saved)} />
}

/** Two people's changes to one record put together. */
export interface Merged {
  /** The form to go on with: of each question what was changed, and of those that both changed what was just typed. */
  readonly values: Record<string, string | string[]>
  /** The questions that both changed, each to something else. */
  readonly both: readonly string[]
  /** The questions that only the other person changed; the form now says what they wrote. */
  readonly theirs: readonly string[]
}

/** Puts together what was just typed and what somebody else saved after the form was filled; undefined when nobody did. */
export function mergedWith(body: Body, saved: Values): Merged | undefined {
  const filled = body[FILLED]
  if (typeof filled !== 'string' || filled === marksOf(saved)) return undefined
  return mergeInto(body, saved)
}

/** Puts the two together whether or not the form itself shows what the other person changed. */
export function mergeInto(body: Body, saved: Values): Merged {
  const [started, now, typedNow] = [readMarks(typed({ values: body as Values, errors: {} }, FILLED)), answersIn(saved), answersIn(body)]
  const [both, theirs]: [string[], string[]] = [[], []]
  for (const question of new Set([...now.keys(), ...typedNow.keys(), ...started.keys()])) {
    const [begun, there, here] = [started.get(question), mark(now.get(question)), mark(typedNow.get(question))]
    if (there === begun || there === here) continue
    ;(here === begun ? theirs : both).push(question)
  }
  const values: Record<string, string | string[]> = { ...(body as Record<string, string | string[]>), [FILLED]: marksOf(saved) }
  for (const name of new Set([...Object.keys(values), ...Object.keys(saved)]))
    if (theirs.includes(questionOf(name))) values[name] = saved[name] ?? ''
  return { values, both, theirs }
}

/** The rows of a list as values for `Filled`: rows have no names, so each is known by what it says. */
export const rowsAsValues = (rows: readonly unknown[]): Values =>
  Object.fromEntries(rows.map((row, at) => [`row-${at}`, plain(JSON.stringify(row))]))

/** Two people's changes to one list put together: `added` and `gone` are what the other person did. A row that both changed stands twice. */
export function mergedRows<Row>(body: Body, yours: readonly Row[], theirs: readonly Row[]) {
  const begun = new Set(readMarks(typed({ values: body as Values, errors: {} }, FILLED)).values())
  const marked = (row: Row) => mark(plain(JSON.stringify(row)))
  const [there, here] = [new Set(theirs.map(marked)), new Set(yours.map(marked))]
  const gone = yours.filter((row) => begun.has(marked(row)) && !there.has(marked(row)))
  const added = theirs.filter((row) => !begun.has(marked(row)) && !here.has(marked(row)))
  return { rows: [...yours.filter((row) => !gone.includes(row)), ...added], added, gone }
}

/** What a form says to a question, in one line. */
export const answerIn = (values: Values, question: string): string => answersIn(values).get(question) ?? ''

/** What the notice has to say: of all that two versions may differ in, what both changed, and the names of what was carried over. */
export function toldOf(
  { both, theirs }: Merged,
  all: readonly Difference[],
): { differences: readonly Difference[]; carried: readonly string[] } {
  const among = (questions: readonly string[]) =>
    all.filter(({ field = '' }) => (typeof field === 'string' ? questions.includes(field) : questions.some((one) => field.test(one))))
  return { differences: among(both), carried: among(theirs).map(({ label }) => label) }
}
