import type { Upload } from '#platform/web'
import { checkFile } from './check-file.js'
import { decode } from './encoding.js'

/**
 * The text of an uploaded list: a CSV or text file as a spreadsheet or an editor saves it, in whatever characters. What is something else by its
 * bytes, whatever its name says, is a problem in a sentence and never text.
 */
export async function readListFile(
  upload: Pick<Upload, 'filename' | 'bytes'>,
  maxBytes: number,
): Promise<{ readonly name: string; readonly text: string } | { readonly problem: string }> {
  const filename = upload.filename.trim().replace(/\.tsv$/i, '.csv')
  const text =
    /\.(csv|txt)$/i.test(filename) && upload.bytes.length <= maxBytes ? decode(upload.bytes).text.replace(/^\uFEFF/, '') : undefined
  const checked = await checkFile(
    { filename, bytes: text === undefined ? upload.bytes : Buffer.from(text, 'utf8') },
    { allow: ['csv', 'txt'], maxBytes },
  )
  return 'problem' in checked ? checked : { name: checked.file.name, text: text ?? '' }
}
