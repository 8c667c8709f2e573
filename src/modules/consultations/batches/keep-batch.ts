import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'
import { BATCH } from './batch.js'
import { keyedOf } from './queries.js'

/** Paper cards that came in together: from where, in which box, how many. */
export interface NewBatch {
  readonly exerciseId: number
  readonly pointId: number | null
  readonly name: string
  readonly cards: number
  readonly at: Temporal.Instant
  readonly madeBy: number | null
}

/** Adds a batch of paper cards. Returns its id. */
export async function addBatch(tx: ConsultationsTx, batch: NewBatch, by: Actor): Promise<number> {
  const { exerciseId, pointId, name, cards, at, madeBy } = batch
  const { id } = await tx
    .insertInto('consultations.batch')
    .values({ exercise_id: exerciseId, kind: 'cards', name, collection_point_id: pointId, cards, made_at: at, made_by: madeBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'consultations:add-batch', kind: BATCH, id, detail: { cards } })
  await record(tx, { by, did: 'consultations:add-batch', kind: EXERCISE, id: exerciseId, detail: { batch: id, cards } })
  return id
}

/** Corrects how many cards there are. Throws `Conflict` when more than that are keyed. */
export async function correctCards(tx: ConsultationsTx, batchId: number, cards: number, by: Actor): Promise<void> {
  await tx.selectFrom('consultations.batch').select('id').where('id', '=', batchId).forUpdate().executeTakeFirstOrThrow()
  const keyed = await keyedOf(tx, batchId)
  if (keyed > cards) throw new Conflict(`${keyed} cards of this batch are keyed already.`)
  await tx.updateTable('consultations.batch').set({ cards }).where('id', '=', batchId).execute()
  await record(tx, { by, did: 'consultations:correct-batch', kind: BATCH, id: batchId, detail: { cards } })
}
