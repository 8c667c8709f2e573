import { Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'
import type { Batch } from './batch.js'
import { keyedOf } from './queries.js'

/** The number of the next card of a batch, which nobody else gets. Throws `Conflict` when all its cards are keyed. */
export async function nextCard(tx: ConsultationsTx, batch: Pick<Batch, 'id'>): Promise<number> {
  const { cards } = await tx
    .selectFrom('consultations.batch')
    .select('cards')
    .where('id', '=', batch.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const number = (await keyedOf(tx, batch.id)) + 1
  if (number > cards)
    throw new Conflict(`All ${cards} cards of this batch are keyed. Correct the number of cards on its page if there are more.`)
  return number
}
