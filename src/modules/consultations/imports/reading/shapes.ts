import { plain } from './alike.js'

/** The programs whose exports are recognised by themselves, and any other table. */
export const SHAPES = ['plain', 'citizen-space', 'smartsurvey', 'qualtrics'] as const
export type Shape = (typeof SHAPES)[number]

/** The shapes in words. */
export const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  plain: 'a table with one row of headings',
  'citizen-space': 'an export of Citizen Space',
  smartsurvey: 'an export of SmartSurvey, with two rows of headings',
  qualtrics: 'an export of Qualtrics, with three rows of headings',
}

/** One column: its short name, its heading, and the choice it stands for where the export says so. */
export interface Column {
  readonly name: string
  readonly heading: string
  readonly option?: string
}

/** The headings of the two columns that stand behind the others when refused rows are given back for correction. */
export const GIVEN_BACK = ['Row', 'Why it could not be taken'] as const

/** A table of answers: what its columns are called, its rows, and the number of the first of them in the file. */
export interface Table {
  readonly shape: Shape
  readonly columns: readonly Column[]
  /** The lines of headings as they stand in the file. */
  readonly headings: readonly (readonly string[])[]
  /** Whether it holds rows that we gave back for correction; the two columns that we added are out of it already. */
  readonly corrected: boolean
  readonly rows: readonly Row[]
}

/** One row with the number that a spreadsheet shows beside it. */
export interface Row {
  readonly n: number
  readonly cells: readonly string[]
}

/** Finds out which program made these lines, and parts the headings from the rows. */
export function tableOf(read: readonly Row[]): Table {
  const added = givenBackAt(read[0]?.cells ?? [])
  const lines = added < 0 ? read : read.map(({ n, cells }) => ({ n, cells: asGivenBefore(cells, added) }))
  const [one = [], two = [], three = []] = lines.map(({ cells }) => cells)
  const shape = shapeOf([one, two, three])
  const headings = { plain: 1, 'citizen-space': 1, smartsurvey: 2, qualtrics: 3 }[shape]
  return {
    shape,
    columns: columnsOf(shape, one, two),
    headings: lines.slice(0, headings).map(({ cells }) => cells),
    corrected: added >= 0,
    rows: lines.slice(headings),
  }
}

/** Where the two columns begin that we added to rows given back; -1 in any other file. */
function givenBackAt(headings: readonly string[]): number {
  return headings.findIndex((_, at) => GIVEN_BACK.every((heading, more) => plain(headings[at + more] ?? '') === plain(heading)))
}

/** The cells as they were before we added two columns, and the marks that keep a spreadsheet from running a cell. */
function asGivenBefore(cells: readonly string[], added: number): readonly string[] {
  return cells.toSpliced(added, GIVEN_BACK.length).map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''))
}

function shapeOf([one = [], two = [], three = []]: readonly (readonly string[])[]): Shape {
  const names = new Set(one.map(plain))
  if (three.some((cell) => cell.trim().startsWith('{"ImportId":'))) return 'qualtrics'
  const smart = ['userid', 'userno', 'unique id', 'ip address', 'started', 'ended'].filter((name) => names.has(name)).length >= 2
  // Over the choices of one question only the first heading is filled in, and the choices stand below.
  if (smart && one.some((cell, at) => cell.trim() === '' && (two[at] ?? '').trim() !== '') && (two[0] ?? '').trim() === '')
    return 'smartsurvey'
  if (names.has('response id') && (names.has('date submitted') || names.has('submitted date') || names.has('submitted')))
    return 'citizen-space'
  return 'plain'
}

function columnsOf(shape: Shape, one: readonly string[], two: readonly string[]): readonly Column[] {
  if (shape === 'qualtrics') return one.map((name, at) => ({ name: name.trim(), heading: (two[at] ?? '').trim() || name.trim() }))
  if (shape === 'smartsurvey') {
    let heading = ''
    return Array.from({ length: Math.max(one.length, two.length) }, (_, at) => {
      heading = (one[at] ?? '').trim() || heading
      const option = (two[at] ?? '').trim()
      return { name: letterOf(at), heading, ...(option === '' ? {} : { option }) }
    })
  }
  return one.map((heading, at) => ({ name: letterOf(at), heading: heading.trim() }))
}

/** The letters that a spreadsheet shows above a column: A to Z, then AA. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)
}
