import { readTableFile, type TableFile } from '#platform/files'
import type { Upload } from '#platform/web'
import { MOST_BYTES, MOST_ROWS } from './import.js'
import { tableFrom } from './reading/read-file.js'
import type { Table } from './reading/shapes.js'

/** A file that can be imported. */
export interface ReadUpload extends Pick<TableFile, 'file' | 'encoding'> {
  readonly table: Table
}

/** Looks at an uploaded file: what it really is, how it was written, and whether it is a table of answers. Texts are kept as UTF-8. */
export async function readUpload(upload: Pick<Upload, 'filename' | 'bytes'>): Promise<ReadUpload | { readonly problem: string }> {
  const read = await readTableFile(upload, { maxBytes: MOST_BYTES, mostRows: MOST_ROWS })
  if ('problem' in read) return read
  const made = tableFrom(read.lines)
  return 'problem' in made ? made : { file: read.file, encoding: read.encoding, table: made.table }
}
