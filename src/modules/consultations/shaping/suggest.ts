import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import { lockExercise } from '../exercises/queries.js'
import type { ConsultationsTx } from '../tables.js'
import type { Shaping } from './shaping.js'

/** Keeps what somebody suggests by their link, while the exercise is still a draft. */
export async function suggest(tx: ConsultationsTx, shaping: Shaping, suggestion: string, by: Actor, clock: Clock): Promise<void> {
  const { state } = await lockExercise(tx, shaping.exerciseId)
  if (state !== 'draft') throw new Conflict('The exercise has been published in the meantime, so nothing more can be suggested.')
  await tx
    .insertInto('consultations.suggestion')
    .values({
      shaping_id: shaping.id,
      suggestion,
      made_at: clock.now(),
      taken_up: null,
      because: null,
      answered_at: null,
      answered_by: null,
    })
    .execute()
  await record(tx, { by, did: 'consultations:suggest', kind: EXERCISE, id: shaping.exerciseId, detail: { invitation: shaping.id } })
}

/** Answers a suggestion; whoever made it reads the answer by their link. Answered again, the later answer stands. */
export async function answerSuggestion(
  tx: ConsultationsTx,
  shaping: Shaping,
  suggestionId: number,
  answer: { readonly takenUp: boolean; readonly because: string },
  by: Actor,
  clock: Clock,
): Promise<void> {
  await tx
    .updateTable('consultations.suggestion')
    .set({ taken_up: answer.takenUp, because: answer.because, answered_at: clock.now(), answered_by: by })
    .where('id', '=', suggestionId)
    .where('shaping_id', '=', shaping.id)
    .execute()
  await record(tx, {
    by,
    did: 'consultations:answer-suggestion',
    kind: EXERCISE,
    id: shaping.exerciseId,
    detail: { suggestion: suggestionId, takenUp: answer.takenUp },
  })
}
