import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { ownTx } from '../tables.js'
import type { Level, Place } from './place.js'

/** A place that is to be. */
export interface NewPlace {
  readonly code: string
  readonly name: string
  readonly level: Level
  /** The code of the place it lies in; null for the widest. */
  readonly parent: string | null
  readonly from: Temporal.PlainDate
}

/** Adds a place. Its code is new and its parent exists: the form has checked both. */
export async function addPlace(tx: Tx, place: NewPlace, by: Actor): Promise<void> {
  const office = ownTx(tx)
  const parent =
    place.parent === null
      ? undefined
      : await office.selectFrom('office.place').select('id').where('code', '=', place.parent).executeTakeFirstOrThrow()
  const { id } = await office
    .insertInto('office.place')
    .values({ code: place.code, level: place.level, parent: parent?.id ?? null, from_on: place.from, closed_from: null, import: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await office.insertInto('office.place_name').values({ place: id, from_on: place.from, name: place.name }).execute()
  await record(tx, { by, did: 'office:add-place', kind: 'place', id: place.code })
  await bump(tx, OFFICE_TOPIC)
}

/** Moves the place on by one version, or throws `Conflict` when somebody else did. */
async function claim(tx: Tx, place: Place, seen: number): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.place')
    .set({ version: seen + 1 })
    .where('id', '=', place.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The place was changed by somebody else')
}

/** Calls a place something else from a day on; pages about earlier days keep the earlier name. */
export async function renamePlace(
  tx: Tx,
  place: Place,
  { name, welsh = '' }: { readonly name: string; readonly welsh?: string },
  from: Temporal.PlainDate,
  seen: number,
  by: Actor,
): Promise<void> {
  await claim(tx, place, seen)
  await ownTx(tx)
    .insertInto('office.place_name')
    .values({ place: place.id, from_on: from, name, welsh })
    .onConflict((conflict) => conflict.columns(['place', 'from_on']).doUpdateSet({ name, welsh }))
    .execute()
  await record(tx, { by, did: 'office:rename-place', kind: 'place', id: place.code, detail: { from: from.toString() } })
  await bump(tx, OFFICE_TOPIC)
}

/** Closes a place: from that day nothing new is tagged to it. Earlier records keep it. */
export async function closePlace(tx: Tx, place: Place, from: Temporal.PlainDate, seen: number, by: Actor): Promise<void> {
  await claim(tx, place, seen)
  await ownTx(tx).updateTable('office.place').set({ closed_from: from }).where('id', '=', place.id).execute()
  await record(tx, { by, did: 'office:close-place', kind: 'place', id: place.code, detail: { from: from.toString() } })
  await bump(tx, OFFICE_TOPIC)
}

/** How many people live in a place, as a source counted them on a day. */
export interface Population {
  readonly people: number
  readonly asAt: Temporal.PlainDate
  readonly source: string
}

/** Records a population figure; a second figure for the same day replaces the first. */
export async function recordPopulation(tx: Tx, place: Place, { people, asAt, source }: Population, by: Actor): Promise<void> {
  await ownTx(tx)
    .insertInto('office.population')
    .values({ place: place.id, as_at: asAt, people, source })
    .onConflict((conflict) => conflict.columns(['place', 'as_at']).doUpdateSet({ people, source }))
    .execute()
  await record(tx, { by, did: 'office:record-population', kind: 'place', id: place.code, detail: { people, asAt: asAt.toString() } })
  await bump(tx, OFFICE_TOPIC)
}
