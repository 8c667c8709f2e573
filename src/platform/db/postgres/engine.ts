import pg from 'pg'
import type { Engine, Reply, Session } from '../engine.js'
import { DatabaseError, DatabaseUnavailable } from '../errors.js'

/** How the pool of connections to a PostgreSQL server is kept. */
export interface PostgresOptions {
  readonly url: string
  /** Connections at most; 10 unless told. */
  readonly connections?: number
}

const CONNECT_MS = 5_000
const STATEMENT_MS = 30_000

// Class 08 is a lost connection; 57P0x a server that stops or starts; 53300 one that has no connection left; 25P03 one it cut off.
const GONE = /^(08...|57P0[1235]|53300|ECONN\w+|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|ENOENT)$/
// A table was altered under a statement that this connection keeps prepared: another connection knows nothing of the old shape.
const isAltered = (error: unknown): boolean => error instanceof Error && /cached plan must not change result type/.test(error.message)
const GONE_WORDS = /connection terminated|timeout (exceeded|expired)|not queryable|client was closed|connection error/i

function translated(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const { code } = error as { code?: string }
  if ((code && GONE.test(code)) || (!code && GONE_WORDS.test(error.message))) {
    return new DatabaseUnavailable('The PostgreSQL server cannot be reached.', { cause: error })
  }
  if (isAltered(error)) return new DatabaseUnavailable('A table was altered at this moment.', { cause: error })
  return error instanceof pg.DatabaseError ? new DatabaseError(error, { cause: error }) : error
}

const asText = { getTypeParser: () => (text: string) => text }

function replyOf(result: pg.QueryArrayResult<(string | null)[]>): Reply {
  return {
    fields: result.fields.map((field) => ({ name: field.name, type: field.dataTypeID })),
    rows: result.rows,
    command: result.command ?? '',
    affected: result.rowCount ?? undefined,
  }
}

const KEPT = 300

/** Names what is asked again, so that each connection keeps it prepared. What is asked once, or comes after so many others, has no name. */
function namesForPrepared(): (sql: string) => string | undefined {
  const seen = new Map<string, string>() // '' when asked once
  let named = 0
  return (sql) => {
    const before = seen.get(sql)
    if (before === undefined && seen.size < KEPT) seen.set(sql, '')
    else if (before === '') seen.set(sql, `s${(named += 1)}`)
    return seen.get(sql) || undefined
  }
}

function sessionOf(client: pg.PoolClient, nameOf: (sql: string) => string | undefined): Session {
  let broken = false
  let over = false
  let open = false // a transaction
  const lost = (): void => {
    broken = true
  }
  client.on('error', lost)
  const end = (destroy: boolean): void => {
    if (over) return
    over = true
    client.off('error', lost)
    client.release(destroy)
  }
  const ask = async (sql: string, parameters: readonly (string | null)[], name: string | undefined): Promise<Reply> => {
    const asked = { text: sql, rowMode: 'array' as const, types: asText }
    const result = await client.query<(string | null)[]>(parameters.length ? { ...asked, name, values: [...parameters] } : asked)
    const last = Array.isArray(result) ? (result as (typeof result)[]).at(-1)! : result
    const { command } = last
    if (command === 'BEGIN' || command === 'START') open = true
    if (command === 'COMMIT' || command === 'ROLLBACK') open = /^\s*rollback\s+to\b/i.test(sql)
    return replyOf(last)
  }
  return {
    async query(sql, parameters) {
      try {
        return await ask(sql, parameters, nameOf(sql))
      } catch (error) {
        const told = translated(error)
        if (told instanceof DatabaseUnavailable) broken = true
        else if (sql.includes(';')) open = true // nobody knows how far it came: a connection with an open transaction is not handed on
        // Nothing was done: outside a transaction it can be asked again, without what was prepared.
        if (isAltered(error) && !open) return ask(sql, parameters, undefined)
        throw told
      }
    },
    release: () => end(broken || open),
    abandon: () => end(true),
  }
}

/** A pool of connections to a PostgreSQL server; it opens none until it is asked, and recovers when the server comes back. */
export function startPostgres({ url, connections = 10 }: PostgresOptions): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: 'regard',
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex',
  })
  pool.on('error', () => {}) // an idle connection was cut: the pool has dropped it, the next query opens another
  const nameOf = namesForPrepared()
  let closed = false
  return {
    name: 'postgres',
    died: new Promise<Error>(() => {}),
    async session() {
      try {
        return sessionOf(await pool.connect(), nameOf)
      } catch (error) {
        throw translated(error)
      }
    },
    async close() {
      if (closed) return
      closed = true
      await pool.end()
    },
  }
}
