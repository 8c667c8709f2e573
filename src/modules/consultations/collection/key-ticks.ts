import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { BATCH } from '../batches/batch.js'
import type { Exercise } from '../exercises/exercise.js'
import { EXERCISE } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import type { ConsultationsTx } from '../tables.js'

/** The most ticks on one sheet. */
export const MOST_TICKS = 500

/** Whether a question can stand on a tick sheet: one choice for each person. */
export function canBeTicked(asked: Question): boolean {
  return asked.type === 'single' || asked.type === 'yes-no' || asked.type === 'scale'
}

/** The ticks of one sheet: how many people chose each answer to one question. */
export interface Ticks {
  readonly exercise: Exercise
  readonly questionnaireId: number
  readonly point: { readonly id: number; readonly what: string; readonly heldOn: Temporal.PlainDate }
  readonly question: string
  readonly counts: readonly { readonly code: string; readonly ticks: number }[]
  readonly at: Temporal.Instant
  readonly enteredBy: number | null
}

/** Keys a tick sheet: each tick is one response, received on the day of the event. Nobody gets a code, and nothing is written that would need a look. Returns the batch. */
export async function keyTicks(tx: ConsultationsTx, sheet: Ticks, by: Actor): Promise<number> {
  const { exercise, point, question } = sheet
  const codes = sheet.counts.flatMap(({ code, ticks }) => Array.from({ length: ticks }, () => code))
  const { id } = await tx
    .insertInto('consultations.batch')
    .values({
      exercise_id: exercise.id,
      kind: 'tally',
      name: `Ticks: ${point.what}`.slice(0, 160),
      collection_point_id: point.id,
      cards: codes.length,
      made_at: sheet.at,
      made_by: sheet.enteredBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('consultations.response')
    .values(
      codes.map((code, number) => ({
        exercise_id: exercise.id,
        questionnaire_id: sheet.questionnaireId,
        submission: `tick-${id}-${number + 1}`,
        channel: 'in-person' as const,
        collection_point_id: point.id,
        answers: JSON.stringify({ [question]: { codes: [code] } }),
        state: 'counted' as const,
        received_at: point.heldOn.toZonedDateTime({ timeZone: LONDON, plainTime: '12:00' }).toInstant(),
        entered_by: sheet.enteredBy,
        batch_id: id,
      })),
    )
    .execute()
  await record(tx, {
    by,
    did: 'consultations:key-ticks',
    kind: BATCH,
    id,
    detail: { exercise: exercise.id, question, ticks: codes.length },
  })
  await record(tx, { by, did: 'consultations:key-ticks', kind: EXERCISE, id: exercise.id, detail: { batch: id, ticks: codes.length } })
  return id
}

/** Takes back a sheet that was keyed wrongly: its ticks no longer count. */
export async function takeBackTicks(
  tx: ConsultationsTx,
  exercise: Exercise,
  batch: number,
  at: Temporal.Instant,
  by: Actor,
): Promise<void> {
  const taken = await tx
    .updateTable('consultations.batch')
    .set({ taken_back_at: at })
    .where('id', '=', batch)
    .where('kind', '=', 'tally')
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) return
  await tx
    .updateTable('consultations.response')
    .set({ state: 'rejected', held_because: 'The sheet was keyed wrongly and taken back.' })
    .where('batch_id', '=', batch)
    .execute()
  await record(tx, { by, did: 'consultations:take-back-ticks', kind: BATCH, id: batch })
  await record(tx, { by, did: 'consultations:take-back-ticks', kind: EXERCISE, id: exercise.id, detail: { batch } })
}
