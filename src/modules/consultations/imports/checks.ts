import type { Temporal } from '#platform/clock'
import { alike, plain, withoutNumber } from './reading/alike.js'
import { dayReceivedIn } from './reading/days.js'
import { looksGarbled } from '#platform/files'
import { linesInWords, namedTwice } from './reading/names.js'
import { type Column, SHAPE_NAMES, type Table } from './reading/shapes.js'
import type { Target } from './reading/target.js'
import type { UnknownWord } from './unknown-words.js'
import { isAnswerable, isCoded, isFreeText, type Question } from '../questionnaires/question.js'

/** One thing that was looked at before anything is taken: it passed, needs a look, or stops the import. */
export interface Check {
  readonly what: string
  readonly found: string
  readonly result: 'passed' | 'look' | 'stops'
}

/** What the checks look at. */
export interface Checked {
  readonly table: Table
  readonly targets: readonly Target[]
  readonly questions: readonly Question[]
  /** The words that are no choice of their question. */
  readonly words: readonly UnknownWord[]
  readonly encoding: string
  readonly today: Temporal.PlainDate
}

/** Below this many rows the spread of values says nothing. */
const ENOUGH_ROWS = 20
const FEW_VALUES = 0.2
const LIKE_WORDING = 0.4

/** Looks at a whole file and how its columns were matched, before anything is taken. */
export function checksOf(checked: Checked): readonly Check[] {
  const { table, targets, questions } = checked
  const { columns, rows } = table
  const column = (at: number) => rows.map(({ cells }) => (cells[at] ?? '').trim())
  const used = targets.flatMap((target, at) =>
    'asked' in target ? [{ at, target, values: column(at).filter((cell) => cell !== '') }] : [],
  )
  const about = (what: string) => targets.findIndex((target) => target.as === 'about' && target.what === what)
  const call = (at: number) => nameOf(columns[at])
  const check = (what: string, wrong: readonly string[], fine: string, result: 'look' | 'stops' = 'look'): Check =>
    wrong.length === 0 ? { what, found: fine, result: 'passed' } : { what, found: listed(wrong), result }

  const ids = about('row') < 0 ? [] : column(about('row'))
  const matched = new Set(used.map(({ target }) => target.asked.id))
  const width = columns.length
  return [
    {
      what: 'The program that made it is known',
      found: `It reads like ${SHAPE_NAMES[table.shape]}, in ${checked.encoding}.`,
      result: 'passed',
    },
    check(
      'Letters are right',
      rows.some(({ cells }) => cells.some(looksGarbled))
        ? ['Some letters look broken, like “Â£”: the file was saved twice in different encodings']
        : [],
      'No broken letters.',
    ),
    check(
      'Every column has a heading',
      columns.flatMap(({ heading, name }) => (heading === '' ? [`Column ${name}`] : [])),
      'All have one.',
    ),
    check(
      'No two headings are the same',
      doubles(columns.map((one) => plain(`${one.heading} ${one.option ?? ''}`))).map((heading) => `“${heading.trim()}”`),
      'They all differ.',
    ),
    check(
      'Every row is as long as the headings',
      rows.filter(({ cells }) => cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')).map(({ n }) => `line ${n}`),
      `${rows.length.toLocaleString('en-GB')} rows.`,
    ),
    check(
      'Each row has a name of its own',
      about('row') < 0
        ? ['No column names the rows, so the same row cannot be recognised in another file']
        : [
            ...(ids.includes('') ? ['Some rows have none'] : []),
            ...[...namedTwice(rows, targets)].map(
              ([id, lines]) => `“${id}” stands more than once (${linesInWords(lines)}): only the first is taken, the others are left out`,
            ),
          ],
      'No row can be taken in twice.',
    ),
    check(
      'At least one question has a column',
      matched.size === 0 ? ['Match at least one column to a question'] : [],
      `${matched.size} of ${questions.filter(isAnswerable).length} questions have one.`,
      'stops',
    ),
    check(
      'Every question has a column',
      questions.filter((asked) => isAnswerable(asked) && !matched.has(asked.id)).map(({ text }) => `“${text}”`),
      'None is missing.',
    ),
    check(
      'No column is left out',
      targets.flatMap((target, at) => (target.as === 'nothing' && column(at).some((cell) => cell !== '') ? [call(at)] : [])),
      'All are used.',
    ),
    check(
      'No two columns are the same answer',
      doubles(used.map(({ target }) => (target.as === 'part' ? `${target.asked.text} – ${target.code}` : target.asked.text))).map(
        (text) => `“${text}”`,
      ),
      'Each answer has one column.',
      'stops',
    ),
    check(
      'Headings are like the questions',
      used
        .filter(({ at, target }) => !likeWording(columns[at], target.asked))
        .map(({ at, target }) => `${call(at)} for “${target.asked.text}”`),
      'They are.',
    ),
    check('Choices are known', unknownChoices(checked.words), knownChoices(checked.words)),
    check(
      'Columns with choices have few different values',
      spread(
        used,
        (asked) => isCoded(asked) && asked.type !== 'postcode',
        (share) => share > FEW_VALUES,
        call,
      ),
      'They do.',
    ),
    check(
      'Columns with words have many different values',
      spread(used, isFreeText, (share) => share < FEW_VALUES, call),
      'They do.',
    ),
    check(
      'Days can be read and are past',
      about('day') < 0
        ? ['No column says the day, so one day is used for all']
        : [...new Set(column(about('day')).filter((cell) => cell !== '' && !past(cell, checked.today)))].map((cell) => `“${cell}”`),
      'They can.',
    ),
    check(
      'No contact details among the answers',
      used
        .filter(({ values }) => values.some((value) => /[^\s@]+@[^\s@]+\.[a-z]{2,}|\b0\d{9,10}\b/i.test(value)))
        .map(({ at }) => `${call(at)} holds e-mail addresses or telephone numbers`),
      'None found.',
    ),
  ]
}

type Used = { readonly at: number; readonly target: Extract<Target, { asked: Question }>; readonly values: readonly string[] }

function unknownChoices(words: readonly UnknownWord[]): string[] {
  return words
    .filter(({ meaning }) => meaning === undefined)
    .map(({ asked, word, times }) => `“${word.slice(0, 60)}” (${times} ${times === 1 ? 'row' : 'rows'}) for “${asked.text}”`)
}

function knownChoices({ length }: readonly UnknownWord[]): string {
  if (length === 0) return 'Every value is one of the choices.'
  return length === 1 ? 'They are, with one word matched below.' : `They are, with ${length} words matched below.`
}

function spread(
  used: readonly Used[],
  which: (asked: Question) => boolean,
  odd: (share: number) => boolean,
  call: (at: number) => string,
): string[] {
  return used
    .filter(({ target, values }) => target.as === 'answer' && which(target.asked) && values.length >= ENOUGH_ROWS)
    .map(({ at, values }) => ({ at, different: new Set(values.map(plain)).size, all: values.length }))
    .filter(({ different, all }) => odd(different / all))
    .map(({ at, different, all }) => `${call(at)} has ${different} different values in ${all} rows`)
}

function likeWording(column: Column | undefined, asked: Question): boolean {
  if (!column) return false
  return (
    plain(column.heading) === asked.id ||
    alike(withoutNumber(column.heading), asked.text) >= LIKE_WORDING ||
    plain(column.heading).includes(plain(asked.text))
  )
}

function past(cell: string, today: Temporal.PlainDate): boolean {
  const day = dayReceivedIn(cell)
  return day !== undefined && today.until(day).days <= 0
}

function doubles(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts)
    if (seen.has(text)) twice.add(text)
    else seen.add(text)
  return [...twice]
}

function listed(wrong: readonly string[]): string {
  const some = wrong.slice(0, 8).join('; ')
  return wrong.length > 8 ? `${some}; and ${wrong.length - 8} more.` : `${some}.`
}

/** How a column is called on screen: its heading and its letters or short name. */
export function nameOf(column: Column | undefined): string {
  if (!column) return ''
  const heading = [column.heading, column.option].filter(Boolean).join(' – ')
  return `${column.name} (${heading === '' ? 'no heading' : heading})`
}
