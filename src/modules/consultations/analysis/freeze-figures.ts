import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import type { Exercise } from '../exercises/exercise.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import type { Counted } from './counted.js'
import type { Figures } from './figures.js'
import { makeFigures } from './make-figures.js'

/** Figures as they were frozen for a decision, with the hash of the set of answers behind them. */
export interface ResultSet {
  readonly id: number
  readonly figures: Figures
  readonly base: number
  /** Hash over the hashes of all counted answers: SHA-256, hexadecimal. */
  readonly setHash: string
}

/** The hash of one counted answer: what it says and how it came in. Erasing the answer later leaves the hash. */
export function hashOfResponse({ id, channel, place, answers }: Counted): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(
      JSON.stringify([
        id,
        channel,
        place,
        sorted.map(([question, answer]) => [question, Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1))]),
      ]),
    )
    .digest('hex')
}

/** The hash of a whole set from the hashes of its answers, in the order in which they came. */
export function hashOfSet(rowHashes: readonly string[]): string {
  return createHash('sha256').update(rowHashes.join('\n')).digest('hex')
}

/** Freezes the figures as they stand: the decision is then taken on them, and every published number can be derived again. */
export async function freezeFigures(house: House, exercise: Exercise, by: Actor): Promise<ResultSet> {
  const rowHashes: string[] = []
  const figures = await makeFigures(house, exercise, (response) => rowHashes.push(hashOfResponse(response)))
  const setHash = hashOfSet(rowHashes)
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return inTransaction(db, async (tx) => {
    const { id } = await tx
      .insertInto('consultations.result_set')
      .values({
        exercise_id: exercise.id,
        made_at: house.clock.now(),
        figures: JSON.stringify(figures),
        base: figures.base,
        set_hash: setHash,
        row_hashes: JSON.stringify(rowHashes),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(tx, {
      by,
      did: 'consultations:freeze-figures',
      kind: 'consultations.exercise',
      id: exercise.id,
      detail: { set: id, base: figures.base, hash: setHash },
    })
    return { id, figures, base: figures.base, setHash }
  })
}

/** The figures frozen last for an exercise. */
export async function frozenFigures(db: ConsultationsDb, exerciseId: number): Promise<ResultSet | undefined> {
  const row = await db
    .selectFrom('consultations.result_set')
    .select(['id', 'figures', 'base', 'set_hash as setHash'])
    .where('exercise_id', '=', exerciseId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, figures: row.figures as Figures }
}
