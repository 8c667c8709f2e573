import { sql } from 'kysely'
import { type Actor, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, type DayMark, NotFound } from '#platform/web'
import type { Event } from '../events/event.js'
import { known } from '../events/queries.js'
import { own, ownTx } from '../tables.js'

/** What somebody took away from an event to do. */
export interface TakeAway {
  readonly id: number
  readonly event: number
  readonly what: string
  readonly owner: number
  readonly due: Temporal.PlainDate
  readonly doneOn: Temporal.PlainDate | null
  readonly outcome: string
  readonly version: number
}

/** How the audit names what was taken away from an event. */
export const TAKE_AWAY = 'engagement.take-away'
/** How many stand on one page. */
export const PAGE = 50

const all = (db: Db) =>
  own(db)
    .selectFrom('engagement.take_away as t')
    .innerJoin('engagement.event as event', 'event.id', 't.event')
    .select(['t.id', 't.event', 't.what', 't.owner', 't.due', 't.done_on as doneOn', 't.outcome', 't.version', 'event.title as from'])

/** What was taken away from an event, in the order in which it was noted. */
export const takeAwaysOf = async (db: Db, event: number): Promise<readonly TakeAway[]> =>
  await all(db).where('t.event', '=', event).orderBy('t.id').limit(200).execute()

/** What is still to be done from events that this person may know of, what is due first first; after a place in that list. One more than a page says that there is more. */
export async function openTakeAways(
  db: Db,
  person: number | undefined,
  after?: DayMark,
): Promise<readonly (TakeAway & { readonly from: string })[]> {
  let query = all(db).where('t.done_on', 'is', null).where(known(person))
  if (after)
    query = query.where((is) => is.or([is('t.due', '>', after.day), is.and([is('t.due', '=', after.day), is('t.id', '>', after.id)])]))
  return await query
    .orderBy('t.due')
    .orderBy('t.id')
    .limit(PAGE + 1)
    .execute()
}

/** What is still to be done from events in these places that this person may know of, what is due first first. */
export const openTakeAwaysIn = async (
  db: Db,
  places: readonly string[],
  person: number | undefined,
  most: number,
): Promise<readonly (TakeAway & { readonly from: string })[]> =>
  await all(db)
    .where('t.done_on', 'is', null)
    .where('event.place', 'in', places.length > 0 ? places : [''])
    .where(known(person))
    .orderBy('t.due')
    .orderBy('t.id')
    .limit(most)
    .execute()

/** Something taken away as an address names it, or `NotFound`: also when its event is closed to this person. */
export async function takeAwayAt(db: Db, id: string | number, person: number | undefined): Promise<TakeAway & { readonly from: string }> {
  const found = /^\d{1,9}$/.test(String(id))
    ? await all(db).where('t.id', '=', Number(id)).where(known(person)).executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`take-away ${id}`)
  return found
}

/** Notes what somebody took away from an event. Returns its id. */
export async function noteTakeAway(
  tx: Tx,
  event: Pick<Event, 'id'>,
  { what, owner, due }: Pick<TakeAway, 'what' | 'owner' | 'due'>,
  by: Pick<Person, 'id'>,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('engagement.take_away')
    .values({ event: event.id, what, owner, due, added_at: at, added_by: by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by.id}`, did: 'engagement:note-take-away', kind: TAKE_AWAY, id })
  return id
}

/** Changes what is to be done, or says what came of it. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeTakeAway(
  tx: Tx,
  one: Pick<TakeAway, 'id'>,
  { what, owner, due, doneOn, outcome }: Omit<TakeAway, 'id' | 'event' | 'version'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.take_away')
    .set({ what, owner, due, done_on: doneOn, outcome, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'engagement:change-take-away', kind: TAKE_AWAY, id: one.id, detail: { done: doneOn !== null } })
}

/** Something taken away from an open event, to show the role matrix. */
export async function someTakeAway(db: Db): Promise<Record<string, string>> {
  const row = await all(db).where('event.closed', '=', false).orderBy('t.id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
