import { systemClock } from '#platform/clock'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'

/** A house for tests over this database: Westmarch, on the machine's clock, with no module, unless told otherwise. */
export function testHouse(db: Db, rest: Partial<House> = {}): House {
  return { db, clock: systemClock, origin: 'http://views.westmarch.example', demo: false, secret: '0'.repeat(64), modules: [], ...rest }
}
