import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import type { Cells } from './delimited.js'

const inflate = promisify(inflateRaw)

/** The most that a workbook may unpack to, in bytes: a small file can claim to hold a library. */
export const MOST_UNPACKED = 60 * 1024 * 1024
const MOST_ENTRIES = 500

const TOO_LARGE = 'This workbook unpacks to more than we can read. Save the sheet as a CSV file and choose that'
const BROKEN = 'We cannot read this workbook. Open it, save the sheet as a CSV file and choose that'

/** Reads the first sheet of a workbook as texts: days as 2026-11-26, formulas as the value they had when it was saved. */
export async function readWorkbook(bytes: Buffer): Promise<Cells> {
  const unpacked = await unpackedSize(bytes)
  if (unpacked !== 'fits') return { problem: unpacked === 'too-large' ? TOO_LARGE : BROKEN }
  try {
    const rows = await readSheet(bytes)
    return { rows: rows.map((row) => row.map(textOf)) }
  } catch {
    return { problem: BROKEN }
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const text = cell.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
  }
  return typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : String(cell).trim()
}

/** Unpacks every part of the zip with a limit before anything trusts it: the sizes that a zip claims may be lies. */
async function unpackedSize(bytes: Buffer): Promise<'fits' | 'too-large' | 'broken'> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 20 > bytes.length) return 'broken'
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) return 'too-large'
  let [at, left] = [bytes.readUInt32LE(end + 16), MOST_UNPACKED]
  try {
    for (let entry = 0; entry < entries; entry += 1) {
      if (bytes.readUInt32LE(at) !== 0x02014b50) return 'broken'
      const [method, packed, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
      const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const part = bytes.subarray(begins, begins + packed)
      const size = method === 0 ? part.length : (await inflate(part, { maxOutputLength: left })).length
      left -= size
      if (left <= 0) return 'too-large'
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    }
    return 'fits'
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken'
  }
}
