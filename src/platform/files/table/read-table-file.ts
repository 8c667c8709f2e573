import type { Upload } from '#platform/web'
import { type CheckedFile, checkFile } from '../check-file.js'
import { decode } from '../encoding.js'
import { readDelimited } from './delimited.js'
import { readWorkbook } from './workbook.js'

/** How many lines of headings may stand above the rows. */
const MOST_HEADINGS = 9

/** An uploaded spreadsheet: the file as it is kept (texts as UTF-8), how it was written, and its lines of cells with their numbers. */
export interface TableFile {
  readonly file: CheckedFile
  readonly encoding: string
  readonly lines: readonly { readonly n: number; readonly cells: readonly string[] }[]
}

/** Reads an uploaded CSV file or workbook, whatever its characters are, or says in a sentence why it cannot be read. Blank lines are left out. */
export async function readTableFile(
  upload: Pick<Upload, 'filename' | 'bytes'>,
  { maxBytes, mostRows }: { readonly maxBytes: number; readonly mostRows: number },
): Promise<TableFile | { readonly problem: string }> {
  const isText = /\.(csv|txt|tsv)$/i.test(upload.filename.trim())
  const decoded = isText && upload.bytes.length <= maxBytes ? decode(upload.bytes) : undefined
  const bytes = decoded ? Buffer.from(decoded.text.replace(/^\uFEFF/, ''), 'utf8') : upload.bytes
  const checked = await checkFile(
    { filename: upload.filename.trim().replace(/\.tsv$/i, '.csv'), bytes },
    { allow: ['csv', 'txt', 'xlsx'], maxBytes },
  )
  if ('problem' in checked) return checked
  const { file } = checked
  const read = await readLines(file.bytes, file.type === 'xlsx' ? 'workbook' : 'text', mostRows)
  return 'problem' in read ? read : { file, encoding: decoded?.encoding ?? 'the format of Excel', lines: read.lines }
}

/** Reads a kept file, a workbook or a text in UTF-8, as lines of cells with their numbers, or says in a sentence why it cannot be read. */
export async function readLines(
  bytes: Buffer,
  kind: 'workbook' | 'text',
  mostRows: number,
): Promise<Pick<TableFile, 'lines'> | { readonly problem: string }> {
  const tooMany = { problem: `The file has more than ${mostRows.toLocaleString('en-GB')} rows. Import it in parts` }
  const read = kind === 'workbook' ? await readWorkbook(bytes) : readDelimited(bytes.toString('utf8'), mostRows + MOST_HEADINGS + 1)
  if ('problem' in read) return read
  const lines = read.rows.map((cells, at) => ({ n: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (lines.length === 0) return { problem: 'The file is empty' }
  return lines.length > mostRows + MOST_HEADINGS ? tooMany : { lines }
}
