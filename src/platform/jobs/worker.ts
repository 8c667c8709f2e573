import { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { jobsBell } from './bell.js'
import { type Claimed, claim, LEASE, reclaim, renew } from './claim.js'
import { perform } from './perform.js'
import { keepRota } from './rota.js'

/** How many jobs one worker does side by side. */
const SIDE_BY_SIDE = 4
/** Milliseconds between looks at an empty queue; an enqueue of this process is heard at once. */
const PAUSE = 500
/** Seconds without a completed look at the queue after which the worker counts as stuck. */
const STUCK = 60

/** How the worker is: when it last looked at the queue, and whether that is too long ago. */
export interface JobsHealth {
  readonly lastLookAt: Temporal.Instant | undefined
  readonly stuck: boolean
  /** Why the last look failed, while it keeps failing. */
  readonly trouble?: string
}

/** A running worker. */
export interface Jobs {
  health(): JobsHealth
  /** Takes nothing new and resolves when what runs is done. */
  stop(): Promise<void>
}

/** Starts doing jobs. It outlives the database going away: it waits, and goes on when the database is back. */
export function startJobs(house: House): Jobs {
  const doing = new Map<Promise<void>, Claimed>()
  const started = house.clock.now()
  let lastLookAt: Temporal.Instant | undefined
  let trouble: string | undefined
  let stopping = false
  let rotaDue = started
  let tidyDue = started

  const take = (claimed: Claimed): void => {
    const done: Promise<void> = perform(house, claimed)
      // The database went away while the outcome was written: the lease runs out and the job is done again.
      .catch((error: unknown) => void (trouble = String(error)))
      .then(() => void doing.delete(done))
      .finally(() => jobsBell.ring())
    doing.set(done, claimed)
  }

  /** One look at the queue. Returns whether there may be more to do at once. */
  const look = async (): Promise<boolean> => {
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
    lastLookAt = house.clock.now()
    trouble = undefined
    return free > 0 && claims.length === free
  }

  const run = async (): Promise<void> => {
    while (!stopping) {
      const { rings } = jobsBell
      const more = await look().catch((error: unknown) => {
        trouble = error instanceof Error ? error.message : String(error)
        return false
      })
      if (stopping) return
      // With every hand full, the next to finish rings the bell.
      if (!more || doing.size >= SIDE_BY_SIDE) await jobsBell.wait(rings, PAUSE)
    }
  }

  const running = run()
  return {
    health() {
      const ago = house.clock.now().since(lastLookAt ?? started).total('seconds')
      return { lastLookAt, stuck: ago > STUCK, ...(trouble && { trouble }) }
    },
    async stop() {
      stopping = true
      jobsBell.ring()
      await running
      await Promise.all(doing.keys())
    },
  }
}
