import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump } from '#platform/web'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsTx } from '../tables.js'
import { freeze } from './freeze.js'
import type { Questionnaire } from './questionnaire.js'

/** Puts a newer version in use while the exercise is open: from now on people answer this one. Earlier answers stay with theirs. */
export async function useVersion(tx: ConsultationsTx, questionnaire: Questionnaire, at: Temporal.Instant, by: Actor): Promise<void> {
  await freeze(tx, questionnaire, at)
  await record(tx, {
    by,
    did: 'consultations:use-questions',
    kind: 'consultations.exercise',
    id: questionnaire.exerciseId,
    detail: { number: questionnaire.number },
  })
  await bump(tx, TOPIC)
}
