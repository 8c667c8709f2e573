export type { Db, PlatformTables, Tx } from './db.js'
