import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { toReadFirst } from '../exercises/counts.js'
import { lockExercise } from '../exercises/queries.js'
import { type Method, methodOf } from '../results/method.js'
import { hashOfResponse, setHashing } from '../results/row-hash.js'
import { type ConsultationsDb, own } from '../tables.js'
import { type Counted, countedResponses } from './counted.js'
import type { Figures } from './figures.js'
import { countFigures } from './make-figures.js'

/** Figures as they were frozen for a decision, with the hash of the set of answers behind them. */
export interface ResultSet {
  readonly id: number
  readonly figures: Figures
  readonly base: number
  /** Hash over the hashes of all counted answers: SHA-256, hexadecimal. */
  readonly setHash: string
  /** How they were counted; null where they were frozen before that was kept. */
  readonly method: Method | null
  /** How many answers a person had still to read first, so that they are not in the figures; null where that was not kept. */
  readonly held: number | null
}

/**
 * Freezes the figures as they stand: the decision is then taken on them, and every published number can be derived again. The answers are
 * put down batch by batch, and the set is there once all of them are.
 */
export async function freezeFigures(house: House, exercise: Exercise, by: Actor): Promise<ResultSet> {
  const db = own(house.db)
  const method = await methodOf(house, exercise)
  const begun = { exercise_id: exercise.id, made_at: house.clock.now(), figures: '{}', base: 0, set_hash: '', complete: false, held: null }
  const { id } = await inTransaction(db, (tx) =>
    tx
      .insertInto('consultations.result_set')
      .values({ ...begun, method: JSON.stringify(method) })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const hashing = setHashing()
  const figures = await countFigures(method, keepingRows(db, id, countedResponses(db, exercise.id), hashing.add))
  const setHash = hashing.end()
  const held = await toReadFirst(db, exercise.id)
  return inTransaction(db, async (tx) => {
    // Whoever publishes meanwhile has published what was frozen before.
    if ((await lockExercise(tx, exercise.id)).state === 'answered')
      throw new Conflict('The office has already answered this exercise, so its figures can no longer change.')
    await tx
      .updateTable('consultations.result_set')
      .set({ figures: JSON.stringify(figures), base: figures.base, set_hash: setHash, complete: true, held })
      .where('id', '=', id)
      .execute()
    const detail = { set: id, base: figures.base, hash: setHash }
    await record(tx, { by, did: 'consultations:freeze-figures', kind: 'consultations.exercise', id: exercise.id, detail })
    return { id, figures, base: figures.base, setHash, method, held }
  })
}

/** Puts down each batch as it passes: which answer, its hash, and the themes found in it. */
async function* keepingRows(
  db: ConsultationsDb,
  setId: number,
  batches: AsyncIterable<readonly Counted[]>,
  each: (hash: string) => void,
): AsyncGenerator<readonly Counted[]> {
  let position = 0
  for await (const batch of batches) {
    const rows = batch.map((response) => {
      const salt = randomBytes(16).toString('hex')
      return { id: response.id, salt, themes: JSON.stringify(response.themes), hash: hashOfResponse(response, salt) }
    })
    const before = position
    await inTransaction(db, (tx) =>
      sql`
        insert into consultations.frozen_row (set_id, position, response_id, salt, themes, hash)
        select ${setId}::int, ${before}::int + place::int, id, salt, themes::jsonb, hash from unnest(
          ${rows.map(({ id }) => id)}::int[], ${rows.map(({ salt }) => salt)}::text[], ${rows.map(({ themes }) => themes)}::text[],
          ${rows.map(({ hash }) => hash)}::text[]) with ordinality as row (id, salt, themes, hash, place)`.execute(tx),
    )
    position += rows.length
    for (const { hash } of rows) each(hash)
    yield batch
  }
}

/** The figures frozen last for an exercise. */
export async function frozenFigures(db: ConsultationsDb, exerciseId: number): Promise<ResultSet | undefined> {
  const row = await db
    .selectFrom('consultations.result_set')
    .select(['id', 'figures', 'base', 'set_hash as setHash', 'method', 'held'])
    .where('exercise_id', '=', exerciseId)
    .where('complete', '=', true)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, figures: row.figures as Figures }
}

/** Takes away what could tie these answers to a frozen set again; their hashes stay, and with them the hash of the set. */
export async function forgetInSets(tx: ConsultationsDb, responseIds: readonly number[]): Promise<void> {
  await tx
    .updateTable('consultations.frozen_row')
    .set({ salt: null, themes: '{}' })
    .where('response_id', 'in', [...responseIds])
    .execute()
}
