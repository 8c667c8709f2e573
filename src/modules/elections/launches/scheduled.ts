import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Launch, LaunchSource } from '#platform/module'
import type { Period } from '../periods/period.js'
import { heldBy, type Held } from './held.js'

/** Something that is finished and goes out at a moment; null: as soon as it may. */
export type Scheduled = Omit<Launch, 'day'> & { readonly at: Temporal.Instant | null }

/** The day on which something goes out. What was due already and is still here goes out as soon as it may. */
function dayOut(at: Temporal.Instant | null, today: Temporal.PlainDate): Temporal.PlainDate {
  const planned = at?.toZonedDateTimeISO(LONDON).toPlainDate() ?? today
  return Temporal.PlainDate.compare(planned, today) < 0 ? today : planned
}

/** The pre-election period that holds something back at its moment; undefined when none does. */
export const heldAt = async (db: Db, record: Held, at: Temporal.Instant | null, today: Temporal.PlainDate): Promise<Period | undefined> =>
  await heldBy(db, record, dayOut(at, today))

/** A kind of record that goes out at a moment by a job: `waiting` gives those that are finished and have not gone out. */
export function scheduledLaunches(kind: string, label: string, waiting: (db: Db) => Promise<readonly Scheduled[]>): LaunchSource {
  return {
    kind,
    label,
    async between(db, { from, to }, today) {
      const all = (await waiting(db)).map(({ at, ...launch }) => ({ ...launch, day: dayOut(at, today) }))
      return all.filter(({ day }) => Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0)
    },
  }
}
