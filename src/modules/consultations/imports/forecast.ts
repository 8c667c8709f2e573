import { setImmediate } from 'node:timers/promises'
import { convert, type Converting } from './reading/convert.js'
import type { Row } from './reading/shapes.js'

/** Until so many rows are looked at, the time does not matter. */
const AT_LEAST = 500
/** After so many milliseconds the page is shown with what is known by then. */
const MOST_MS = 1000
const TOGETHER = 50

/** Something that was found in rows, with the lines of the file in which it was. */
export interface Found {
  readonly why: string
  readonly lines: readonly number[]
}

/** What an import will do, worked out before it begins. */
export interface Forecast {
  readonly taken: number
  readonly refused: number
  /** Whether some of these may be known already, so that fewer are added. */
  readonly upTo: boolean
  /** Whether every row was looked at; in a very large file only the first are. */
  readonly whole: boolean
  /** Each reason for which rows are left out, the most frequent first. */
  readonly reasons: readonly Found[]
  /** How many rows are taken with a remark, and each remark, the most frequent first. */
  readonly remarked: number
  readonly remarks: readonly Found[]
}

/** Tries every row as the import will, and keeps nothing. `before` says whether rows of earlier imports may come again. */
export async function forecastOf(rows: readonly Row[], how: Converting, before: boolean): Promise<Forecast> {
  const began = performance.now()
  const [reasons, remarks] = [new Map<string, number[]>(), new Map<string, number[]>()]
  let [refused, remarked, looked, named] = [0, 0, 0, false]
  for (const row of rows) {
    if (looked >= AT_LEAST && performance.now() - began > MOST_MS) break
    // Other people’s pages are answered in between.
    if (looked % TOGETHER === TOGETHER - 1) await setImmediate()
    looked += 1
    const made = await convert(row, how)
    if ('problems' in made) {
      refused += 1
      note(reasons, made.problems, row.n)
      continue
    }
    if (made.remarks.length > 0) remarked += 1
    note(remarks, made.remarks, row.n)
    named ||= made.row !== undefined
  }
  const whole = looked === rows.length
  const upTo = !whole || (before && named)
  return { taken: rows.length - refused, refused, upTo, whole, reasons: mostFirst(reasons), remarked, remarks: mostFirst(remarks) }
}

function note(lines: Map<string, number[]>, found: readonly string[], line: number): void {
  for (const why of found) {
    const at = lines.get(why)
    if (at) at.push(line)
    else lines.set(why, [line])
  }
}

const mostFirst = (lines: ReadonlyMap<string, readonly number[]>): readonly Found[] =>
  [...lines].map(([why, at]) => ({ why, lines: at })).sort((a, b) => b.lines.length - a.lines.length)
