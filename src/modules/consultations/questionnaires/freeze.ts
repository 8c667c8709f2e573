import type { Temporal } from '#platform/clock'
import { Conflict } from '#platform/web'
import type { ConsultationsTx } from '../tables.js'
import { brokenLinks } from './links.js'
import type { Questionnaire } from './questionnaire.js'

/** Freezes a version so that people can answer it: from now on it never changes. Called by the verb that publishes, which writes the audit entry. */
export async function freeze(tx: ConsultationsTx, questionnaire: Questionnaire, at: Temporal.Instant): Promise<void> {
  const wrong = questionnaire.questions.length === 0 ? ['There are no questions yet.'] : brokenLinks(questionnaire.questions)
  if (wrong.length > 0) throw new Conflict(wrong.join(' '))
  const frozen = await tx
    .updateTable('consultations.questionnaire')
    .set({ frozen_at: at })
    .where('id', '=', questionnaire.id)
    .where('version', '=', questionnaire.version)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  if (frozen.numUpdatedRows === 0n) throw new Conflict('Somebody else changed or published these questions a moment ago.')
}
