import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import { own } from '../tables.js'
import type { FormatRequest, RequestState } from './format.js'

/** Requests, with everything that is known of them. */
export const requests = (db: Db) =>
  own(db)
    .selectFrom('publishing.format_request')
    .select([
      'id',
      'reference',
      'publication',
      'title',
      'format',
      'details',
      'name',
      'email',
      'address',
      'channel',
      'language',
      'held',
      'asked_at as askedAt',
      'asked_on as askedOn',
      'due_on as dueOn',
      'state',
      'doer',
      'done_on as doneOn',
      'done_by as doneBy',
      'sent_how as sentHow',
      'note',
      'file',
      'shared',
      'forgotten_at as forgottenAt',
      'version',
    ])
    .$castTo<FormatRequest>()

/** The most requests on one page. */
export const PAGE = 30

/** A request as an address of staff names it, or `NotFound`. */
export async function requestAt(db: Db, id: string | number): Promise<FormatRequest> {
  const found = /^\d{1,9}$/.test(String(id)) ? await requests(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`format request ${id}`)
  return found
}

/** What is to be done, what is due first at the top; `after` is the last id of the page before. One more than a page says that there is more. */
export async function openRequests(
  db: Db,
  { after, most = PAGE + 1 }: { after?: number | undefined; most?: number } = {},
): Promise<readonly FormatRequest[]> {
  let query = requests(db).where('state', '=', 'open')
  const last = after === undefined ? undefined : await requests(db).where('id', '=', after).executeTakeFirst()
  if (last) {
    const { dueOn, id } = last
    query = query.where((is) => is.or([is('due_on', '>', dueOn), is.and([is('due_on', '=', dueOn), is('id', '>', id)])]))
  }
  return await query.orderBy('due_on').orderBy('id').limit(most).execute()
}

/** What was sent or declined, the newest first; `before` is the last id of the page before. */
export async function doneRequests(db: Db, before?: number): Promise<readonly FormatRequest[]> {
  let query = requests(db).where('state', '<>', 'open')
  if (before !== undefined) query = query.where('id', '<', before)
  return await query
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** A request in one of these states, to show the role matrix. */
export const someRequest =
  (...states: readonly RequestState[]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row =
      (await requests(db).where('state', 'in', states).orderBy('id').executeTakeFirst()) ??
      (await requests(db).orderBy('id').limit(1).executeTakeFirst())
    return { id: String(row?.id ?? 0) }
  }

/** How many requests fell due in a time, or were dealt with in it before they did: each once, on the day it was due. */
export const dueBetween = (db: Db, { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
  own(db).selectFrom('publishing.format_request').where('due_on', '>=', from).where('due_on', '<=', to)
