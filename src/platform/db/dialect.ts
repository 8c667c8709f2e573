import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Engine, Reply, Session } from './engine.js'
import { DatabaseError } from './errors.js'
import { currentScope, refuseInside } from './guard.js'
import { toText } from './parameters.js'
import { readRows } from './results.js'

interface Connection extends DatabaseConnection {
  readonly session: Session
  ask(sql: string, parameters?: readonly unknown[]): Promise<Reply>
  /** Set when the transaction took too long: everything asked afterwards fails with it. */
  late?: DatabaseError
  timer?: NodeJS.Timeout
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function connectionOver(session: Session): Connection {
  const connection: Connection = {
    session,
    async ask(sql, parameters = []) {
      if (connection.late) throw connection.late
      return session.query(sql, parameters.map(toText))
    },
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const reply = await connection.ask(query.sql, query.parameters)
      const rows = readRows<Row>(reply)
      return COUNTED.has(reply.command) ? { rows, numAffectedRows: BigInt(reply.affected ?? 0) } : { rows }
    },
    streamQuery() {
      throw new Error('Read a large table in pages, by key.')
    },
  }
  return connection
}

function beginSql(settings: TransactionSettings): string {
  const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ''
  return `begin${level}${settings.accessMode ? ` ${settings.accessMode}` : ''}`
}

function startTimer(connection: Connection): void {
  const scope = currentScope()
  if (!scope || scope.limit === Infinity) return
  connection.timer = setTimeout(() => {
    connection.late = scope.expire()
    connection.session.abandon()
  }, scope.limit)
}

function driverOver(engine: Engine): Driver {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
  const driver = {
    async init() {},
    async acquireConnection() {
      refuseInside(engine)
      return connectionOver(await engine.session())
    },
    async beginTransaction(connection: Connection, settings: TransactionSettings) {
      await connection.ask(beginSql(settings))
      startTimer(connection)
    },
    async commitTransaction(connection: Connection) {
      clearTimeout(connection.timer)
      const reply = await connection.ask('commit')
      if (reply.command !== 'COMMIT') {
        throw new DatabaseError({ message: 'A statement in this transaction had failed, so it was rolled back as a whole.', code: '25P02' })
      }
    },
    async rollbackTransaction(connection: Connection) {
      clearTimeout(connection.timer)
      if (!connection.late) await connection.ask('rollback')
    },
    async savepoint(connection: Connection, name: string) {
      await connection.ask(`savepoint ${quoted(name)}`)
    },
    async rollbackToSavepoint(connection: Connection, name: string) {
      await connection.ask(`rollback to savepoint ${quoted(name)}`)
    },
    async releaseSavepoint(connection: Connection, name: string) {
      await connection.ask(`release savepoint ${quoted(name)}`)
    },
    async releaseConnection(connection: Connection) {
      clearTimeout(connection.timer)
      connection.session.release()
    },
    async destroy() {
      await engine.close()
    },
  }
  return driver as Driver
}

/** PostgreSQL's dialect over either engine: one driver, so that both behave alike. */
export function dialectOver(engine: Engine): Dialect {
  return {
    createDriver: () => driverOver(engine),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  }
}
