import { sql } from 'kysely'
import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import type { Import } from './import.js'

function imports(db: ConsultationsDb) {
  return db
    .selectFrom('consultations.import')
    .select([
      'id',
      'exercise_id as exerciseId',
      'questionnaire_id as questionnaireId',
      'batch_id as batchId',
      'file_id as fileId',
      'filename',
      'sha256',
      'encoding',
      'shape',
      'matching',
      'headings',
      'state',
      'rows',
      'done',
      'added',
      'doubled',
      'refused',
      'kept_over as keptOver',
      'remarked',
      'version',
      'made_at as madeAt',
      'made_by as madeBy',
    ])
    .$castTo<Import>()
}

/** The imports of an exercise, newest first. */
export async function importsOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Import[]> {
  return imports(db).where('exercise_id', '=', exerciseId).where('state', '<>', 'dropped').orderBy('id', 'desc').limit(100).execute()
}

/** One import of an exercise. Throws `NotFound`. */
export async function importById(db: ConsultationsDb, exerciseId: number, id: string | number): Promise<Import> {
  const number = Number(id)
  const found = Number.isSafeInteger(number)
    ? await imports(db).where('exercise_id', '=', exerciseId).where('id', '=', number).executeTakeFirst()
    : undefined
  if (!found || found.state === 'dropped') throw new NotFound(`import ${id}`)
  return found
}

/** An import as a job finds it; locked where a transaction asks for it. Undefined when it is gone. */
export async function importForWork(db: ConsultationsDb, id: number, lock = false): Promise<Import | undefined> {
  const query = imports(db).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** What was found in rows of an import, with the lines in which it was: all of one kind stand together. */
export interface FoundInRows {
  readonly reason: string
  readonly rows: number
  /** The first lines, in order. */
  readonly lines: readonly number[]
  readonly first: number
}

/** Most lines that are named beside a reason. */
const NAMED = 12

/** Reasons for which rows were not taken, are kept over a limit or were remarked on, each once, by the first line in which it was, a page at a time. */
export async function reasonsOf(
  db: ConsultationsDb,
  importId: number,
  after: number,
  limit: number,
  which: 'refused' | 'kept' | 'remark',
): Promise<readonly FoundInRows[]> {
  const { rows } = await sql<FoundInRows>`
    select reason, count(*)::int as rows, (array_agg(n order by n))[1:${sql.lit(NAMED)}] as lines, min(n) as first
    from consultations.import_refusal
    where import_id = ${importId} and kept = ${which === 'kept'} and remark = ${which === 'remark'}
    group by reason having min(n) > ${after} order by min(n) limit ${limit}`.execute(db)
  return rows
}

/** Rows that could not be taken, from a row onwards, a part at a time. */
export async function refusalsOf(
  db: ConsultationsDb,
  importId: number,
  after: number,
  limit: number,
): Promise<readonly { n: number; reason: string; cells: string[] }[]> {
  return db
    .selectFrom('consultations.import_refusal')
    .select(['n', 'reason', 'cells'])
    .where('import_id', '=', importId)
    .where('kept', '=', false)
    .where('remark', '=', false)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit)
    .execute()
}
