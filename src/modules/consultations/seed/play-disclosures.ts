import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { handle, openDisclosures } from '#modules/triage'
import type { Scene } from './scene.js'

/** Minutes for which something that is late has only just been escalated, and is still to be handled. */
const JUST_LATE = 30

/** The chief executive handled what could not wait within its time limit; what is due from now on, or has only just become late, is still to be handled. */
export async function playDisclosures(house: House, { cast, now }: Scene): Promise<void> {
  for (const { id, dueAt } of await openDisclosures(house.db)) {
    if (Temporal.Instant.compare(dueAt, now.subtract({ minutes: JUST_LATE })) >= 0) continue
    const handling = {
      outcome: 'safeguarding',
      note: 'Passed to the safeguarding lead of the force by telephone.',
      keepRestricted: true,
      at: dueAt.subtract({ minutes: 20 }),
    } as const
    await inTransaction(house.db, (tx) => handle(tx, id, handling, cast.chief.by))
  }
}
