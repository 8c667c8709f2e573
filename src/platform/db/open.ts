import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Db, PlatformTables } from './db.js'
import { dialectOver } from './dialect.js'
import { lockDataDir } from './embedded/data-dir-lock.js'
import { startEmbedded } from './embedded/engine.js'
import type { Engine } from './engine.js'
import { guarded } from './guard.js'
import { startPostgres } from './postgres/engine.js'

/** The office's one database, opened. */
export interface Database {
  readonly db: Db
  readonly engine: 'embedded' | 'postgres'
  /** Asks the database for a sign of life; rejects when there is none (see `isUnavailable`). */
  check(): Promise<void>
  close(): Promise<void>
  /** Resolves when the embedded database ended by itself: the process should then end too, and be started again. */
  readonly died: Promise<Error>
}

/** Where the data is: a PostgreSQL server's address, or a folder, or (for tests) nowhere but in memory. */
export interface DatabaseOptions {
  readonly url?: string | undefined
  readonly dataDir?: string | undefined
  readonly memory?: boolean
  /** How long a transaction may take before it is rolled back, in milliseconds; 30 seconds unless told. */
  readonly transactionLimit?: number
}

const TRANSACTION_MS = 30_000

/** Opens the database; `url` wins over `dataDir`. Throws `DataDirInUse` when another process has the folder. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const limit = options.transactionLimit ?? TRANSACTION_MS
  if (options.url) return databaseOver(startPostgres({ url: options.url }), limit)
  if (options.memory) return databaseOver(await startEmbedded({}), limit)
  if (!options.dataDir) throw new Error('A database needs an address or a data folder.')
  return databaseOver(await openFolder(options.dataDir), limit)
}

async function openFolder(dataDir: string): Promise<Engine> {
  const unlock = lockDataDir(dataDir)
  try {
    const folder = join(dataDir, 'db')
    mkdirSync(folder, { recursive: true })
    const engine = await startEmbedded({ folder })
    const close = async (): Promise<void> => {
      await engine.close()
      unlock()
    }
    return { ...engine, close }
  } catch (error) {
    unlock()
    throw error
  }
}

/** A database over an engine that runs already. */
export function databaseOver(engine: Engine, transactionLimit: number = TRANSACTION_MS): Database {
  const db = guarded(new Kysely<PlatformTables>({ dialect: dialectOver(engine) }), engine, transactionLimit)
  return {
    db,
    engine: engine.name,
    died: engine.died,
    async check() {
      await sql`select 1`.execute(db)
    },
    async close() {
      await db.destroy()
      await engine.close() // Kysely ends only what it has begun
    },
  }
}
