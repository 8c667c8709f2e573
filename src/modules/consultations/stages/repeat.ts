import type { Temporal } from '#platform/clock'
import type { ConsultationsDb } from '../tables.js'

/** Whether an exercise is asked again. */
export const REPEATS = {
  yes: 'Yes, as it was',
  changed: 'Yes, changed or by another exercise',
  no: 'No',
} as const

/** What was decided about asking again (catalogue CON-18). */
export interface Repeat {
  readonly repeat: keyof typeof REPEATS
  readonly because: string
  readonly successorId: number | null
  readonly version: number
}

/** What was decided about asking again, with its day and what follows; undefined while nothing was. */
export async function repeatOf(
  db: ConsultationsDb,
  exerciseId: number,
): Promise<(Repeat & { readonly on: Temporal.PlainDate; readonly successor: string | null }) | undefined> {
  const row = await db
    .selectFrom('consultations.repeat_decision as decision')
    .leftJoin('consultations.exercise as successor', 'successor.id', 'decision.successor_id')
    .select([
      'decision.repeat',
      'decision.because',
      'decision.successor_id as successorId',
      'decision.version',
      'decision.decided_on as on',
      'successor.title as successor',
    ])
    .where('decision.exercise_id', '=', exerciseId)
    .executeTakeFirst()
  return row
}
