import { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { jobsBell } from './bell.js'
import { type Claimed, claim, LEASE, reclaim, renew } from './claim.js'
import { type Loop, startLoop } from './loop.js'
import { perform } from './perform.js'
import { keepRota } from './rota.js'

/** How many jobs one worker does side by side. */
const SIDE_BY_SIDE = 4

/**
 * Starts doing every job this process knows. It outlives the database going away: it waits, and goes on when the database is back.
 * `stop` takes nothing new and resolves when what runs is done.
 */
export function startJobs(house: House): Loop {
  const doing = new Map<Promise<void>, Claimed>()
  let rotaDue = house.clock.now()
  let tidyDue = rotaDue

  const take = (claimed: Claimed): void => {
    const done: Promise<void> = perform(house, claimed)
      // The database went away while the outcome was written: the lease runs out and the job is done again.
      .catch(() => {})
      .then(() => {
        doing.delete(done)
        jobsBell.ring()
      })
    doing.set(done, claimed)
  }

  const loop = startLoop(house.clock, jobsBell, async () => {
    const now = house.clock.now()
    if (Temporal.Instant.compare(now, tidyDue) >= 0) {
      await renew(house.db, now, doing.values())
      await reclaim(house.db, now)
      tidyDue = now.add({ seconds: LEASE / 3 })
    }
    if (Temporal.Instant.compare(now, rotaDue) >= 0) rotaDue = await keepRota(house)
    const free = SIDE_BY_SIDE - doing.size
    const claims = free > 0 ? await claim(house.db, now, free) : []
    claims.forEach(take)
    // With every hand full, the next to finish rings the bell.
    return claims.length > 0 && doing.size < SIDE_BY_SIDE ? 'more' : 'no more'
  })
  return {
    health: () => loop.health(),
    async stop() {
      await loop.stop()
      await Promise.all(doing.keys())
    },
  }
}
