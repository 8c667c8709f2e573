import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** A press release that went out, or a story that others can speak of. */
export interface SentRelease {
  readonly id: number
  readonly title: string
  readonly sentAt: Temporal.Instant
}

const sent = (db: Db) =>
  own(db)
    .selectFrom('publishing.story')
    .select(['id', 'title', 'sent_at as sentAt'])
    .where('sent_at', 'is not', null)
    .orderBy('sent_at', 'desc')
    .$castTo<SentRelease>()

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: LONDON }).toInstant()

/** The press releases that began to go out within these days, both included, London time; the newest first, 5,000 at most. */
export const releasesSent = async (
  db: Db,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<readonly SentRelease[]> =>
  await sent(db)
    .where('sent_at', '>=', startOf(from))
    .where('sent_at', '<', startOf(to.add({ days: 1 })))
    .limit(5000)
    .execute()

/** The ids of the press releases that began to go out within these days; 5,000 at most. */
export const releaseIdsSent = async (
  db: Db,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<readonly number[]> => {
  const rows = await own(db)
    .selectFrom('publishing.story')
    .select('id')
    .where('sent_at', '>=', startOf(from))
    .where('sent_at', '<', startOf(to.add({ days: 1 })))
    .orderBy('sent_at', 'desc')
    .limit(5000)
    .execute()
  return rows.map(({ id }) => id)
}

/** The press releases that went out last: so many at most, the newest first. */
export const latestReleases = async (db: Db, most: number): Promise<readonly SentRelease[]> => await sent(db).limit(most).execute()

/** The titles of these stories, by id. */
export async function storyTitles(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await own(db)
    .selectFrom('publishing.story')
    .select(['id', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** The stories that were written last, in whatever state: what an article for another paper can be made of. */
export const latestStories = async (db: Db, most: number): Promise<readonly { readonly id: number; readonly title: string }[]> =>
  await own(db).selectFrom('publishing.story').select(['id', 'title']).orderBy('id', 'desc').limit(most).execute()

/** The text of a story in Markdown; undefined when there is none with this id. */
export const storyBody = async (db: Db, id: number): Promise<string | undefined> =>
  (await own(db).selectFrom('publishing.story').select('body').where('id', '=', id).executeTakeFirst())?.body
