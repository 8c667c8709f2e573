/** Wakes loops before their pause is over. */
export interface Bell {
  /** How often it has rung. A loop notes this before it looks for work, so that no ring is lost while it looks. */
  readonly rings: number
  ring(): void
  /** Resolves at once if it has rung since `rings` was noted, else at the next ring or after so many milliseconds. */
  wait(rings: number, milliseconds: number): Promise<void>
}

/** A bell that any number of loops can wait for. */
export function newBell(): Bell {
  let rings = 0
  let waiting = new Set<() => void>()
  return {
    get rings() {
      return rings
    },
    ring() {
      rings += 1
      const wake = waiting
      waiting = new Set()
      for (const resolve of wake) resolve()
    },
    async wait(noted, milliseconds) {
      if (noted !== rings) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, milliseconds)
      waiting.add(resolve)
      await promise
      clearTimeout(timer)
      waiting.delete(resolve)
    },
  }
}

/** Rung when a job was queued and committed in this process. */
export const jobsBell = newBell()
