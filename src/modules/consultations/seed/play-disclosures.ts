import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { handle, openDisclosures } from '#modules/triage'
import type { Scene } from './scene.js'

/** The chief executive handled what could not wait within its time limit; only what is due from today on is still to be handled. */
export async function playDisclosures(house: House, { cast, now }: Scene): Promise<void> {
  for (const { id, dueAt } of await openDisclosures(house.db)) {
    if (dueAt.epochMilliseconds >= now.epochMilliseconds) continue
    const handling = {
      outcome: 'safeguarding',
      note: 'Passed to the safeguarding lead of the force by telephone.',
      keepRestricted: true,
      at: dueAt.subtract({ minutes: 20 }),
    } as const
    await inTransaction(house.db, (tx) => handle(tx, id, handling, cast.chief.by))
  }
}
