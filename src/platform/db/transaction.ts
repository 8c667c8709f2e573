import type { Db, Tx } from './db.js'
import { type Begin, currentScope, USE_TX } from './guard.js'

/** Settings for a transaction that is unlike the others. */
export interface TransactionOptions {
  /** How long it may take, in milliseconds; `Infinity` for migrations and restores. */
  readonly limit?: number
  /** Sees the database as it stood at its first question, and only reads. */
  readonly snapshot?: boolean
}

/**
 * Does everything in `work` or nothing of it. The outer `db` throws at once inside, a swallowed failure is refused at the end
 * (25P02), and one that does not end is rolled back after a limit (25P04).
 */
export async function inTransaction<T, R>(db: Db<T>, work: (tx: Tx<T>) => Promise<R>, options: TransactionOptions = {}): Promise<R> {
  if (db.isTransaction) throw new Error(USE_TX)
  const begin: Begin<T> = db.transaction
  const builder = begin(options.limit)
  return (options.snapshot ? builder.setIsolationLevel('repeatable read').setAccessMode('read only') : builder).execute(work)
}

/** Does this once the transaction stands, and never when it is rolled back; the caller waits for it, its failure is only logged. */
export function afterCommit<T>(_tx: Tx<T>, then: () => unknown): void {
  const scope = currentScope()
  if (!scope?.open) throw new Error('afterCommit belongs inside a transaction.')
  scope.afterCommit.push(then)
}
