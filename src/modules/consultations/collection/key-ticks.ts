import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { LONDON, type Temporal } from '#platform/clock'
import { BATCH } from '../batches/batch.js'
import type { Exercise } from '../exercises/exercise.js'
import { EXERCISE } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { lockPlaces } from '../quotas/places.js'
import { mayBeLimited, overAndCounted } from '../quotas/quota.js'
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
  /** What happens to ticks over the limit: `SheetOver` is thrown, they are kept uncounted, or they count for this reason. */
  readonly over?: 'ask' | 'keep' | { readonly because: string }
}

/** Thrown where an officer must say first what happens to the ticks for which there is no place left. Nothing has been kept. */
export class SheetOver extends Error {
  readonly over: number
  constructor(over: number) {
    super(`${over} ticks over the limit`)
    this.over = over
  }
}

/** Keys a tick sheet: each tick is one response, received on the day of the event. Nobody gets a code, and nothing is written that would need a look. Returns the batch. */
export async function keyTicks(tx: ConsultationsTx, sheet: Ticks, by: Actor): Promise<number> {
  const { exercise, point, question } = sheet
  const ticks = await withPlaces(tx, sheet)
  const over = ticks.filter(({ full }) => full).length
  const { over: choice = 'ask' } = sheet
  if (over > 0 && choice === 'ask') throw new SheetOver(over)
  const { id } = await tx
    .insertInto('consultations.batch')
    .values({
      exercise_id: exercise.id,
      kind: 'tally',
      name: `Ticks: ${point.what}`.slice(0, 160),
      collection_point_id: point.id,
      cards: ticks.length,
      made_at: sheet.at,
      made_by: sheet.enteredBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('consultations.response')
    .values(
      ticks.map(({ code, full }, number) => ({
        exercise_id: exercise.id,
        questionnaire_id: sheet.questionnaireId,
        submission: `tick-${id}-${number + 1}`,
        channel: 'in-person' as const,
        collection_point_id: point.id,
        answers: JSON.stringify({ [question]: { codes: [code] } }),
        state: full && choice === 'keep' ? ('over' as const) : ('counted' as const),
        held_because: full && typeof choice === 'object' ? overAndCounted(choice.because) : null,
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
    detail: { exercise: exercise.id, question, ticks: ticks.length, ...(over > 0 && { over, counted: choice !== 'keep' }) },
  })
  await record(tx, { by, did: 'consultations:key-ticks', kind: EXERCISE, id: exercise.id, detail: { batch: id, ticks: ticks.length } })
  return id
}

/** Each tick with whether there is a place left for it. */
async function withPlaces(tx: ConsultationsTx, { exercise, question, counts }: Ticks): Promise<readonly { code: string; full: boolean }[]> {
  const codes = counts.flatMap(({ code, ticks }) => Array.from({ length: ticks }, () => code))
  if (!mayBeLimited(exercise)) return codes.map((code) => ({ code, full: false }))
  const places = await lockPlaces(tx, exercise.id)
  const found: { code: string; full: boolean }[] = []
  for (const code of codes) found.push({ code, full: (await places.take({ [question]: { codes: [code] } })) !== undefined })
  return found
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
