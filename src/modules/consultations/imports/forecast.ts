import { setImmediate } from 'node:timers/promises'
import { convert, type Converting } from './reading/convert.js'
import type { Row } from './reading/shapes.js'

/** Until so many rows are looked at, the time does not matter. */
const AT_LEAST = 500
/** After so many milliseconds the page is shown with what is known by then. */
const MOST_MS = 1000
const TOGETHER = 50

/** What an import will do, worked out before it begins. */
export interface Forecast {
  readonly taken: number
  readonly refused: number
  /** Whether some of these may be known already, so that fewer are added. */
  readonly upTo: boolean
  /** Whether every row was looked at; in a very large file only the first are. */
  readonly whole: boolean
  /** Each reason for which rows are left out, the most frequent first, with the lines of the file. */
  readonly reasons: readonly { readonly why: string; readonly lines: readonly number[] }[]
}

/** Tries every row as the import will, and keeps nothing. `before` says whether rows of earlier imports may come again. */
export async function forecastOf(rows: readonly Row[], how: Converting, before: boolean): Promise<Forecast> {
  const began = performance.now()
  const lines = new Map<string, number[]>()
  const names = new Set<string>()
  let [refused, looked, twice] = [0, 0, false]
  for (const row of rows) {
    if (looked >= AT_LEAST && performance.now() - began > MOST_MS) break
    // Other people’s pages are answered in between.
    if (looked % TOGETHER === TOGETHER - 1) await setImmediate()
    looked += 1
    const made = await convert(row, how)
    if ('problems' in made) {
      refused += 1
      for (const why of made.problems) {
        const at = lines.get(why)
        if (at) at.push(row.n)
        else lines.set(why, [row.n])
      }
    } else if (made.row !== undefined) {
      twice ||= names.has(made.row)
      names.add(made.row)
    }
  }
  const whole = looked === rows.length
  const reasons = [...lines].map(([why, at]) => ({ why, lines: at })).sort((a, b) => b.lines.length - a.lines.length)
  return { taken: rows.length - refused, refused, upTo: !whole || twice || (before && names.size > 0), whole, reasons }
}
