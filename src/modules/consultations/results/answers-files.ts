import { stringify } from 'csv-stringify/sync'
import writeExcelFile, { type Row } from 'write-excel-file/node'
import type { Exported } from './answer-batches.js'
import type { AnswerColumn, Value } from './answer-columns.js'
import { headCell, textCell } from './cell.js'

/** The most answers that a workbook is made of; it cannot be sent as it is made. */
export const MOST_IN_WORKBOOK = 20_000

/** What stands at the end of a file that broke off. */
export const INCOMPLETE = 'INCOMPLETE: the export failed here. Do not use this file; ask for it again.'

/** The answers as CSV, sent as they are read. Where reading fails the file says so in its last line, and the failure goes on, so that the browser shows one too. */
export async function* answersCsv(columns: readonly AnswerColumn[], batches: AsyncIterable<readonly Exported[]>): AsyncGenerator<string> {
  const lines = (rows: readonly (readonly Value[])[], bom = false) => stringify([...rows], { escape_formulas: true, bom })
  yield lines([columns.map(({ head }) => head)], true)
  try {
    for await (const batch of batches) yield lines(batch.map((response) => columns.map(({ of }) => of(response))))
  } catch (error) {
    yield lines([[INCOMPLETE]])
    throw error
  }
}

/** The answers as a workbook, with a first sheet that says what they are. Whole or not at all. */
export async function answersXlsx(
  about: readonly (readonly [string, string])[],
  columns: readonly AnswerColumn[],
  batches: AsyncIterable<readonly Exported[]>,
): Promise<Buffer> {
  const rows: Row[] = []
  for await (const batch of batches) for (const response of batch) rows.push(columns.map(({ of }) => cellOf(of(response))))
  return writeExcelFile(
    [
      {
        sheet: 'About',
        data: about.map(([label, text]) => [textCell(label, { fontWeight: 'bold' }), textCell(text, { wrap: true })]),
        columns: [{ width: 30 }, { width: 90 }],
      },
      {
        sheet: 'Answers',
        data: [columns.map(({ head }) => headCell(head)), ...rows],
        columns: columns.map(() => ({ width: 18 })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: 'Arial', fontSize: 11 },
  ).toBuffer()
}

const cellOf = (value: Value) => (value === null ? null : typeof value === 'number' ? { type: Number, value } : textCell(value))
