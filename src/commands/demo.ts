import { systemClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { isMarked, mark } from '#platform/mark'
import { triesIn } from '#platform/module'
import { demoStaff } from '#modules/identity'
import { mistakesInWords, readConfig } from '../config.js'
import { houseOver, openOffice, serve, untilStopped, whyNot } from '../serve.js'

const say = (line: string): void => console.log(line)

/** Starts the demo: the fictional office of Westmarch, made the first time, kept afterwards. */
export async function main(): Promise<number> {
  const started = performance.now()
  const { config, mistakes } = readConfig(process.env)
  if (!config) {
    console.error(mistakesInWords(mistakes))
    return 1
  }
  try {
    say('Opening the database and bringing it up to date')
    const database = await openOffice(config, true)
    const house = await houseOver(database, config, true)
    if (!(await isMarked(database.db, 'seeded'))) {
      say('Making the fictional office of Westmarch')
      // Staff see the modules from the top down; their records stand on those of the modules below.
      for (const module of house.modules.toReversed()) await module.seed?.(house, (step) => say(`  ${step}`))
      await inTransaction(database.db, (tx) => mark(tx, 'seeded', systemClock))
    }
    const running = await serve(config, database, house, say)
    say(`\nReady in ${Math.round((performance.now() - started) / 1000)} seconds.\n`)
    say(`  What residents see   ${running.address}/`)
    say(`  Staff                ${running.address}/staff   (choose somebody: no password in the demo)`)
    say(`  All mail sent        ${running.address}/staff/administration/mailbox\n`)
    for (const { name, roles } of await demoStaff(house.db)) say(`  ${name.padEnd(22)} ${roles.join(', ')}`)
    const tries = await triesIn(house)
    if (tries.length > 0) say('\n  Things to try')
    for (const { what, href } of tries) say(`  - ${what}\n    ${running.address}${href}`)
    // It listens before it says so: whoever presses at once is heard.
    const stopped = untilStopped(running, database, say)
    say('\nPress Ctrl+C to stop.')
    return await stopped
  } catch (error) {
    const sentence = whyNot(error, config)
    if (sentence === undefined) throw error
    console.error(sentence)
    return 1
  }
}
