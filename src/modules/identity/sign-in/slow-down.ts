import type { Temporal } from '#platform/clock'

/** How failures are answered in one bucket: so many are free, after that each one doubles the wait up to a limit. */
interface Patience {
  readonly free: number
  readonly longest: number
}

/** An account tried from one network, or with a device that signed in before. */
export const ACCOUNT: Patience = { free: 3, longest: 60 }
/** Everything tried from one network: an office of many people shares one. */
export const NETWORK: Patience = { free: 20, longest: 60 }

/** Sign-ins by passkey that anybody can begin from one network: a big office in the morning, and far too little for a flood. */
export const BEGUN: Patience = { free: 200, longest: 60 }

/** Mails that anybody can ask for by typing an address: nobody's mailbox is flooded. */
export const MAILS: Patience = { free: 3, longest: 900 }

/** Failures older than this are forgotten. */
const FORGET_AFTER_SECONDS = 60 * 60
/** Buckets kept at most; the oldest goes first, so a flood costs memory no more than this. */
const MOST = 50_000

/** Slows guessing down: never locks anybody out, and remembers in this process alone so that no network address is stored. */
export interface SlowDown {
  /** Counts an attempt in each bucket before it is judged; returns 0, or the seconds to wait when it comes too soon (then it is not judged and not counted). */
  attempt(buckets: readonly (readonly [key: string, patience: Patience])[], now: Temporal.Instant): number
  /** Takes back what an attempt counted, because it succeeded. */
  forgive(keys: readonly string[]): void
  /** Takes one counted attempt back from a shared bucket, leaving the failures of others there. */
  takeBack(key: string): void
}

interface Count {
  failures: number
  last: number
}

const waitAfter = (failures: number, { free, longest }: Patience): number =>
  failures < free ? 0 : Math.min(longest, 2 ** Math.min(failures - free, 10))

/** Starts with nothing counted. */
export function slowDown(): SlowDown {
  const counts = new Map<string, Count>()
  const counted = (key: string, now: number): Count => {
    const count = counts.get(key)
    return count && now - count.last < FORGET_AFTER_SECONDS ? count : { failures: 0, last: 0 }
  }
  return {
    attempt(buckets, instant) {
      const now = instant.epochMilliseconds / 1000
      const waits = buckets.map(([key, patience]) => {
        const { failures, last } = counted(key, now)
        return Math.ceil(last + waitAfter(failures, patience) - now)
      })
      const wait = Math.max(0, ...waits)
      if (wait > 0) return wait
      for (const [key] of buckets) {
        const count = { failures: counted(key, now).failures + 1, last: now }
        counts.delete(key)
        counts.set(key, count)
      }
      for (const key of counts.keys()) {
        if (counts.size <= MOST) break
        counts.delete(key)
      }
      return 0
    },
    forgive(keys) {
      for (const key of keys) counts.delete(key)
    },
    takeBack(key) {
      const count = counts.get(key)
      if (count) count.failures = Math.max(0, count.failures - 1)
    },
  }
}
