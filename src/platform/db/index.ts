export type { Db, PlatformTables, Tx } from './db.js'
export { afterCommit, inTransaction, isUnavailable } from './transaction.js'
