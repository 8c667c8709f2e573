import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { Request } from './request.js'

/** How many requests stand on one page. */
export const PAGE = 50

/** Every request. */
export const requests = (db: Db) =>
  own(db)
    .selectFrom('engagement.request')
    .select([
      'id',
      'reference',
      'body',
      'body_kind as bodyKind',
      'name',
      'email',
      'phone',
      'purpose',
      'place',
      'venue',
      'days',
      'expected',
      'who',
      'channel',
      'language',
      'held',
      'asked_on as askedOn',
      'asked_at as askedAt',
      'due_on as dueOn',
      'state',
      'benefit',
      'objective',
      'reason',
      'exception',
      'event',
      'decided_at as decidedAt',
      'version',
    ])
    .$castTo<Request>()

/** A request as an address names it, or `NotFound`. */
export async function requestAt(db: Db, id: string | number): Promise<Request> {
  const found = /^\d{1,9}$/.test(String(id)) ? await requests(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`request ${id}`)
  return found
}

/** Requests to be decided, what is due first first: 200 at most. */
export const openRequests = async (db: Db): Promise<readonly Request[]> =>
  await requests(db).where('state', '=', 'open').orderBy('due_on').orderBy('id').limit(200).execute()

/** Requests that were decided, the latest asked first. One more than a page says that there is more. */
export async function decidedRequests(db: Db, before?: number): Promise<readonly Request[]> {
  let query = requests(db).where('state', '!=', 'open')
  if (before !== undefined) query = query.where('id', '<', before)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Requests from these places that were decided since a day, the latest first. */
export const requestsFrom = async (
  db: Db,
  places: readonly string[],
  since: Temporal.PlainDate,
  most: number,
): Promise<readonly Request[]> =>
  await requests(db)
    .where('state', '!=', 'open')
    .where('place', 'in', places.length > 0 ? places : [''])
    .where('asked_on', '>=', since)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()

/** The requests that led to an event. */
export const requestsOf = async (db: Db, event: number): Promise<readonly Request[]> =>
  await requests(db).where('event', '=', event).orderBy('id').limit(50).execute()

/** How many requests came in a period, and how many of those were met: by the Commissioner, the deputy or the office, alone or combined. */
export async function requestFigures(
  db: Db,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<{ readonly received: number; readonly met: number; readonly waiting: number }> {
  const rows = await own(db)
    .selectFrom('engagement.request')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('asked_on', '>=', from)
    .where('asked_on', '<=', to)
    .groupBy('state')
    .execute()
  const sum = (states: readonly string[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((all, { count }) => all + Number(count), 0)
  return {
    received: rows.reduce((all, { count }) => all + Number(count), 0),
    met: sum(['accepted', 'deputy', 'office', 'combined']),
    waiting: sum(['open']),
  }
}

/** A request, open where there is one and that is asked for, to show the role matrix. */
export const someRequest =
  (open: boolean) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row =
      (open ? await requests(db).where('state', '=', 'open').orderBy('id').limit(1).executeTakeFirst() : undefined) ??
      (await requests(db).orderBy('id').limit(1).executeTakeFirst())
    return { id: String(row?.id ?? 0) }
  }
