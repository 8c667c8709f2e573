import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type DayMark, NotFound } from '#platform/web'
import type { EventState } from '../events/event.js'
import { known } from '../events/queries.js'
import { own } from '../tables.js'
import type { Group, Meeting, MeetingDate, Series } from './meeting.js'

/** How many dates stand on one page. */
export const PAGE = 50

const COLUMNS = [
  'id',
  'name',
  'grp as group',
  'series',
  'chair',
  'lead',
  'attends',
  'every_months as everyMonths',
  'about_a_year as aboutAYear',
  'venues',
  'place',
  'precedes',
  'role',
  'notes',
  'clerk',
  'clerk_email as clerkEmail',
  'state',
  'state_since as stateSince',
  'state_why as stateWhy',
  'merged_into as mergedInto',
  'version',
] as const

const all = (db: Db) => own(db).selectFrom('engagement.meeting').select(COLUMNS).$castTo<Meeting>()

/** The standing meetings of a group, a series, those that somebody looks after, or all; by name. */
export async function meetings(
  db: Db,
  by: { readonly group?: Group; readonly series?: Series; readonly lead?: number } = {},
): Promise<readonly Meeting[]> {
  let query = all(db)
  if (by.group) query = query.where('grp', '=', by.group)
  if (by.series) query = query.where('series', '=', by.series)
  if (by.lead !== undefined) query = query.where('lead', '=', by.lead)
  return await query.orderBy('name').execute()
}

/** A standing meeting as an address names it, or `NotFound`. */
export async function meetingAt(db: Db, id: string | number): Promise<Meeting> {
  const found = /^\d{1,9}$/.test(String(id)) ? await all(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`meeting ${id}`)
  return found
}

/** The meeting of this name, whatever its capitals. */
export const meetingNamed = async (db: Db, name: string): Promise<Meeting | undefined> =>
  await all(db)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()

/** When meetings were last held, and when they meet next. */
export interface Standing {
  readonly meeting: number
  readonly last: Temporal.PlainDate | null
  /** Where it was held last. */
  readonly lastVenue: string | null
  readonly next: Temporal.PlainDate | null
  /** Since the day asked for: dates that were held, and those of them at which the office was, or an ambassador where only one goes. */
  readonly held: number
  readonly attended: number
}

/** How meetings stand on a day: by meeting. What was held and attended is counted from `since`. */
export async function standings(
  db: Db,
  today: Temporal.PlainDate,
  since: Temporal.PlainDate,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Standing>> {
  const { rows } = await sql<Standing>`
    select m.id as meeting, l.day as last, l.venue as "lastVenue", n.day as next,
           coalesce(h.held, 0)::int as held, coalesce(h.attended, 0)::int as attended
    from engagement.meeting m
    left join lateral (select d.day, d.venue from engagement.meeting_date d
      where d.meeting = m.id and d.state = 'held' order by d.day desc limit 1) l on true
    left join lateral (select d.day from engagement.meeting_date d
      where d.meeting = m.id and d.state = 'planned' and d.day >= ${today} order by d.day limit 1) n on true
    left join lateral (select count(*) as held,
        count(*) filter (where (e.state = 'delivered' and not e.closed) or (d.ambassador and m.attends = '{ambassador}')) as attended
      from engagement.meeting_date d left join engagement.event e on e.id = d.event
      where d.meeting = m.id and d.state = 'held' and d.day between ${since} and ${today}) h on true
    where m.id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.meeting, row]))
}

/** A date of a meeting with the event by which the office goes there, as far as this person may know of it. */
export interface DateWithEvent extends MeetingDate {
  readonly name: string
  /** The member of staff who looks after the meeting. */
  readonly lead: number
  /** Null while nobody of the office goes, or where it is closed to this person. */
  readonly going: {
    readonly id: number
    readonly state: EventState
    readonly commissioner: boolean
    readonly deputy: boolean
    readonly officers: readonly number[]
  } | null
}

const DATES = [
  'd.id',
  'd.meeting',
  'd.day',
  'd.time',
  'd.until',
  'd.venue',
  'd.state',
  'd.why',
  'd.source',
  'd.event',
  'd.ambassador',
  'd.notes',
  'd.papers',
  'd.version',
  'm.name',
  'm.lead',
] as const

const dates = (db: Db, person: number | undefined) =>
  own(db)
    .selectFrom('engagement.meeting_date as d')
    .innerJoin('engagement.meeting as m', 'm.id', 'd.meeting')
    .leftJoin('engagement.event as event', (join) => join.onRef('event.id', '=', 'd.event').on(known(person)))
    .select(DATES)
    .select(
      sql`case when event.id is null then null else json_build_object('id', event.id, 'state', event.state,
        'commissioner', event.commissioner, 'deputy', event.deputy, 'officers', event.officers) end`.as('going'),
    )
    .$castTo<DateWithEvent>()

/** What a list of dates is narrowed to. */
export interface DatesBy {
  readonly meeting?: number
  readonly from?: Temporal.PlainDate
  readonly to?: Temporal.PlainDate
  /** Words in the notes and papers. */
  readonly words?: string
  readonly after?: DayMark | undefined
  readonly most?: number
}

/** Dates of meetings, the latest first. One more than a page says that there is more. */
export async function datesOf(db: Db, person: number | undefined, by: DatesBy = {}): Promise<readonly DateWithEvent[]> {
  let query = dates(db, person)
  if (by.meeting !== undefined) query = query.where('d.meeting', '=', by.meeting)
  if (by.from) query = query.where('d.day', '>=', by.from)
  if (by.to) query = query.where('d.day', '<=', by.to)
  if (by.words) query = query.where(sql<boolean>`d.find @@ websearch_to_tsquery('english', ${by.words})`)
  const { after } = by
  if (after)
    query = query.where((is) => is.or([is('d.day', '<', after.day), is.and([is('d.day', '=', after.day), is('d.id', '<', after.id)])]))
  return await query
    .orderBy('d.day', 'desc')
    .orderBy('d.id', 'desc')
    .limit(by.most ?? PAGE + 1)
    .execute()
}

/** A date as an address names it, or `NotFound`. */
export async function dateAt(db: Db, id: string | number, person: number | undefined): Promise<DateWithEvent> {
  const found = /^\d{1,9}$/.test(String(id)) ? await dates(db, person).where('d.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`meeting date ${id}`)
  return found
}

/** Dates that are over and of which nobody said whether the meeting took place, the earliest first: 100 at most. */
export const unsaidDates = async (db: Db, today: Temporal.PlainDate, person: number): Promise<readonly DateWithEvent[]> =>
  await dates(db, person).where('d.state', '=', 'planned').where('d.day', '<', today).orderBy('d.day').orderBy('d.id').limit(100).execute()

/** A standing meeting, to show the role matrix. */
export async function someMeeting(db: Db): Promise<Record<string, string>> {
  const row = await all(db).orderBy('id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** A date in one of these states, to show the role matrix. */
export const someDate =
  (...states: readonly MeetingDate['state'][]) =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = dates(db, undefined)
    if (states.length > 0) query = query.where('d.state', 'in', states)
    const row = await query.orderBy('d.id').limit(1).executeTakeFirst()
    return { id: String(row?.id ?? 0) }
  }
