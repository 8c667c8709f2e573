import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import type { Batch, BatchKind } from './batch.js'

const COLUMNS = [
  'id',
  'exercise_id as exerciseId',
  'kind',
  'name',
  'collection_point_id as pointId',
  'cards',
  'made_at as madeAt',
  'made_by as madeBy',
  'taken_back_at as takenBackAt',
] as const

/** The batches of an exercise, newest first; those of one kind where one is given. */
export async function batchesOf(db: ConsultationsDb, exerciseId: number, kind?: BatchKind): Promise<readonly Batch[]> {
  return db
    .selectFrom('consultations.batch')
    .select(COLUMNS)
    .where('exercise_id', '=', exerciseId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'cards'))
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** One batch of an exercise, for staff. */
export async function batchById(db: ConsultationsDb, exerciseId: number, id: number | string): Promise<Batch> {
  const number = Number(id)
  const found = Number.isSafeInteger(number)
    ? await db
        .selectFrom('consultations.batch')
        .select(COLUMNS)
        .where('exercise_id', '=', exerciseId)
        .where('id', '=', number)
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`batch ${id}`)
  return found
}

/** How many cards of a batch are keyed: they are numbered as they are keyed, so the last number says it. */
export async function keyedOf(db: ConsultationsDb, batchId: number): Promise<number> {
  const last = await db
    .selectFrom('consultations.response')
    .select('card_number as card')
    .where('batch_id', '=', batchId)
    .where('card_number', 'is not', null)
    .orderBy('card_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.card ?? 0
}
