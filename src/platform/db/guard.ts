import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, TransactionBuilder } from 'kysely'
import { DatabaseError } from './errors.js'
import type { Engine } from './engine.js'

/** A transaction as its own code sees it, from BEGIN until it has ended. */
export interface Scope {
  readonly engine: Engine
  /** How long it may take, in milliseconds. */
  readonly limit: number
  open: boolean
  readonly afterCommit: (() => unknown)[]
  readonly overdue: Promise<never>
  /** Called by the driver when the limit has passed. */
  expire(): DatabaseError
}

const scopes = new AsyncLocalStorage<Scope>()

/** The transaction this code runs in, if it runs in one. */
export const currentScope = (): Scope | undefined => scopes.getStore()

/** What a programmer reads who mixes up `db` and `tx`. */
export const USE_TX = 'Inside a transaction, use its own tx: the outer db (or a second transaction) would wait for this one to end.'

/** Throws when this code already runs inside a transaction on this database: waiting for another session would never end. */
export function refuseInside(engine: Engine): void {
  const scope = scopes.getStore()
  if (scope?.open && scope.engine === engine) {
    throw new Error(USE_TX)
  }
}

function newScope(engine: Engine, limit: number): Scope {
  let reject: (error: Error) => void
  const overdue = new Promise<never>((_, no) => (reject = no))
  overdue.catch(() => {}) // nobody may be waiting when it passes
  return {
    engine,
    limit,
    open: false,
    afterCommit: [],
    overdue,
    expire() {
      const error = new DatabaseError({ message: `A transaction took longer than ${limit / 1000} s and was rolled back.`, code: '25P04' })
      reject(error)
      return error
    },
  }
}

/** `db.transaction`, with a limit in milliseconds where the usual one does not fit. */
export type Begin<Tables> = (limit?: number) => TransactionBuilder<Tables>

const watched = new WeakSet<object>()

/** Watches every transaction of this handle and of all handles made from it, however it is begun. */
export function guarded<Tables>(db: Kysely<Tables>, engine: Engine, usual: number): Kysely<Tables> {
  // One of the ways to another handle may be made of another: a handle is watched once.
  if (watched.has(db)) return db
  watched.add(db)
  const begin = db.transaction.bind(db)
  const own = {
    transaction: (limit = usual) => guardedBuilder(begin(), engine, limit),
    startTransaction: () => {
      throw new Error('Use inTransaction: it ends whatever happens.')
    },
    withTables: () => guarded(db.constructor.prototype.withTables.call(db), engine, usual),
    $extendTables: () => guarded(db.constructor.prototype.$extendTables.call(db), engine, usual),
    withSchema: (schema: string) => guarded(db.constructor.prototype.withSchema.call(db, schema), engine, usual),
    withPlugin: (plugin: unknown) => guarded(db.constructor.prototype.withPlugin.call(db, plugin), engine, usual),
    withoutPlugins: () => guarded(db.constructor.prototype.withoutPlugins.call(db), engine, usual),
  }
  return Object.assign(db, own)
}

function guardedBuilder<Tables>(builder: TransactionBuilder<Tables>, engine: Engine, limit: number): TransactionBuilder<Tables> {
  const execute = builder.execute.bind(builder)
  const setIsolationLevel = builder.setIsolationLevel.bind(builder)
  const setAccessMode = builder.setAccessMode.bind(builder)
  const own: Pick<TransactionBuilder<Tables>, 'execute' | 'setIsolationLevel' | 'setAccessMode'> = {
    setIsolationLevel: (level) => guardedBuilder(setIsolationLevel(level), engine, limit),
    setAccessMode: (mode) => guardedBuilder(setAccessMode(mode), engine, limit),
    async execute(work) {
      refuseInside(engine)
      const scope = newScope(engine, limit)
      try {
        return await scopes.run(scope, () =>
          execute((tx) => {
            scope.open = true
            return Promise.race([work(tx), scope.overdue])
          }),
        )
      } catch (error) {
        scope.afterCommit.length = 0
        throw error
      } finally {
        scope.open = false
        for (const then of scope.afterCommit) await attempt(then)
      }
    },
  }
  return Object.assign(builder, own)
}

async function attempt(then: () => unknown): Promise<void> {
  try {
    await then()
  } catch (error) {
    console.error('What was to follow a transaction failed; the transaction itself stands.', error)
  }
}
