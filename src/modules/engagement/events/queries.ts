import { type RawBuilder, sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type DayMark, NotFound } from '#platform/web'
import { own } from '../tables.js'
import { AHEAD, type Event, type EventState, LONGEST_DAYS } from './event.js'

/** How many events stand on one page. */
export const PAGE = 50

const COLUMNS = [
  'id',
  'uid',
  'sequence',
  'slug',
  'kind',
  'title',
  'about',
  'purpose',
  'day',
  'last_day as lastDay',
  'time',
  'until',
  'place',
  'venue',
  'access',
  'online',
  'take_part as takePart',
  'communities',
  'level',
  'objective',
  'assets',
  'expected',
  'open_access as openAccess',
  'closed',
  'suggested_by as suggestedBy',
  'partners',
  'commissioner',
  'deputy',
  'officers',
  'owner',
  'state',
  'why',
  'rebooked',
  'advertised_at as advertisedAt',
  'waits_since as waitsSince',
  'residents',
  'staff_met as staffMet',
  'partners_met as partnersMet',
  'questions',
  'feedback',
  'rating',
  'rated_by as ratedBy',
  'cards',
  'sign_ups as signUps',
  'members',
  'aware',
  'guests',
  'watched_live as watchedLive',
  'watched_later as watchedLater',
  'delivered_at as deliveredAt',
  'created_at as createdAt',
  'changed_at as changedAt',
  'version',
] as const

const all = (db: Db) => own(db).selectFrom('engagement.event').select(COLUMNS).$castTo<Event>()

/** Whether somebody may know of an event: it is open, or they are named for it. `undefined`: nobody in particular. */
export const known = (person: number | undefined): RawBuilder<boolean> =>
  person === undefined
    ? sql<boolean>`not event.closed`
    : sql<boolean>`(not event.closed or exists (select 1 from engagement.event_reader r where r.event = event.id and r.person = ${person}))`

/** What a list of events is narrowed to. */
export interface Narrowed {
  readonly states?: readonly EventState[]
  readonly places?: readonly string[]
  readonly community?: string | undefined
  readonly kind?: string | undefined
  readonly from?: Temporal.PlainDate
  readonly to?: Temporal.PlainDate
  readonly after?: DayMark | undefined
  readonly most?: number
  /** The earliest first; otherwise the latest. */
  readonly earliest?: boolean
}

/** Events that this person may know of. One more than a page says that there is more. */
export async function eventsFor(db: Db, person: number | undefined, by: Narrowed = {}): Promise<readonly Event[]> {
  let query = all(db).where(known(person))
  if (by.states) query = query.where('state', 'in', by.states)
  if (by.places) query = query.where('place', 'in', by.places.length > 0 ? by.places : [''])
  if (by.community !== undefined) query = query.where(sql<boolean>`communities @> array[${by.community}]::text[]`)
  if (by.kind !== undefined) query = query.where(sql<boolean>`kind = ${by.kind}`)
  if (by.from) query = query.where('last_day', '>=', by.from).where('day', '>=', by.from.subtract({ days: LONGEST_DAYS }))
  if (by.to) query = query.where('day', '<=', by.to)
  const { after, earliest = false } = by
  if (after) {
    const sign = earliest ? '>' : '<'
    query = query.where((is) => is.or([is('day', sign, after.day), is.and([is('day', '=', after.day), is('id', sign, after.id)])]))
  }
  const order = earliest ? 'asc' : 'desc'
  return await query
    .orderBy('day', order)
    .orderBy('id', order)
    .limit(by.most ?? PAGE + 1)
    .execute()
}

/** An event as an address names it, or `NotFound`: also when it is closed to this person. */
export async function eventAt(db: Db, id: string | number, person: number | undefined): Promise<Event> {
  const found = /^\d{1,9}$/.test(String(id))
    ? await all(db).where('id', '=', Number(id)).where(known(person)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`event ${id}`)
  return found
}

/** The events of these ids that this person may know of. */
export const eventsByIds = async (db: Db, ids: readonly number[], person: number | undefined): Promise<readonly Event[]> =>
  ids.length === 0 ? [] : await all(db).where('id', 'in', ids).where(known(person)).orderBy('day').orderBy('id').execute()

/** An event that is or was in the public programme, by its public name, or `NotFound`. */
export async function publicEvent(db: Db, slug: string): Promise<Event> {
  const found = await all(db).where('slug', '=', slug).where('advertised_at', 'is not', null).where('closed', '=', false).executeTakeFirst()
  if (!found) throw new NotFound(`event ${slug}`)
  return found
}

/** The public programme: what ends on a day or later, the earliest first. One more than a page says that there is more. */
export async function publicProgramme(
  db: Db,
  from: Temporal.PlainDate,
  by: { readonly places?: readonly string[]; readonly after?: DayMark | undefined; readonly most?: number } = {},
): Promise<readonly Event[]> {
  let query = all(db).where('advertised_at', 'is not', null).where('closed', '=', false).where('last_day', '>=', from)
  if (by.places) query = query.where('place', 'in', by.places.length > 0 ? by.places : [''])
  const { after } = by
  if (after) query = query.where((is) => is.or([is('day', '>', after.day), is.and([is('day', '=', after.day), is('id', '>', after.id)])]))
  return await query
    .orderBy('day')
    .orderBy('id')
    .limit(by.most ?? PAGE + 1)
    .execute()
}

/** What was in the public programme and has taken place, the latest first. One more than a page says that there is more. */
export async function publicPast(db: Db, before: Temporal.PlainDate, after?: DayMark): Promise<readonly Event[]> {
  let query = all(db)
    .where('advertised_at', 'is not', null)
    .where('closed', '=', false)
    .where('last_day', '<', before)
    .where('state', '!=', 'cancelled')
  if (after) query = query.where((is) => is.or([is('day', '<', after.day), is.and([is('day', '=', after.day), is('id', '<', after.id)])]))
  return await query
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Events of these days that were put into the public programme between two moments, the earliest first: 200 at most. */
export const advertisedBetween = async (db: Db, from: Temporal.Instant, to: Temporal.Instant): Promise<readonly Event[]> =>
  await all(db)
    .where('advertised_at', '>', from)
    .where('advertised_at', '<=', to)
    .where('closed', '=', false)
    .where('state', '!=', 'cancelled')
    .orderBy('advertised_at')
    .limit(200)
    .execute()

/** Events that are over and of which nobody has said what became, the earliest first: 100 at most. Closed ones too: for the desk of their own people. */
export const unsaid = async (db: Db, today: Temporal.PlainDate, person: number): Promise<readonly Event[]> =>
  await all(db)
    .where('state', 'in', AHEAD)
    .where('last_day', '<', today)
    .where(known(person))
    .orderBy('day')
    .orderBy('id')
    .limit(100)
    .execute()

/** The ids of the people named for a closed event. */
export async function readersOf(db: Db, event: number): Promise<readonly number[]> {
  const rows = await own(db).selectFrom('engagement.event_reader').select('person').where('event', '=', event).orderBy('person').execute()
  return rows.map(({ person }) => person)
}

/** An open event in one of these states, to show the role matrix. */
export const someEvent =
  (...states: readonly EventState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    let query = all(db).where('closed', '=', false)
    if (states.length > 0) query = query.where('state', 'in', states)
    const row = await query.orderBy('id').limit(1).executeTakeFirst()
    return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
  }

/** An event of the public programme, to show the role matrix. */
export async function somePublicEvent(db: Db): Promise<Record<string, string>> {
  const row = await all(db).where('advertised_at', 'is not', null).where('closed', '=', false).orderBy('id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0), slug: row?.slug ?? 'none' }
}
