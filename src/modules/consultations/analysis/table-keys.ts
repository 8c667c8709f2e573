import type { Count, Sum } from '../suppression/counts.js'
import type { Breakdown } from './figures.js'

type Named = Pick<Breakdown, 'row' | 'by' | 'only'>

/** What names a breakdown among those of an exercise. */
export function nameOf({ row, by, only }: Named): string {
  return `${row}×${by}${only ? `|${only.question}=${only.code}` : ''}`
}

/** How the counts of a breakdown are named among all those of an exercise: all its people, those of a column, and each of its cells. */
export const tableKey = {
  all: (table: Named) => `${nameOf(table)}/all`,
  base: (table: Named, column: string) => `${nameOf(table)}/${column}`,
  cell: (table: Named, column: string, code: string) => `${nameOf(table)}/${column}/${code}`,
} as const

/** A sum, with those who are in none of the parts as one more. Where people are in several parts there is no sum to speak of. */
export function completed(
  whole: string,
  parts: readonly string[],
  rest: number,
  least: number,
  counts: Count[],
): { readonly sum: Sum; readonly outside?: string } {
  if (rest < 0) return { sum: { whole, parts: [whole] } }
  const outside = `${whole}−${parts.join('−')}`
  counts.push({ key: outside, count: rest, least, may: 'never' })
  return { sum: { whole, parts: [...parts, outside] }, outside }
}
