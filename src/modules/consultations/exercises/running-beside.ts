import type { Temporal } from '#platform/clock'
import type { ConsultationsDb } from '../tables.js'
import type { Exercise } from './exercise.js'
import { COLUMNS } from './queries.js'

/** Exercises that residents see, or soon will, beside this one: on the precept or the plan as it is, or of one origin with it. Those in `hidden` are not told. */
export async function runningBeside(
  db: ConsultationsDb,
  { id, subject, copiedFrom }: Exercise,
  today: Temporal.PlainDate,
  hidden: ReadonlySet<number>,
): Promise<readonly Exercise[]> {
  const rows = await db
    .selectFrom('consultations.exercise')
    .select(COLUMNS)
    .where('id', '<>', id)
    .where('state', '=', 'published')
    .where((is) => is.or([is('closes_on', '>=', today), is('standing', '=', true)]))
    .where((is) =>
      is.or([
        ...(subject === 'precept' || subject === 'plan' ? [is('subject', '=', subject)] : []),
        ...(copiedFrom === null ? [] : [is('copied_from', '=', copiedFrom), is('id', '=', copiedFrom)]),
        is('copied_from', '=', id),
      ]),
    )
    .orderBy('opens_on')
    .orderBy('id')
    .limit(10)
    .execute()
  return rows.filter((one) => !hidden.has(one.id))
}
