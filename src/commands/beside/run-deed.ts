import { mistakesInWords, readConfig } from '../../config.js'
import { houseOver } from '../../serve.js'
import { inOneSentence } from '../database/in-one-sentence.js'
import { withDatabase } from '../database/with-database.js'
import { askOffice, type Screen } from './ask.js'
import type { Deed } from './deed.js'
import { type DeedName, DEEDS } from './deeds.js'

const SCREEN: Screen = { say: (line) => console.log(line), wrong: (line) => console.error(line) }

/**
 * Does a deed on the office's data: through the office that runs on DATA_DIR, else by opening the data. A PostgreSQL server takes many
 * at once, so there the command always connects itself. Returns the exit code: the deed's, or `failed` when it could not be done.
 */
export async function runDeed(name: DeedName, args: readonly string[], failed: number, screen: Screen = SCREEN): Promise<number> {
  const { config, mistakes } = readConfig(process.env)
  if (!config) {
    screen.wrong(mistakesInWords(mistakes))
    return failed
  }
  if (!config.databaseUrl) {
    try {
      const answer = await askOffice(config.dataDir, { deed: name, args }, screen)
      if (answer !== 'nobody') return answer ?? failed
    } catch (error) {
      screen.wrong(inOneSentence(error))
      return failed
    }
  }
  const deed: Deed = DEEDS[name]
  let exit = failed
  const opened = await withDatabase(async (database) => {
    exit = await deed({ database, db: database.db, house: () => houseOver(database, config, false) }, args, (line) => screen.say(line))
  })
  return opened === 0 ? exit : failed
}
