import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { type CheckedFile, keep, remove } from '#platform/files'
import { enqueue } from '#platform/jobs'
import { Conflict } from '#platform/web'
import { BATCH } from '../batches/batch.js'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { IMPORT, type Import, type Matching } from './import.js'
import { importRows, takeBackRows } from './jobs.js'
import { importForWork } from './queries.js'
import type { Meaning } from './reading/meanings.js'
import type { Table } from './reading/shapes.js'

/** A file that was looked at and can be imported once its columns are matched. */
export interface NewImport {
  readonly exerciseId: number
  readonly questionnaireId: number
  readonly file: CheckedFile
  readonly encoding: string
  readonly table: Table
  readonly matching: Matching
  readonly at: Temporal.Instant
  readonly madeBy: number | null
}

/** Keeps a file for importing; nothing of it counts yet. Returns the id of the import. */
export async function keepImport(tx: ConsultationsTx, made: NewImport, by: Actor): Promise<number> {
  const fileId = await keep(tx, made.file, { purpose: 'consultations:import', restricted: true, at: made.at }, by)
  const { id } = await tx
    .insertInto('consultations.import')
    .values({
      exercise_id: made.exerciseId,
      questionnaire_id: made.questionnaireId,
      batch_id: null,
      file_id: fileId,
      filename: made.file.name,
      sha256: made.file.sha256,
      encoding: made.encoding,
      shape: made.table.shape,
      matching: JSON.stringify(made.matching),
      headings: JSON.stringify(made.table.headings),
      state: 'matching',
      rows: made.table.rows.length,
      made_at: made.at,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by,
    did: 'consultations:keep-import',
    kind: IMPORT,
    id,
    detail: { exercise: made.exerciseId, rows: made.table.rows.length },
  })
  return id
}

/** Says what each column is; what was said of words stays. Throws `Conflict` when somebody else did, or began, in the meantime. */
export async function matchColumns(
  tx: ConsultationsTx,
  { id, version }: Import,
  matching: Omit<Matching, 'words'>,
  by: Actor,
): Promise<void> {
  const changed = await tx
    .updateTable('consultations.import')
    .set({ matching: sql<string>`matching || ${JSON.stringify(matching)}::jsonb`, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'matching')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Conflict('Somebody else changed or began this import a moment ago. Open it again.')
  await record(tx, { by, did: 'consultations:match-columns', kind: IMPORT, id })
}

/** Says what words mean that are no choice of their question. `now` makes it from what was said before. Throws `Conflict` once it has begun. */
export async function matchWords(
  tx: ConsultationsTx,
  { id }: Import,
  now: (said: readonly Meaning[]) => readonly Meaning[],
  by: Actor,
): Promise<void> {
  const one = await importForWork(tx, id, true)
  if (one?.state !== 'matching') throw new Conflict('This import has begun already.')
  const matching: Matching = { ...one.matching, words: now(one.matching.words ?? []) }
  await tx
    .updateTable('consultations.import')
    .set({ matching: JSON.stringify(matching) })
    .where('id', '=', id)
    .execute()
  await record(tx, { by, did: 'consultations:match-words', kind: IMPORT, id })
}

/** Begins to take the rows in: a job does it, in batches. */
export async function beginImport(
  tx: ConsultationsTx,
  { id }: Import,
  at: Temporal.Instant,
  person: number | null,
  by: Actor,
): Promise<void> {
  const now = await importForWork(tx, id, true)
  if (now?.state !== 'matching') throw new Conflict('This import has begun already.')
  const batch = await tx
    .insertInto('consultations.batch')
    .values({
      exercise_id: now.exerciseId,
      kind: 'import',
      name: now.filename,
      collection_point_id: null,
      cards: now.rows,
      made_at: at,
      made_by: person,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('consultations.import').set({ state: 'running', batch_id: batch.id }).where('id', '=', id).execute()
  await record(tx, { by, did: 'consultations:import', kind: BATCH, id: batch.id, detail: { import: id, rows: now.rows } })
  await record(tx, { by, did: 'consultations:import', kind: EXERCISE, id: now.exerciseId, detail: { import: id, rows: now.rows } })
  await enqueue(tx, importRows, { importId: id })
}

/** Gives up an import that was not begun: its file goes. */
export async function dropImport(tx: ConsultationsTx, { id, fileId }: Import, by: Actor): Promise<void> {
  const dropped = await tx
    .updateTable('consultations.import')
    .set({ state: 'dropped', file_id: null, headings: '[]' })
    .where('id', '=', id)
    .where('state', '=', 'matching')
    .executeTakeFirst()
  if (dropped.numUpdatedRows === 0n) throw new Conflict('This import has begun already.')
  if (fileId !== null) await remove(tx, fileId, by)
  await record(tx, { by, did: 'consultations:drop-import', kind: IMPORT, id })
}

/** Begins to take back everything an import added. The caller has made sure that no figures are frozen. */
export async function takeBackImport(tx: ConsultationsTx, { id }: Import, by: Actor): Promise<void> {
  const now = await importForWork(tx, id, true)
  if (now?.state !== 'done') throw new Conflict('Only an import that has ended can be taken back.')
  await tx.updateTable('consultations.import').set({ state: 'taking-back' }).where('id', '=', id).execute()
  await record(tx, { by, did: 'consultations:take-back-import', kind: BATCH, id: now.batchId ?? 0, detail: { import: id } })
  await record(tx, { by, did: 'consultations:take-back-import', kind: EXERCISE, id: now.exerciseId, detail: { import: id } })
  await enqueue(tx, takeBackRows, { importId: id })
}
