import { stringify } from 'csv-stringify/sync'
import type { Import } from './import.js'
import { GIVEN_BACK } from './reading/shapes.js'

/**
 * The rows of an import that could not be taken, as a CSV file that can be corrected and imported itself: the headings and cells of the file
 * they came in, then the row and the reason. Cells of columns that were left out are empty: they were never kept.
 */
export function refusedFile(
  { headings, matching }: Pick<Import, 'headings' | 'matching'>,
  rows: readonly { readonly n: number; readonly reason: string; readonly cells: readonly string[] }[],
): string {
  const above = headings.length > 0 ? headings : [matching.targets.map(namedBy)]
  const width = Math.max(...above.map(({ length }) => length), matching.targets.length)
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const lines = [
    ...above.map((line, at) => [...wide(line), ...GIVEN_BACK.map((heading) => (at === 0 ? heading : ''))]),
    // What stood beyond the headings stays beyond them, so that such a row is not taken before somebody looked at it.
    ...rows.map(({ n, reason, cells }) => [...wide(cells), String(n), reason, ...cells.slice(width)]),
  ]
  return `\uFEFF${stringify(lines, { escape_formulas: true })}`
}

/** A heading by which a column is matched again, for a file whose own headings were not kept. */
function namedBy(target: string): string {
  const [kind = '', id = '', code] = target.split(':')
  if (kind === 'q' || kind === 'o') return [id, code].filter(Boolean).join('.')
  return { row: 'Response ID', day: 'Date', channel: 'Channel', place: 'Place', status: 'Status' }[kind] ?? ''
}
