import { LONDON } from '#platform/clock'
import { type Counted, themesFound } from '../analysis/counted.js'
import { heldResponses, notAmong } from '../responses/held-by-triage.js'
import type { ConsultationsDb } from '../tables.js'

/** One response as it leaves Regard: no contact details, and the day on which it came instead of the moment. */
export interface Exported extends Counted {
  readonly day: string
  readonly version: number
  /** Whether it is beyond a limit, so that it is in no figure. */
  readonly over?: boolean
}

const BATCH = 500

/**
 * The responses of an exercise that count, with `over` those beyond a limit too, in batches by key, so that any number fits in memory. What
 * triage holds by then is left out of each.
 */
export async function* answerBatches(
  db: ConsultationsDb,
  exerciseId: number,
  { over = false }: { readonly over?: boolean } = {},
): AsyncGenerator<readonly Exported[]> {
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
        'response.state',
        'questionnaire.number as version',
      ])
      .where('response.exercise_id', '=', exerciseId)
      .where('response.state', 'in', over ? ['counted', 'over'] : ['counted'])
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
    yield rows.map(({ received_at: at, state, ...row }) => ({
      ...row,
      over: state === 'over',
      themes: found.get(row.id) ?? {},
      day: at.toZonedDateTimeISO(LONDON).toPlainDate().toString(),
    }))
    after = rows.at(-1)?.id ?? after
  }
}
