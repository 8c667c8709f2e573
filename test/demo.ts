import { fixedClock, systemClock } from '#platform/clock'
import { testDatabase } from '#test/database'
import type { Database } from '#platform/db'
import type { House } from '#platform/module'
import { assemble } from '../src/app.js'
import { modules as all } from '../src/modules/index.js'
import { consultations } from '../src/modules/consultations/module.js'
import { seedConsultations } from '../src/modules/consultations/seed/seed.js'

/** The fictional office as the demo makes it, with few answers, in a database of the test's own. */
export async function smallDemo(options: { share?: number; on?: string } = {}): Promise<{
  house: House
  database: Database
  steps: readonly string[]
}> {
  const database = await testDatabase()
  const { db } = database
  const { share = 0.06 } = options
  // The story is told as of today, or as of another day, in order to see that no day spoils it.
  const clock = options.on ? fixedClock(options.on) : systemClock
  const modules = all.map((module) =>
    module.name === consultations.name
      ? { ...module, seed: (house: House, say: (step: string) => void) => seedConsultations(house, say, { share }) }
      : module,
  )
  const house = await assemble({ db, clock, origin: 'https://views.westmarch.example', demo: true, modules })
  const steps: string[] = []
  for (const module of house.modules.toReversed()) await module.seed?.(house, (step) => steps.push(step))
  return { house, database, steps }
}
