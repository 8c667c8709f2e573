import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'

/** What is visited beside meetings and districts. */
export const STOP_KINDS = { station: 'Police station or base', project: 'Project with a grant' } as const
/** What is visited. */
export type StopKind = keyof typeof STOP_KINDS

/** A station, base or funded project that is visited. */
export interface Stop {
  readonly id: number
  readonly kind: StopKind
  readonly name: string
  readonly place: string | null
  readonly since: Temporal.PlainDate
  /** Since when it is visited no more. */
  readonly endedOn: Temporal.PlainDate | null
  readonly version: number
}

/** How the audit names a station or project. */
export const STOP = 'engagement.stop'

const all = (db: Db) =>
  own(db).selectFrom('engagement.stop').select(['id', 'kind', 'name', 'place', 'since', 'ended_on as endedOn', 'version'])

/** The stations and projects, of one kind when asked, by name. */
export const stops = async (db: Db, kind?: StopKind): Promise<readonly Stop[]> => {
  let query = all(db)
  if (kind) query = query.where('kind', '=', kind)
  return await query.orderBy('kind', 'desc').orderBy('name').limit(2000).execute()
}

/** A station or project as an address names it, or `NotFound`. */
export async function stopAt(db: Db, id: string | number): Promise<Stop> {
  const found = /^\d{1,9}$/.test(String(id)) ? await all(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`stop ${id}`)
  return found
}

/** Adds a station or project. Returns its id. */
export async function addStop(tx: Tx, sheet: Pick<Stop, 'kind' | 'name' | 'place' | 'since'>, by: Actor): Promise<number> {
  const { id } = await ownTx(tx).insertInto('engagement.stop').values(sheet).returning('id').executeTakeFirstOrThrow()
  await record(tx, { by, did: 'engagement:add-stop', kind: STOP, id })
  return id
}

/** Changes a station or project, or ends it. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeStop(
  tx: Tx,
  stop: Pick<Stop, 'id'>,
  { kind, name, place, since, endedOn }: Omit<Stop, 'id' | 'version'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.stop')
    .set({ kind, name, place, since, ended_on: endedOn, version: sql`version + 1` })
    .where('id', '=', stop.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'engagement:change-stop', kind: STOP, id: stop.id })
}

/** Says that an event visits a station or project. Twice is once. */
export async function visitStop(tx: Tx, event: number, stop: number): Promise<void> {
  await ownTx(tx)
    .insertInto('engagement.stop_visit')
    .values({ event, stop })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Says which stations and projects an event visits, in place of those before. */
export async function setVisits(tx: Tx, event: number, chosen: readonly number[], by: Actor): Promise<void> {
  await ownTx(tx).deleteFrom('engagement.stop_visit').where('event', '=', event).execute()
  for (const stop of new Set(chosen)) await visitStop(tx, event, stop)
  await record(tx, { by, did: 'engagement:set-visits', kind: 'engagement.event', id: event, detail: { stops: chosen.length } })
}

/** The stations and projects that an event visits. */
export const stopsOf = async (db: Db, event: number): Promise<readonly Stop[]> =>
  await all(db)
    .where('id', 'in', own(db).selectFrom('engagement.stop_visit').select('stop').where('event', '=', event))
    .orderBy('name')
    .execute()

/** A station or project, to show the role matrix. */
export async function someStop(db: Db): Promise<Record<string, string>> {
  return { id: String((await all(db).orderBy('id').limit(1).executeTakeFirst())?.id ?? 0) }
}
