import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { json, type Tx } from '#platform/db'
import { keep, type TableFile } from '#platform/files'
import { ownTx } from '../tables.js'
import { guessColumns } from './guess-columns.js'
import type { Column, Import } from './import.js'

/** Keeps an uploaded list until somebody has looked at it: nothing is taken from it yet. Returns its id. */
export async function keepImport(
  tx: Tx,
  { file, lines }: TableFile,
  about: Pick<Import, 'source' | 'purpose' | 'basis' | 'wording' | 'evidence' | 'list'>,
  by: number,
  at: Temporal.Instant,
): Promise<number> {
  const { source, purpose, basis, wording, evidence, list } = about
  const fileId = await keep(tx, file, { purpose: 'contacts:import', restricted: true, at }, `person:${by}`)
  const { id } = await ownTx(tx)
    .insertInto('contacts.import')
    .values({
      source,
      purpose,
      basis,
      wording,
      evidence,
      list,
      filename: file.name.slice(0, 200),
      file_id: fileId,
      columns: json(guessColumns(lines[0]?.cells ?? [])),
      state: 'matching',
      rows: lines.length - 1,
      made_at: at,
      made_by: by,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by}`, did: 'contacts:upload', kind: 'contacts.import', id })
  return id
}

/** Begins to take in what was looked at; the job does it. Returns whether it still waited as it was seen. */
export const beginImport = (tx: Tx, id: number, seen: number): Promise<boolean> => ifWaiting(tx, id, seen, { state: 'running' })

/** Changes what the columns of a waiting import hold; with null it is dropped. Returns whether it still waited as it was seen. */
export const changeImport = (
  tx: Tx,
  { id, version }: Pick<Import, 'id' | 'version'>,
  columns: readonly Column[] | null,
): Promise<boolean> => ifWaiting(tx, id, version, columns === null ? { state: 'dropped', file_id: null } : { columns: json(columns) })

async function ifWaiting(tx: Tx, id: number, seen: number, set: { state?: string; file_id?: null; columns?: unknown }): Promise<boolean> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.import')
    .set({ ...set, version: seen + 1 })
    .where('id', '=', id)
    .where('state', '=', 'matching')
    .where('version', '=', seen)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
