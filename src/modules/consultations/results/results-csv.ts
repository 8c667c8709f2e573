import { stringify } from 'csv-stringify/sync'
import type { ResultSet } from '../analysis/freeze-figures.js'
import { TIDY_COLUMNS, tidyRows, valueCell } from './tidy.js'

/** The figures as a spreadsheet: one row a figure, hidden counts named as hidden. A cell that a spreadsheet would run is made plain. */
export function resultsCsv({ figures, held }: Pick<ResultSet, 'figures' | 'held'>): string {
  const rows = tidyRows(figures, held).map((row) => ({
    ...row,
    base: row.base ?? 'hidden',
    people: row.people ?? 'hidden',
    value: valueCell(row),
    percent: row.percent ?? (row.people === null ? 'hidden' : ''),
  }))
  return stringify([TIDY_COLUMNS.map(({ head }) => head), ...rows.map((row) => TIDY_COLUMNS.map(({ of }) => row[of]))], {
    escape_formulas: true,
    bom: true,
  })
}
