import { migrate } from '#platform/db'
import { withDatabase } from './database/with-database.js'

/** `bin/migrate`: brings the database of DATABASE_URL, or of DATA_DIR, to this version's shape. Returns the exit code. */
export async function main(): Promise<number> {
  return withDatabase(async (database) => {
    const applied = await migrate(database)
    for (const { source, name } of applied) console.log(`${source}/${name}`)
    console.log(
      applied.length === 0
        ? 'The database is up to date.'
        : `Applied ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}.`,
    )
  }, 'new')
}
