import type { Answer } from '../questionnaires/answer.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'

/** An answer that two entries read differently, with what was decided. */
export interface Mismatch {
  readonly responseId: number
  readonly card: number | null
  readonly question: string
  readonly first: Answer | null
  readonly second: Answer | null
  readonly holds: 'first' | 'second' | null
}

/** The mismatches of a batch, in the order of the cards; what triage holds is left out. */
export async function mismatchesOf(db: ConsultationsDb, batchId: number): Promise<readonly Mismatch[]> {
  return db
    .selectFrom('consultations.mismatch as mismatch')
    .innerJoin('consultations.response as response', 'response.id', 'mismatch.response_id')
    .select([
      'response.id as responseId',
      'response.card_number as card',
      'mismatch.question',
      'mismatch.first',
      'mismatch.second',
      'mismatch.holds',
    ])
    .where('response.batch_id', '=', batchId)
    .where(notAmong(await heldResponses(db)))
    .orderBy('response.card_number')
    .orderBy('mismatch.question')
    .execute()
}

/** How often the first entry was wrong: wrong answers among those that were compared. Null while nothing was compared. */
export function errorRate(mismatches: readonly Mismatch[], compared: number): { wrong: number; compared: number; percent: number } | null {
  if (compared === 0) return null
  const wrong = mismatches.filter(({ holds }) => holds === 'second').length
  return { wrong, compared, percent: Math.round((wrong / compared) * 1000) / 10 }
}
