import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { within } from '#platform/events'
import { bump } from '#platform/web'
import { decisionById, decisionPublished, decisionRef } from '#modules/accountability'
import { linkAll, themeRef } from '#modules/thread'
import { linkActions } from '../actions/link-actions.js'
import { TOPIC } from '../exercises/publish.js'
import { lockExercise } from '../exercises/queries.js'
import type { ConsultationsTx } from '../tables.js'
import { EXERCISE } from '../exercises/exercise.js'

/** When a decision about an exercise is published, the exercise is answered: in the same transaction, with the themes that were considered. */
export const markAnswered = within(decisionPublished, async function markAnswered(handle, { decisionId, aboutKind, aboutId }) {
  if (aboutKind !== EXERCISE) return
  const tx = handle as ConsultationsTx
  const exercise = await lockExercise(tx, Number(aboutId))
  const now = (await decisionById(tx, decisionId))?.publishedAt ?? null
  if (!now) return
  await tx
    .updateTable('consultations.exercise')
    .set((column) => ({ state: 'answered', decision_id: decisionId, answered_at: now, version: column('version', '+', 1) }))
    .where('id', '=', exercise.id)
    .execute()
  const raised = await tx
    .selectFrom('consultations.coding as coding')
    .innerJoin('consultations.response as response', 'response.id', 'coding.response_id')
    .select('coding.theme')
    .distinct()
    .where('response.exercise_id', '=', exercise.id)
    .execute()
  await linkAll(
    tx,
    { from: raised.map(({ theme }) => themeRef(theme)), link: 'considered-in', to: decisionRef(decisionId), at: now },
    SYSTEM,
  )
  await linkActions(tx, exercise.id, decisionId, now)
  await record(tx, { by: SYSTEM, did: 'consultations:answer', kind: EXERCISE, id: exercise.id, detail: { decision: decisionId } })
  await bump(tx, TOPIC)
})
