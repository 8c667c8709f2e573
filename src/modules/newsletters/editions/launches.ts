import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { heldAt, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { type Edition, EDITION } from './edition.js'
import { editionsIn } from './queries.js'

/** The pre-election period that holds a finished edition back on its day; undefined when none does. */
export async function heldOn(db: Db, { id, state, sendAt }: Edition, today: Temporal.PlainDate): Promise<Period | undefined> {
  return state === 'ready' || state === 'waiting' ? await heldAt(db, { kind: EDITION, id }, sendAt, today) : undefined
}

/** Editions that are finished and have not gone out. */
export const editionLaunches = scheduledLaunches(EDITION, 'Edition of a newsletter', async (db) =>
  (await editionsIn(db, 'ready', 'waiting')).map(({ id, subject, writers, sendAt }) => ({
    id,
    title: subject,
    writers,
    href: urls.edition(id),
    at: sendAt,
  })),
)
