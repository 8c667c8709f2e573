import type { Unknowns } from './equations.js'

const NOTHING = 1e-7
/** More than any count of people: where nothing holds an unknown back. */
const ENDLESS = 1e12

/**
 * The largest value that one unknown can have, none of them being negative, as anybody who solves the published sums would find it; and
 * whether that solution is in whole people. The simplex method in its plainest form, with Bland's rule, so that it always ends.
 */
export function largest({ keys, rows }: Unknowns, key: string): { readonly value: number; readonly whole: boolean } {
  const [n, m] = [keys.length, rows.length]
  const wanted = keys.indexOf(key)
  // One helper for each equation, to begin from; the last column is what the row comes to.
  const table = rows.map(({ of, comesTo }, row) => [...of, ...rows.map((_, other) => (other === row ? 1 : 0)), comesTo])
  const basis = rows.map((_, row) => n + row)
  const helpers = Array.from({ length: n + m + 1 }, (_, column) => {
    const sum = table.reduce((total, row) => total + (row[column] ?? 0), 0)
    return column >= n && column < n + m ? 0 : sum
  })
  climb(table, basis, helpers, n)
  dropHelpers(table, basis, n)

  const goal = Array.from({ length: n + m + 1 }, (_, column) => (column === wanted ? 1 : 0))
  const row = basis.indexOf(wanted)
  if (row >= 0) subtract(goal, table[row] ?? [], 1)
  if (!climb(table, basis, goal, n)) return { value: ENDLESS, whole: true }
  const values = table.map((line) => line.at(-1) ?? 0)
  return {
    value: Math.round((values[basis.indexOf(wanted)] ?? 0) * 1e6) / 1e6,
    whole: values.every((value) => Math.abs(value - Math.round(value)) < NOTHING * 10),
  }
}

/** Improves until nothing more can be gained; false where there is no end to it. */
function climb(table: number[][], basis: number[], goal: number[], columns: number): boolean {
  for (;;) {
    const enters = goal.findIndex((gain, column) => column < columns && gain > NOTHING)
    if (enters < 0) return true
    let leaves = -1
    let least = Number.POSITIVE_INFINITY
    for (const [at, row] of table.entries()) {
      const slope = row[enters] ?? 0
      if (slope <= NOTHING) continue
      const ratio = (row.at(-1) ?? 0) / slope
      const ties = Math.abs(ratio - least) <= NOTHING
      if ((ratio < least && !ties) || (ties && (basis[at] ?? 0) < (basis[leaves] ?? 0))) [leaves, least] = [at, ratio]
    }
    if (leaves < 0) return false
    pivot(table, basis, leaves, enters)
    subtract(goal, table[leaves] ?? [], goal[enters] ?? 0)
  }
}

/** Takes the helpers out of what stands for a solution; an equation that only repeats others is left with nothing in it. */
function dropHelpers(table: number[][], basis: number[], columns: number): void {
  for (const [at, row] of table.entries()) {
    if ((basis[at] ?? 0) < columns) continue
    const column = row.findIndex((value, index) => index < columns && Math.abs(value) > NOTHING)
    if (column >= 0) pivot(table, basis, at, column)
  }
}

function pivot(table: number[][], basis: number[], at: number, column: number): void {
  const row = table[at] ?? []
  const by = row[column] ?? 1
  for (const index of row.keys()) row[index] = (row[index] ?? 0) / by
  for (const [other, line] of table.entries()) if (other !== at) subtract(line, row, line[column] ?? 0)
  basis[at] = column
}

function subtract(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return
  for (const index of from.keys()) from[index] = (from[index] ?? 0) - times * (row[index] ?? 0)
}
