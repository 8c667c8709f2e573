import { writeBackup } from '#platform/db'
import { withDatabase } from './database/with-database.js'

/** `bin/backup FILE`: copies the database of DATABASE_URL, or of DATA_DIR, into one file. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [file, ...more] = args
  if (!file || more.length > 0) {
    console.error('Say where the backup is to go: bin/backup FILE')
    return 2
  }
  return withDatabase(async (database) => {
    const { rows, tables } = await writeBackup(database, file)
    console.log(`Backed up ${rows.toLocaleString('en-GB')} rows of ${tables} tables to ${file}.`)
  })
}
