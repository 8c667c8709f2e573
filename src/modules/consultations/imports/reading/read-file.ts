import { readDelimited, readWorkbook } from '#platform/files'
import { MOST_COLUMNS, MOST_ROWS } from '../import.js'
import { type Table, tableOf } from './shapes.js'

/** Reads a kept file as a table of answers, or says why it cannot be one. A delimited file has been turned into UTF-8 before. */
export async function readTable(bytes: Buffer, kind: 'workbook' | 'text'): Promise<{ table: Table } | { problem: string }> {
  const read = kind === 'workbook' ? await readWorkbook(bytes) : readDelimited(bytes.toString('utf8'), MOST_ROWS + 10)
  if ('problem' in read) return read
  const lines = read.rows.map((cells, at) => ({ n: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (lines.length === 0) return { problem: 'The file is empty' }
  const table = tableOf(lines)
  if (table.columns.length > MOST_COLUMNS) return { problem: `The file has more than ${MOST_COLUMNS} columns` }
  if (table.rows.length === 0) return { problem: 'The file has headings, but no answers below them' }
  if (table.rows.length > MOST_ROWS)
    return { problem: `The file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Import it in parts` }
  return { table }
}
