import { readLines } from '#platform/files'
import { MOST_COLUMNS, MOST_ROWS } from '../import.js'
import { type Row, type Table, tableOf } from './shapes.js'

/** Reads a kept file as a table of answers, or says why it cannot be one. A delimited file has been turned into UTF-8 before. */
export async function readTable(bytes: Buffer, kind: 'workbook' | 'text'): Promise<{ table: Table } | { problem: string }> {
  const read = await readLines(bytes, kind, MOST_ROWS)
  return 'problem' in read ? read : tableFrom(read.lines)
}

/** The lines of a file as a table of answers, or why they cannot be one. */
export function tableFrom(lines: readonly Row[]): { table: Table } | { problem: string } {
  const table = tableOf(lines)
  if (table.columns.length > MOST_COLUMNS) return { problem: `The file has more than ${MOST_COLUMNS} columns` }
  if (table.rows.length === 0) return { problem: 'The file has headings, but no answers below them' }
  if (table.rows.length > MOST_ROWS)
    return { problem: `The file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Import it in parts` }
  return { table }
}
