import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DataDirInUse } from '../errors.js'

// At module level, because a collected handle would let go of the lock.
const held = new Map<string, DatabaseSync>()

const SQLITE_BUSY = 5

/**
 * Keeps every other process off this data folder until the returned function is called or this process ends, however it ends.
 * Throws `DataDirInUse`. The lock is a sibling file, which nothing that copies the folder touches. Not for network file systems.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = `${resolve(dataDir)}.lock`
  // A second handle in one process would, when closed, drop the first one's lock: so the map is asked first.
  if (held.has(file)) throw new DataDirInUse(`This process already uses the data folder ${dataDir}.`)
  mkdirSync(dirname(file), { recursive: true })
  const lock = new DatabaseSync(file)
  try {
    lock.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
    throw new DataDirInUse(`Another Regard is already using the data folder ${dataDir}: stop it first, or choose another DATA_DIR.`)
  }
  held.set(file, lock)
  return () => {
    if (!held.delete(file)) return
    lock.exec('rollback')
    lock.close()
  }
}
