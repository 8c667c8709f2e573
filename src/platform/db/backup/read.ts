import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { BackupDamaged, type Close, type End, FORMAT, type Header, RestoreRefused, type Row, type Tally, tally } from './format.js'

/** A backup being read: its header, then its tables in the header's order, then its close; each is checked as it passes. */
export interface Reading {
  readonly header: Header
  /** The rows of the next table, a few at a time. Throws `BackupDamaged` when they are not those that were written. */
  next(table: Header['tables'][number]): AsyncGenerator<readonly Row[], Tally>
  /** Reads the end; throws `BackupDamaged` when the file was cut off or goes on. */
  close(): Promise<Close>
}

const BATCH_ROWS = 500
const BATCH_CHARACTERS = 1_000_000

const damaged = (why: string, cause?: unknown): BackupDamaged =>
  new BackupDamaged(`The backup is damaged: ${why}. Nothing was restored.`, { cause })

async function* linesOf(file: string): AsyncGenerator<string, void> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  source.pipe(gunzip)
  const decoder = new StringDecoder('utf8')
  let rest: string[] = [] // a long line comes in many pieces
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const parts = decoder.write(chunk).split('\n')
      rest.push(parts[0]!)
      if (parts.length === 1) continue
      yield rest.join('')
      yield* parts.slice(1, -1)
      rest = [parts.at(-1)!]
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new RestoreRefused(`There is no file ${file}.`, { cause: error })
    throw damaged('it cannot be unpacked', error)
  } finally {
    source.destroy()
  }
  if (rest.join('') !== '') throw damaged('it ends in the middle of a line')
}

/** Opens a backup and reads its header. Throws `BackupDamaged` or `RestoreRefused`. */
export async function readBackup(file: string): Promise<Reading> {
  const lines = linesOf(file)
  const line = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done || value === undefined) throw damaged('its end is missing')
    return value
  }
  const parse = <T>(text: string): T => {
    try {
      return JSON.parse(text) as T
    } catch (error) {
      throw damaged('it holds a line that cannot be read', error)
    }
  }
  const header = parse<Partial<Header>>(await line())
  if (header.regard !== 'backup') throw new RestoreRefused(`${file} is not a backup of Regard.`)
  if (header.format !== FORMAT)
    throw new RestoreRefused(`This backup has form ${header.format}, and this version of Regard reads form ${FORMAT}.`)
  return {
    header: header as Header,
    async *next(table) {
      const told = tally()
      let batch: Row[] = []
      let size = 0
      for (;;) {
        const text = await line()
        if (!text.startsWith('[')) {
          if (batch.length > 0) yield batch
          check(parse<End>(text), table, told)
          return told
        }
        told.add(text)
        const row = parse<Row>(text)
        if (row.length !== table.columns.length) throw damaged(`a row of ${table.schema}.${table.name} has too few or too many values`)
        batch.push(row)
        size += text.length
        if (batch.length >= BATCH_ROWS || size >= BATCH_CHARACTERS) {
          yield batch
          batch = []
          size = 0
        }
      }
    },
    async close() {
      const close = parse<Partial<Close>>(await line())
      if (!close.sequences || close.tables !== header.tables?.length) throw damaged('its last line is missing')
      if (!(await lines.next()).done) throw damaged('something follows its last line')
      return close as Close
    },
  }
}

function check(end: End, table: Header['tables'][number], told: Tally): void {
  const name = `${table.schema}.${table.name}`
  if (end.end !== name || end.rows !== told.rows || table.rows !== told.rows) throw damaged(`rows of ${name} are missing`)
  if (end.sum !== told.sum) throw damaged(`the rows of ${name} are not those that were written`)
}
