import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db, Tx } from './db.js'

const waiting = new AsyncLocalStorage<(() => void)[]>()

/** Runs one deed in one transaction. */
export async function inTransaction<Tables, Result>(db: Db<Tables>, deed: (tx: Tx<Tables>) => Promise<Result>): Promise<Result> {
  const then: (() => void)[] = []
  const result = await waiting.run(then, () => db.transaction().execute(deed))
  for (const next of then) next()
  return result
}

/** Runs `then` once the transaction has been committed; never if it is rolled back. */
export function afterCommit(_tx: Tx, then: () => void): void {
  waiting.getStore()?.push(then)
}
