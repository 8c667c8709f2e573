import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, type DayMark, NotFound } from '#platform/web'
import type { Series } from '../meetings/meeting.js'
import { own, ownTx } from '../tables.js'

/** What people at a meeting want first. */
export interface Priority {
  readonly id: number
  readonly meeting: number
  readonly what: string
  readonly setOn: Temporal.PlainDate
  readonly setBy: 'meeting' | 'police-team'
  readonly endedOn: Temporal.PlainDate | null
  readonly outcome: string
  readonly version: number
}

/** A priority with the meeting at which it was set. */
export interface PriorityThere extends Priority {
  readonly name: string
  readonly series: Series
  readonly place: string | null
}

/** How the audit names a priority. */
export const PRIORITY = 'engagement.priority'
/** How many stand on one page. */
export const PAGE = 50

const all = (db: Db) =>
  own(db)
    .selectFrom('engagement.priority as p')
    .innerJoin('engagement.meeting as m', 'm.id', 'p.meeting')
    .select([
      'p.id',
      'p.meeting',
      'p.what',
      'p.set_on as setOn',
      'p.set_by as setBy',
      'p.ended_on as endedOn',
      'p.outcome',
      'p.version',
      'm.name',
      'm.series',
      'm.place',
    ])

/** What people at a meeting want first, the latest first: 100 at most. */
export const prioritiesOf = async (db: Db, meeting: number): Promise<readonly PriorityThere[]> =>
  await all(db).where('p.meeting', '=', meeting).orderBy('p.id', 'desc').limit(100).execute()

/** What people want first in meetings of places and of a series, the latest first. One more than a page says that there is more. */
export async function priorities(
  db: Db,
  by: { readonly places?: readonly string[]; readonly series?: Series; readonly after?: DayMark | undefined },
): Promise<readonly PriorityThere[]> {
  let query = all(db)
  if (by.places) query = query.where('m.place', 'in', by.places.length > 0 ? by.places : [''])
  if (by.series) query = query.where('m.series', '=', by.series)
  const { after } = by
  if (after)
    query = query.where((is) =>
      is.or([is('p.set_on', '<', after.day), is.and([is('p.set_on', '=', after.day), is('p.id', '<', after.id)])]),
    )
  return await query
    .orderBy('p.set_on', 'desc')
    .orderBy('p.id', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** A priority as an address names it, or `NotFound`. */
export async function priorityAt(db: Db, id: string | number): Promise<PriorityThere> {
  const found = /^\d{1,9}$/.test(String(id)) ? await all(db).where('p.id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`priority ${id}`)
  return found
}

/** Keeps a priority that was set at a meeting. Returns its id. */
export async function setPriority(
  tx: Tx,
  meeting: number,
  { what, setOn, setBy }: Pick<Priority, 'what' | 'setOn' | 'setBy'>,
  by: Actor,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('engagement.priority')
    .values({ meeting, what, set_on: setOn, set_by: setBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'engagement:set-priority', kind: PRIORITY, id })
  return id
}

/** Changes a priority, or says what came of it. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changePriority(
  tx: Tx,
  one: Pick<Priority, 'id'>,
  { what, setOn, setBy, endedOn, outcome }: Omit<Priority, 'id' | 'meeting' | 'version'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.priority')
    .set({ what, set_on: setOn, set_by: setBy, ended_on: endedOn, outcome, version: sql`version + 1` })
    .where('id', '=', one.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this priority')
  await record(tx, { by, did: 'engagement:change-priority', kind: PRIORITY, id: one.id, detail: { ended: endedOn !== null } })
}

/** A priority, to show the role matrix. */
export async function somePriority(db: Db): Promise<Record<string, string>> {
  const row = await all(db).orderBy('p.id').limit(1).executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}
