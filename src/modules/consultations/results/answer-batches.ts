import { LONDON } from '#platform/clock'
import { type Counted, themesFound } from '../analysis/counted.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'

/** One response as it leaves Regard: no contact details, and the day on which it came instead of the moment. */
export interface Exported extends Counted {
  readonly day: string
  readonly version: number
}

const BATCH = 500

/** The responses of an exercise that count, in batches by key, so that any number fits in memory. What triage holds by then is left out of each. */
export async function* answerBatches(db: ConsultationsDb, exerciseId: number): AsyncGenerator<readonly Exported[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('consultations.response as response')
      .innerJoin('consultations.questionnaire as questionnaire', 'questionnaire.id', 'response.questionnaire_id')
      .select([
        'response.id',
        'response.channel',
        'response.place',
        'response.answers',
        'response.received_at',
        'questionnaire.number as version',
      ])
      .where('response.exercise_id', '=', exerciseId)
      .where('response.state', '=', 'counted')
      .where('response.trial', '=', false)
      .where('response.id', '>', after)
      .where(notAmong(await heldResponses(db)))
      .orderBy('response.id')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return
    const found = await themesFound(
      db,
      rows.map(({ id }) => id),
    )
    yield rows.map(({ received_at: at, ...row }) => ({
      ...row,
      themes: found.get(row.id) ?? {},
      day: at.toZonedDateTimeISO(LONDON).toPlainDate().toString(),
    }))
    after = rows.at(-1)?.id ?? after
  }
}
