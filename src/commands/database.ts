import { type Database, DataDirInUse, isUnavailable, MigrationRefused, openDatabase, BackupDamaged, RestoreRefused } from '#platform/db'

/** Opens the office's database for a command, does the work, closes it; what a person can put right is said in one sentence. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<number> {
  let database: Database | undefined
  try {
    database = await openDatabase({ url: process.env['DATABASE_URL'] || undefined, dataDir: process.env['DATA_DIR'] || './data' })
    await work(database)
    return 0
  } catch (error) {
    console.error(sentence(error))
    return 1
  } finally {
    await database?.close()
  }
}

const PLAIN = [DataDirInUse, MigrationRefused, BackupDamaged, RestoreRefused]

function sentence(error: unknown): unknown {
  if (PLAIN.some((kind) => error instanceof kind)) return (error as Error).message
  if (isUnavailable(error)) return 'The database cannot be reached: check DATABASE_URL and that the server runs.'
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EEXIST') return `There is already a file ${path}: choose another name.`
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC') return `The file ${path ?? ''} cannot be written or read (${code}).`
  return error
}
