import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { bump, Conflict } from '#platform/web'
import { EXERCISE, type Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** That the results went to the Police and Crime Panel (catalogue CON-08). */
export interface PanelSubmission {
  readonly sentOn: Temporal.PlainDate
  readonly meetingOn: Temporal.PlainDate
  /** Where the proof is; staff only. */
  readonly evidence: string
  readonly version: number
}

/** When the results went to the Panel; undefined while they have not. */
export async function panelSubmission(db: ConsultationsDb, exerciseId: number): Promise<PanelSubmission | undefined> {
  return db
    .selectFrom('consultations.panel_submission')
    .select(['sent_on as sentOn', 'meeting_on as meetingOn', 'evidence', 'version'])
    .where('exercise_id', '=', exerciseId)
    .executeTakeFirst()
}

/** Records that the results went to the Panel, or corrects the record. `version` is 0 where there was none. */
export async function recordSubmission(tx: ConsultationsTx, exercise: Exercise, sent: PanelSubmission, by: Actor): Promise<void> {
  if (exercise.subject !== 'precept') throw new Conflict('Only the results of a precept consultation go to the Panel by this record.')
  const row = { sent_on: sent.sentOn, meeting_on: sent.meetingOn, evidence: sent.evidence, version: sent.version + 1 }
  const kept =
    sent.version === 0
      ? await tx
          .insertInto('consultations.panel_submission')
          .values({ exercise_id: exercise.id, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('consultations.panel_submission')
          .set(row)
          .where('exercise_id', '=', exercise.id)
          .where('version', '=', sent.version)
          .executeTakeFirst()
  const changed = 'numUpdatedRows' in kept ? kept.numUpdatedRows : (kept.numInsertedOrUpdatedRows ?? 0n)
  if (changed === 0n) throw new Conflict('Somebody else recorded this in the meantime.')
  await record(tx, {
    by,
    did: 'consultations:send-to-panel',
    kind: EXERCISE,
    id: exercise.id,
    detail: { sent: sent.sentOn.toString(), meeting: sent.meetingOn.toString() },
  })
  await bump(tx, TOPIC)
}
