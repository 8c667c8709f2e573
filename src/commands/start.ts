import { firstAdministratorLink } from '#modules/identity'
import { mistakesInWords, readConfig } from '../config.js'
import { houseOver, openOffice, serve, untilStopped, whyNot } from '../serve.js'

const say = (line: string): void => console.log(line)

/** Starts a real office. With no staff yet, it prints the one-time link for the first administrator. */
export async function main(): Promise<number> {
  const { config, mistakes } = readConfig(process.env)
  if (!config) {
    console.error(mistakesInWords(mistakes))
    return 1
  }
  try {
    const database = await openOffice(config, false)
    const house = await houseOver(database, config, false)
    const running = await serve(config, database, house, say)
    say(`Regard is running at ${running.address}`)
    const link = await firstAdministratorLink(house)
    if (link) say(`Nobody works here yet. Make the first administrator within 24 hours, on this page, once:\n  ${link}`)
    return await untilStopped(running, database, say)
  } catch (error) {
    const sentence = whyNot(error, config)
    if (sentence === undefined) throw error
    console.error(sentence)
    return 1
  }
}
