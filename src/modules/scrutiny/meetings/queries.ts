import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type DayMark, NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Meeting, MeetingState, Turn } from './meeting.js'

/** How many meetings stand on one page. */
export const PAGE = 25

const all = (db: Db) =>
  own(db)
    .selectFrom('scrutiny.meeting')
    .select([
      'id',
      'slug',
      'title',
      'about',
      'day',
      'time',
      'until',
      'place',
      'venue',
      'access',
      'webcast',
      'chief',
      'questions_by as questionsBy',
      'owner',
      'state',
      'why',
      'event',
      'announced_at as announcedAt',
      'waits_since as waitsSince',
      'held_at as heldAt',
      'public_there as publicThere',
      'staff_there as staffThere',
      'staff_online as staffOnline',
      'version',
    ])
    .$castTo<Meeting>()

/** A meeting as an address of staff names it, or `NotFound`. */
export async function meetingAt(db: Db, id: string | number): Promise<Meeting> {
  const found = /^\d{1,9}$/.test(String(id)) ? await all(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`meeting ${id}`)
  return found
}

/** An announced meeting by its public name, or `NotFound`. */
export async function publicMeeting(db: Db, slug: string): Promise<Meeting> {
  const found = await all(db).where('slug', '=', slug).where('announced_at', 'is not', null).executeTakeFirst()
  if (!found) throw new NotFound(`meeting ${slug}`)
  return found
}

/** Meetings for staff, the latest day first. One more than a page says that there is more. */
export async function meetings(db: Db, after?: DayMark): Promise<readonly Meeting[]> {
  let query = all(db)
  if (after) query = query.where((is) => is.or([is('day', '<', after.day), is.and([is('day', '=', after.day), is('id', '<', after.id)])]))
  return await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Announced meetings from a day on that were not held yet, the earliest first; cancelled ones stay until their day is past. */
export const nextMeetings = async (db: Db, today: Temporal.PlainDate): Promise<readonly Meeting[]> =>
  await all(db)
    .where('announced_at', 'is not', null)
    .where('day', '>=', today)
    .where('state', '!=', 'held')
    .orderBy('day')
    .orderBy('id')
    .limit(PAGE)
    .execute()

/** Announced meetings that were held or whose day is past, the latest first. One more than a page says that there is more. */
export async function pastMeetings(db: Db, today: Temporal.PlainDate, after?: DayMark): Promise<readonly Meeting[]> {
  let query = all(db)
    .where('announced_at', 'is not', null)
    .where('day', '<=', today)
    .where((is) => is.or([is('day', '<', today), is('state', '=', 'held')]))
  if (after) query = query.where((is) => is.or([is('day', '<', after.day), is.and([is('day', '=', after.day), is('id', '<', after.id)])]))
  return await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Meetings whose day is past and of which nobody said that they were held: 50 at most. */
export const unsaidMeetings = async (db: Db, today: Temporal.PlainDate): Promise<readonly Meeting[]> =>
  await all(db).where('state', '=', 'planned').where('day', '<', today).orderBy('day').orderBy('id').limit(50).execute()

/** When each of these places last had a meeting that was not cancelled, or is about to have one. */
export async function turnsOf(db: Db, codes: readonly string[]): Promise<readonly Turn[]> {
  const { rows } = await sql<Turn>`
    select code, (select max(day) from scrutiny.meeting where place = code and state <> 'cancelled') as last
    from unnest(${[...codes]}::text[]) as code order by code`.execute(db)
  return rows
}

/** Whether another meeting has this public name. */
export const slugTaken = async (db: Db, slug: string): Promise<boolean> =>
  (await own(db).selectFrom('scrutiny.meeting').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined

/** A meeting in one of these states, or an announced one, to show the role matrix. */
export const someMeeting =
  (states: readonly MeetingState[] = ['planned', 'held', 'cancelled'], announced = false) =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = all(db).where('state', 'in', states)
    if (announced) query = query.where('announced_at', 'is not', null)
    const row = await query.orderBy('id').limit(1).executeTakeFirst()
    return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }

/** All announced meetings or those of these ids, for the search of the website: 2,000 at most, the latest first. */
export async function findableMeetings(db: Db, ids?: readonly number[]): Promise<readonly (Meeting & { changedAt: Temporal.Instant })[]> {
  let query = all(db).select('changed_at as changedAt').where('announced_at', 'is not', null)
  if (ids) query = query.where('id', 'in', ids.length > 0 ? ids : [0])
  return await query.orderBy('day', 'desc').limit(2000).$castTo<Meeting & { changedAt: Temporal.Instant }>().execute()
}
