import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { Conflict } from '#platform/web'
import { EXERCISE } from '../exercises/exercise.js'
import type { ConsultationsTx } from '../tables.js'

/** What an officer wants counted at most: of everybody, or of those with one answer. */
export interface NewQuota {
  readonly question: string | null
  readonly code: string | null
  readonly most: number
}

/** Adds a quota. Responses that were counted before stay counted, even where there are more of them already. */
export async function addQuota(tx: ConsultationsTx, exerciseId: number, { question, code, most }: NewQuota, by: Actor): Promise<void> {
  const added = await tx
    .insertInto('consultations.quota')
    .values({ exercise_id: exerciseId, question, code, most })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Conflict('There is a limit on this already. Remove it first.')
  await record(tx, { by, did: 'consultations:add-quota', kind: EXERCISE, id: exerciseId, detail: { quota: added.id, most } })
}

/** Takes a quota away: from now on nobody is turned over by it. What was kept over it stays uncounted. */
export async function removeQuota(tx: ConsultationsTx, exerciseId: number, id: number, by: Actor): Promise<void> {
  const gone = await tx
    .deleteFrom('consultations.quota')
    .where('id', '=', id)
    .where('exercise_id', '=', exerciseId)
    .returning('id')
    .executeTakeFirst()
  if (gone) await record(tx, { by, did: 'consultations:remove-quota', kind: EXERCISE, id: exerciseId, detail: { quota: id } })
}
