import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Recording } from './recording.js'
import type { Cue } from './transcript.js'

/** How many pieces of a transcript stand on one page. */
export const CUES = 200

const all = (db: Db) =>
  own(db)
    .selectFrom('scrutiny.recording')
    .select([
      'id',
      'meeting',
      'kind',
      'title',
      'link',
      'captioned',
      'captions_due as captionsDue',
      'captioned_on as captionedOn',
      'published_at as publishedAt',
      'live_viewers as liveViewers',
      'later_views as laterViews',
      'counted_on as countedOn',
      'version',
    ])

/** What can be watched of a meeting; for residents, what is published. */
export async function recordingsOf(db: Db, meeting: number, { published = false } = {}): Promise<readonly Recording[]> {
  let query = all(db).where('meeting', '=', meeting)
  if (published) query = query.where('published_at', 'is not', null)
  return await query.orderBy('kind').orderBy('id').limit(20).execute()
}

/** A recording as an address names it, or `NotFound`. */
export async function recordingAt(db: Db, id: string | number): Promise<Recording> {
  const found = /^\d{1,9}$/.test(String(id)) ? await all(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`recording ${id}`)
  return found
}

/** Pieces of what was said, in their order: from a piece on, or those with these words. One more than a page says that there is more. */
export async function cuesOf(
  db: Db,
  recording: number,
  { words = '', from = 0 }: { readonly words?: string; readonly from?: number } = {},
): Promise<readonly (Cue & { readonly n: number })[]> {
  let query = own(db)
    .selectFrom('scrutiny.cue')
    .select(['n', 'at_second as at', 'said'])
    .where('recording', '=', recording)
    .where('n', '>=', from)
  if (words !== '') query = query.where(sql<boolean>`find @@ websearch_to_tsquery('english', ${words})`)
  return await query
    .orderBy('n')
    .limit(CUES + 1)
    .execute()
}

/** Published recordings whose captions are promised up to a day and not there, the first due first: 50 at most. */
export async function captionsAwaited(
  db: Db,
  until: Temporal.PlainDate,
): Promise<readonly (Recording & { readonly owner: number; readonly of: string })[]> {
  const rows = await all(db)
    .where('published_at', 'is not', null)
    .where('captioned', '=', false)
    .where('captions_due', '<=', until)
    .orderBy('captions_due')
    .limit(50)
    .execute()
  if (rows.length === 0) return []
  const meetings = await own(db)
    .selectFrom('scrutiny.meeting')
    .select(['id', 'owner', 'title'])
    .where(
      'id',
      'in',
      rows.map(({ meeting }) => meeting),
    )
    .execute()
  return rows.map((one) => {
    const meeting = meetings.find(({ id }) => id === one.meeting)
    return { ...one, owner: meeting?.owner ?? 0, of: meeting?.title ?? '' }
  })
}

/** What those who followed a meeting thought of it: how many said so, and their mean; null where nobody did. */
export async function ratingOf(db: Db, meeting: number): Promise<{ readonly count: number; readonly mean: number | null }> {
  const { rows } = await sql<{ count: number; mean: number | null }>`
    select count(*)::int as count, avg(stars)::float8 as mean from scrutiny.rating where meeting = ${meeting} and not held`.execute(db)
  return rows[0] ?? { count: 0, mean: null }
}

/** A recording, or a published one, to show the role matrix. */
export const someRecording =
  (published?: boolean) =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = own(db)
      .selectFrom('scrutiny.recording as r')
      .innerJoin('scrutiny.meeting as m', 'm.id', 'r.meeting')
      .select(['r.id', 'm.slug'])
    if (published !== undefined) query = query.where('r.published_at', published ? 'is not' : 'is', null)
    const row = await query.orderBy('r.id').limit(1).executeTakeFirst()
    return { id: String(row?.id ?? 0), recording: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }

/** How many ratings of a meeting came in a flood and wait for somebody to look. */
export async function heldRatings(db: Db, meeting: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from scrutiny.rating where meeting = ${meeting} and held`.execute(db)
  return rows[0]?.count ?? 0
}
