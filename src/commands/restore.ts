import { existsSync } from 'node:fs'
import { restoreBackup } from '#platform/db'
import { withDatabase } from './database/with-database.js'

/** `bin/restore FILE`: fills the new, empty database of DATABASE_URL, or of DATA_DIR, from a backup. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || more.length > 0) {
    console.error('Say which backup to restore: bin/restore FILE')
    return 2
  }
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`)
    return 1
  }
  return withDatabase(async (database) => {
    const { rows, tables } = await restoreBackup(database, file)
    console.log(`Restored ${rows.toLocaleString('en-GB')} rows of ${tables} tables from ${file}.`)
  }, 'new')
}
