import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Upload } from '#platform/web'
import { cleanPicture } from './clean-picture.js'
import { claimedType, FILE_TYPES, type FileType, PICTURES, typesInWords } from './types.js'
import { en } from './words/en.js'

/** A file that was looked at and may be kept: its own bytes, or those of the cleaned picture. */
export interface CheckedFile {
  readonly name: string
  readonly type: FileType
  readonly bytes: Buffer
  /** Of `bytes`, hexadecimal. */
  readonly sha256: string
}

/** What may be sent here. */
export interface Allowed {
  readonly allow: readonly FileType[]
  readonly maxBytes: number
}

/**
 * Looks at an uploaded file before anything is written: size, ending, and what its bytes really are. A picture is made anew,
 * so that the place and camera in it are gone. It takes time, so it belongs before the transaction that keeps the file.
 */
export async function checkFile(
  upload: Pick<Upload, 'filename' | 'bytes'>,
  { allow, maxBytes }: Allowed,
): Promise<{ readonly file: CheckedFile } | { readonly problem: string }> {
  const name = tidyName(upload.filename)
  const { bytes } = upload
  if (bytes.length === 0) return { problem: en.empty(name) }
  if (bytes.length > maxBytes) return { problem: en.tooLarge(name, sizeInWords(bytes.length), sizeInWords(maxBytes)) }
  const claimed = claimedType(name)
  if (!claimed || !allow.includes(claimed)) return { problem: en.notTaken(name, typesInWords(allow)) }

  const really = await realType(bytes, claimed)
  if (really === 'locked') return { problem: en.locked(name) }
  // A picture under another picture's name is an honest mistake; anything else is refused.
  const type =
    really && (really === claimed || (PICTURES.includes(really) && PICTURES.includes(claimed) && allow.includes(really)))
      ? really
      : undefined
  if (!type) return { problem: en.notWhatItSays(name, FILE_TYPES[claimed].called) }

  const clean = PICTURES.includes(type) ? await cleanPicture(bytes, type) : bytes
  if (!clean) return { problem: en.brokenPicture(name) }
  return { file: { name: withEnding(name, claimed, type), type, bytes: clean, sha256: createHash('sha256').update(clean).digest('hex') } }
}

async function realType(bytes: Buffer, claimed: FileType): Promise<FileType | 'locked' | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) {
    // Word and Excel put a workbook with a password into the old container.
    if (found.ext === 'cfb' && (claimed === 'docx' || claimed === 'xlsx')) return 'locked'
    const known = (Object.keys(FILE_TYPES) as FileType[]).find((type) => FILE_TYPES[type].type === found.mime)
    return known
  }
  return (claimed === 'csv' || claimed === 'txt') && isText(bytes) ? claimed : undefined
}

/** Whether these bytes are text that a person could have typed: UTF-8, or the older Windows characters that spreadsheets save. */
function isText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)
}

/** A name without folders, control characters or what hides a second ending, of at most 120 characters. */
export function tidyName(filename: string): string {
  const last = filename.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, clean.length - ending.length).slice(0, 120 - ending.length) || 'file'}${ending}`
}

function withEnding(name: string, claimed: FileType, type: FileType): string {
  return claimed === type ? name : name.replace(/\.[^.]+$/, `.${type}`)
}

/** A size as people say it: "3.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${Number(size.toFixed(1))} ${unit}`
}
