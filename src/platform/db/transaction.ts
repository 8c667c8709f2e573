import type { Db, Tx } from './db.js'

/** Placeholder until the database layer lands. */
export async function inTransaction<Tables, Result>(db: Db<Tables>, work: (tx: Tx<Tables>) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(work)
}

/** Placeholder until the database layer lands. */
export function afterCommit(_tx: unknown, done: () => void): void {
  done()
}

/** Placeholder until the database layer lands. */
export function isUnavailable(_error: unknown): boolean {
  return false
}
