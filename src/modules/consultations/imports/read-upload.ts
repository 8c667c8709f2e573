import { type CheckedFile, checkFile, decode } from '#platform/files'
import type { Upload } from '#platform/web'
import { MOST_BYTES } from './import.js'
import { readTable } from './reading/read-file.js'
import type { Table } from './reading/shapes.js'

/** A file that can be imported. */
export interface ReadUpload {
  readonly file: CheckedFile
  readonly encoding: string
  readonly table: Table
}

/** Looks at an uploaded file: what it really is, how it was written, and whether it is a table of answers. Texts are kept as UTF-8. */
export async function readUpload(upload: Pick<Upload, 'filename' | 'bytes'>): Promise<ReadUpload | { readonly problem: string }> {
  const text = /\.(csv|txt|tsv)$/i.test(upload.filename.trim())
  const decoded = text && upload.bytes.length <= MOST_BYTES ? decode(upload.bytes) : undefined
  const bytes = decoded ? Buffer.from(decoded.text.replace(/^\uFEFF/, ''), 'utf8') : upload.bytes
  const filename = upload.filename.trim().replace(/\.tsv$/i, '.csv')
  const checked = await checkFile({ filename, bytes }, { allow: ['csv', 'txt', 'xlsx'], maxBytes: MOST_BYTES })
  if ('problem' in checked) return checked
  const { file } = checked
  const read = await readTable(file.bytes, file.type === 'xlsx' ? 'workbook' : 'text')
  return 'problem' in read ? read : { file, encoding: decoded?.encoding ?? 'the format of Excel', table: read.table }
}
