import { type Clock, type fixedClock, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { ConsultationsTables, ConsultationsTx } from '../tables.js'

/** Small deeds that share a transaction: enough to be quick, few enough that pages would wait calmly. */
const TOGETHER = 12

type Deed =
  | { readonly at: Temporal.Instant; readonly small: (tx: ConsultationsTx) => Promise<void> }
  | { readonly at: Temporal.Instant; readonly large: (house: House) => Promise<void> }

/** What happened in the office, written down in any order and then done in the order in which it happened. */
export interface Timeline {
  /** A deed that may share a transaction with its neighbours. */
  small(at: Temporal.Instant, deed: (tx: ConsultationsTx) => Promise<void>): void
  /** A deed with transactions of its own. `house` shows the clock of that moment. */
  large(at: Temporal.Instant, deed: (house: House) => Promise<void>): void
  /** Does everything, moving the clock along. What would be in the future is left out. */
  play(): Promise<void>
}

/** Begins an empty timeline. */
export function timelineOf(house: House, clock: ReturnType<typeof fixedClock>, now: Clock): Timeline {
  const deeds: Deed[] = []
  const past: House = { ...house, clock }
  const db = house.db.withTables<ConsultationsTables>()

  const together = async (batch: Deed[]): Promise<void> => {
    const small = batch.splice(0)
    if (small.length === 0) return
    await inTransaction(db, async (tx) => {
      for (const deed of small) {
        clock.set(deed.at)
        if ('small' in deed) await deed.small(tx)
      }
    })
  }

  return {
    small: (at, small) => void deeds.push({ at, small }),
    large: (at, large) => void deeds.push({ at, large }),
    async play() {
      const limit = now.now()
      const happened = deeds
        .filter(({ at }) => Temporal.Instant.compare(at, limit) < 0)
        .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
      const batch: Deed[] = []
      for (const deed of happened) {
        if ('small' in deed) {
          batch.push(deed)
          if (batch.length >= TOGETHER) await together(batch)
          continue
        }
        await together(batch)
        clock.set(deed.at)
        await deed.large(past)
      }
      await together(batch)
    },
  }
}
