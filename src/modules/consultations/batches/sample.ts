import { randomInt } from 'node:crypto'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'
import { BATCH, type Batch } from './batch.js'
import { keyedOf } from './queries.js'

/** Batches with fewer cards are not keyed twice: a tenth of them would say nothing. */
export const LEAST_CARDS = 30
/** The part that is keyed twice. */
const PART = 0.1

/** Draws the cards that are keyed a second time: a random tenth, once, when all cards are keyed. Throws `Conflict` otherwise. */
export async function drawSample(tx: ConsultationsTx, batch: Batch, at: Temporal.Instant, by: Actor): Promise<void> {
  await tx.selectFrom('consultations.batch').select('id').where('id', '=', batch.id).forUpdate().executeTakeFirstOrThrow()
  if ((await sampleOf(tx, batch.id)).length > 0) return
  const keyed = await keyedOf(tx, batch.id)
  if (keyed < batch.cards || keyed < LEAST_CARDS)
    throw new Conflict(`The sample is drawn when all cards are keyed, from ${LEAST_CARDS} cards on.`)
  const rows = await tx
    .selectFrom('consultations.response')
    .select('id')
    .where('batch_id', '=', batch.id)
    .where('state', '<>', 'rejected')
    .where(notAmong(await heldResponses(tx), 'id'))
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  // The first places of a shuffle: every card has the same chance.
  const size = Math.min(ids.length, Math.ceil(batch.cards * PART))
  for (let place = 0; place < size; place += 1) {
    const other = randomInt(place, ids.length)
    const [here, there] = [ids[place], ids[other]]
    if (here !== undefined && there !== undefined) [ids[place], ids[other]] = [there, here]
  }
  const drawn = ids.slice(0, size)
  await tx
    .insertInto('consultations.second_entry')
    .values(drawn.map((response) => ({ response_id: response, batch_id: batch.id, drawn_at: at, entered_by: null, entered_at: null })))
    .execute()
  await record(tx, { by, did: 'consultations:draw-sample', kind: BATCH, id: batch.id, detail: { cards: drawn } })
}

/** One card of the sample: its number, who keyed it first, and whether it was keyed again. */
export interface Drawn {
  readonly responseId: number
  readonly card: number | null
  readonly keyedBy: number | null
  readonly againBy: number | null
  readonly compared: number
}

/** The sample of a batch, in the order of the numbers on the cards. What triage holds, or was rejected since, is left out. */
export async function sampleOf(db: ConsultationsDb, batchId: number): Promise<readonly Drawn[]> {
  return db
    .selectFrom('consultations.second_entry as entry')
    .innerJoin('consultations.response as response', 'response.id', 'entry.response_id')
    .select([
      'response.id as responseId',
      'response.card_number as card',
      'response.entered_by as keyedBy',
      'entry.entered_by as againBy',
      'entry.compared',
    ])
    .where('entry.batch_id', '=', batchId)
    .where('response.state', '<>', 'rejected')
    .where(notAmong(await heldResponses(db)))
    .orderBy('response.card_number')
    .execute()
}
