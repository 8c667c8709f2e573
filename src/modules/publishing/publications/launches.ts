import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { heldAt, type Period, scheduledLaunches } from '#modules/elections'
import { urls } from '../urls.js'
import { type Publication, PUBLICATION } from './publication.js'
import { publicationsIn } from './queries.js'

/** The pre-election period that holds a finished publication back on its day; undefined when none does. */
export async function heldOn(db: Db, { id, state, publicAt }: Publication, today: Temporal.PlainDate): Promise<Period | undefined> {
  return state === 'ready' || state === 'waiting' ? await heldAt(db, { kind: PUBLICATION, id }, publicAt, today) : undefined
}

/** Publications that are finished and not public yet. */
export const publicationLaunches = scheduledLaunches(PUBLICATION, 'Publication', async (db) =>
  (await publicationsIn(db, 'ready', 'waiting')).map(({ id, title, writers, publicAt }) => ({
    id,
    title,
    writers,
    href: urls.managePublication(id),
    at: publicAt,
  })),
)
