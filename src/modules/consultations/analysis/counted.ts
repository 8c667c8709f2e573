import { heldAmong } from '#modules/triage'
import type { Answers } from '../questionnaires/answer.js'
import { type Channel, RESPONSE } from '../responses/response.js'
import type { ConsultationsDb } from '../tables.js'

/** A response that counts: what it answered and how it came in, nothing else. */
export interface Counted {
  readonly id: number
  readonly channel: Channel
  readonly place: string | null
  readonly answers: Answers
}

const BATCH = 1000

/** Every response that counts, a batch at a time, in the order in which they came. What triage holds is left out. */
export async function* countedResponses(db: ConsultationsDb, exerciseId: number): AsyncGenerator<readonly Counted[]> {
  let after = 0
  for (;;) {
    const rows = await db
      .selectFrom('consultations.response')
      .select(['id', 'channel', 'place', 'answers'])
      .where('exercise_id', '=', exerciseId)
      .where('state', '=', 'counted')
      .where('trial', '=', false)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    const disclosures = new Set(
      (
        await heldAmong(
          db,
          rows.map(({ id }) => ({ kind: RESPONSE, id: String(id) })),
        )
      ).map(({ id }) => id),
    )
    yield rows.filter(({ id }) => !disclosures.has(String(id)))
    after = rows.at(-1)?.id ?? after
  }
}
