import { type PGlite, protocol } from '@electric-sql/pglite'
import type { Field, Reply } from '../engine.js'
import type { Refusal } from '../errors.js'

/** What came of one statement, and whether a transaction is now open (`T`), has failed (`E`) or there is none (`I`). */
export interface Outcome {
  readonly reply?: Reply
  readonly refusal?: Refusal
  readonly status: string
}

type Messages = Awaited<ReturnType<PGlite['execProtocol']>>['messages']
type Part = Messages[number] & Partial<Refusal> & { fields?: unknown; text?: string; status?: string }

const { serialize } = protocol
const KEPT = 300

/** Speaks PostgreSQL's wire protocol with PGlite: one round for a statement, and what is asked often stays prepared. */
export function conversationWith(pg: PGlite): (sql: string, parameters: readonly (string | null)[]) => Promise<Outcome> {
  const seen = new Map<string, string>() // statement -> its prepared name, or '' when asked once
  let named = 0

  const forget = async (): Promise<void> => {
    seen.clear()
    await pg.execProtocol(serialize.query('deallocate all'), { throwOnError: false })
  }

  return async (sql, parameters) => {
    if (parameters.length === 0 && sql.includes(';')) {
      const outcome = read((await pg.execProtocol(serialize.query(sql), { throwOnError: false })).messages)
      if (outcome.status === 'I') await forget() // it may have changed tables
      else seen.clear()
      return outcome
    }
    const before = seen.get(sql)
    if (before === undefined && seen.size >= KEPT) await forget()
    const name = before || (before === undefined ? '' : `s${++named}`)
    const ask = [
      serialize.bind({ statement: name, values: [...parameters] }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
      serialize.sync(),
    ]
    if (!before) ask.unshift(serialize.parse({ name, text: sql }))
    const { messages } = await pg.execProtocol(Buffer.concat(ask), { throwOnError: false })
    if (before === undefined || messages.some((message) => message.name === 'parseComplete')) seen.set(sql, name)
    const outcome = read(messages)
    if (outcome.reply && CHANGES.has(outcome.reply.command)) await forget()
    return outcome
  }
}

const CHANGES = new Set(['CREATE', 'ALTER', 'DROP', 'DEALLOCATE', 'DISCARD'])

function read(messages: Messages): Outcome {
  let fields: Field[] = []
  let rows: (string | null)[][] = []
  let reply: Reply = { fields, rows, command: '', affected: undefined }
  let refusal: Refusal | undefined
  let status = ''
  for (const message of messages as Part[]) {
    if (message.name === 'rowDescription') {
      fields = (message.fields as { name: string; dataTypeID: number }[]).map((field) => ({ name: field.name, type: field.dataTypeID }))
      rows = []
    } else if (message.name === 'dataRow') rows.push(message.fields as (string | null)[])
    else if (message.name === 'commandComplete') {
      const words = message.text?.split(' ') ?? []
      const count = Number(words.at(-1))
      reply = { fields, rows, command: words[0] ?? '', affected: Number.isInteger(count) ? count : undefined }
      fields = []
      rows = []
    } else if (message.name === 'error') refusal = refusalOf(message)
    else if (message.name === 'readyForQuery') status = message.status ?? ''
  }
  if (status === '') throw new Error('The embedded database gave no answer.')
  return refusal ? { refusal, status } : { reply, status }
}

function refusalOf({ message = '', code, detail, schema, table, column, constraint }: Partial<Refusal>): Refusal {
  return { message, code, detail, schema, table, column, constraint }
}
