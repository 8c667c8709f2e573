import { DataDirInUse } from '#platform/db'
import { recount } from '#modules/consultations'
import { mistakesInWords, readConfig } from '../config.js'
import { houseOver } from '../serve.js'
import { openDatabase } from '#platform/db'

/** Derives every published figure again from the answers behind it; exit 1 when one differs. */
export async function main(): Promise<number> {
  const { config, mistakes } = readConfig(process.env)
  if (!config) {
    console.error(mistakesInWords(mistakes))
    return 2
  }
  try {
    const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir })
    try {
      const found = await recount(await houseOver(database, config, false))
      for (const { title, base, differences } of found) {
        console.log(`${differences.length === 0 ? 'the same' : 'DIFFERENT'}  ${title} (${base} answers)`)
        for (const difference of differences) console.log(`           ${difference}`)
      }
      if (found.length === 0) console.log('No figures have been published yet.')
      return found.some(({ differences }) => differences.length > 0) ? 1 : 0
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error
    console.error(error.message)
    return 2
  }
}
