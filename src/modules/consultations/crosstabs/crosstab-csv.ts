import { stringify } from 'csv-stringify/sync'
import type { Breakdown } from '../analysis/figures.js'
import type { Crosstab } from './count-crosstab.js'
import { ONLY_CHOSEN } from './table-name.js'

/** A cross-table as a spreadsheet, every count in it, people who did not say in columns and rows of their own. A cell that a spreadsheet would run is made plain. */
export function crosstabCsv({ row, by, only, columns, total }: Crosstab, asOf: string): string {
  const all = [...columns, total]
  return sheet([
    [row.text, `by: ${by.text}${only ? ` (only: ${only.text})` : ''}`, `as of ${asOf}`],
    ['answer', ...all.flatMap(({ text }) => [`${text}: people`, `${text}: %`])],
    ['Base: people who answered', ...all.flatMap(({ base }) => [base, ''])],
    ...row.choices.map(({ code, text }) => [
      text,
      ...all.flatMap(({ base, counts }) => [counts[code] ?? 0, base === 0 ? '' : Math.round(((counts[code] ?? 0) / base) * 100)]),
    ]),
    ...row.apart.map(({ code, text }) => [`Not in the base: ${text}`, ...all.flatMap(({ counts }) => [counts[code] ?? 0, ''])]),
  ])
}

/** The same as it may be published: small counts, and those that would give them away, say that they are hidden. */
export function breakdownCsv(table: Breakdown, asOf: string): string {
  return sheet([
    [table.text, `by: ${table.byText}${table.only ? ` (only: ${table.only.text})` : ''}`, `as of ${asOf}`],
    ['answer', ...table.columns.flatMap(({ text }) => [`${text}: people`, `${text}: %`])],
    ['Base: people who answered', ...table.columns.flatMap(({ base }) => [base ?? 'hidden', ''])],
    ...(table.columns[0]?.lines ?? []).map(({ text }, at) => [
      text,
      ...table.columns.flatMap(({ lines }) => [
        lines[at]?.count ?? 'hidden',
        lines[at]?.percent ?? (lines[at]?.count === 0 ? '' : 'hidden'),
      ]),
    ]),
  ])
}

/** What stands in the file instead of a table that was not chosen for publication, for somebody who may not read single answers. */
export function notChosenCsv(asOf: string): string {
  return sheet([['Not shown: this table is not among those chosen for publication.', ONLY_CHOSEN, `as of ${asOf}`]])
}

function sheet(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, relax_column_count: true } as Parameters<typeof stringify>[1],
  )}`
}
