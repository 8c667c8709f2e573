/** What one transaction should take, in milliseconds: well below the tenth of a second that pages may wait. */
const AIM_MS = 40
const FEWEST = 10
const MOST = 500
const FIRST = 20

/** How many rows go into the next transaction, worked out from what the last one took, and what each has taken so far. */
export interface Pace {
  /** Rows for the next transaction. */
  readonly together: number
  /** Milliseconds that each transaction so far took, from its beginning to its commit. */
  readonly took: readonly number[]
  /** Notes that a transaction with so many rows took so long. */
  note(rows: number, ms: number): void
}

/** Begins carefully, and comes to as many rows as the machine takes well within the time that pages may wait. */
export function newPace(): Pace {
  let together = FIRST
  const took: number[] = []
  return {
    get together() {
      return together
    },
    took,
    note(rows, ms) {
      took.push(ms)
      if (rows === 0) return
      // At most twice as many as before: one quick transaction says little about the next.
      const next = Math.min(rows * 2, Math.round((rows * AIM_MS) / Math.max(ms, 1)))
      together = Math.max(FEWEST, Math.min(MOST, next))
    },
  }
}
