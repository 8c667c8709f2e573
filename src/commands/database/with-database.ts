import { existsSync } from 'node:fs'
import { type Database, openDatabase } from '#platform/db'
import { mistakesInWords, readConfig } from '../../config.js'
import { inOneSentence } from './in-one-sentence.js'

/**
 * Opens the office's database for a command, does the work and closes it; what a person can put right is said in one sentence.
 * A data folder that is not there is made only where the command may begin a new office. Returns the exit code.
 */
export async function withDatabase(work: (database: Database) => Promise<void>, from: 'existing' | 'new' = 'existing'): Promise<number> {
  const { config, mistakes } = readConfig(process.env)
  if (!config) {
    console.error(mistakesInWords(mistakes))
    return 1
  }
  const { databaseUrl: url, dataDir } = config
  if (!url && from === 'existing' && !existsSync(dataDir)) {
    console.error(`There is no data folder ${dataDir}: set DATA_DIR or DATABASE_URL.`)
    return 1
  }
  let database: Database | undefined
  try {
    database = await openDatabase({ url, dataDir })
    await work(database)
    return 0
  } catch (error) {
    console.error(inOneSentence(error))
    return 1
  } finally {
    await database?.close()
  }
}
