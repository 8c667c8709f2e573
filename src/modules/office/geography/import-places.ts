import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'
import { LEVELS } from './place.js'
import type { ImportRow } from './place-csv.js'

/** One list of places that was imported. */
export interface PlaceImport {
  readonly id: number
  readonly at: Temporal.Instant
  readonly filename: string
  readonly added: number
  readonly undoneAt: Temporal.Instant | null
}

/** The imported lists, newest first. */
export async function placeImports(db: Db): Promise<readonly PlaceImport[]> {
  return await own(db)
    .selectFrom('office.place_import')
    .select(['id', 'at', 'filename', 'added', 'undone_at as undoneAt'])
    .orderBy('id', 'desc')
    .execute()
}

/** Adds the places of a list, widest level first, and remembers which they were. Returns the id of the import. */
export async function importPlaces(tx: Tx, rows: readonly ImportRow[], filename: string, by: Actor, at: Temporal.Instant): Promise<number> {
  const office = ownTx(tx)
  const { id } = await office
    .insertInto('office.place_import')
    .values({ at, by, filename: filename.slice(0, 200), added: rows.length, undone_at: null, undone_by: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const level of LEVELS) {
    const these = rows.filter((row) => row.level === level)
    if (these.length === 0) continue
    const ids = await idsOf(
      tx,
      these.flatMap((row) => row.parent ?? []),
    )
    const added = await office
      .insertInto('office.place')
      .values(
        these.map(({ code, parent, from }) => ({
          code,
          level,
          parent: parent === null ? null : (ids.get(parent) ?? null),
          from_on: from,
          closed_from: null,
          import: id,
        })),
      )
      .returning(['id', 'code'])
      .execute()
    const placeOf = new Map(added.map((place) => [place.code, place.id]))
    const named = these.map((row) => ({ row, place: placeOf.get(row.code) ?? 0 }))
    await office
      .insertInto('office.place_name')
      .values(named.map(({ row, place }) => ({ place, from_on: row.from, name: row.name })))
      .execute()
    const counted = named.flatMap(({ row, place }) =>
      row.population ? [{ place, as_at: row.population.asAt, people: row.population.people, source: row.population.source }] : [],
    )
    if (counted.length > 0) await office.insertInto('office.population').values(counted).execute()
  }
  await record(tx, { by, did: 'office:import-places', kind: 'place-import', id, detail: { added: rows.length } })
  await bump(tx, OFFICE_TOPIC)
  return id
}

async function idsOf(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (codes.length === 0) return new Map()
  const rows = await ownTx(tx).selectFrom('office.place').select(['id', 'code']).where('code', 'in', codes).execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}

/** Takes back an import: its places go as if they had never been. Throws `Conflict` when one of them has been changed or something lies in it since. */
export async function undoImport(tx: Tx, id: number, by: Actor, at: Temporal.Instant): Promise<void> {
  const office = ownTx(tx)
  const { numUpdatedRows } = await office
    .updateTable('office.place_import')
    .set({ undone_at: at, undone_by: by })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('This import was already undone')
  if (await cannotUndo(tx, id)) throw new Conflict('Places of this import have been changed since')
  await office.deleteFrom('office.place').where('import', '=', id).execute()
  await record(tx, { by, did: 'office:undo-import', kind: 'place-import', id })
  await bump(tx, OFFICE_TOPIC)
}

/** Why an import can no longer be undone, as a sentence; undefined when it can. */
export async function cannotUndo(db: Db, id: number): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    select p.code from office.place p where p.import = ${id} and (p.version > 1 or p.closed_from is not null)
    union
    select child.code from office.place child join office.place p on child.parent = p.id
    where p.import = ${id} and child.import is distinct from ${id} order by code limit 5`.execute(db)
  if (rows.length === 0) return undefined
  return `These places have been changed or added to since: ${rows.map((row) => row.code).join(', ')}. Close places one by one instead.`
}
