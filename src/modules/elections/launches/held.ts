import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { periodsOn } from '../periods/queries.js'
import type { Period } from '../periods/period.js'
import { own } from '../tables.js'

/** A record that would become public. */
export interface Held {
  readonly kind: string
  readonly id: number
}

/** The pre-election period that holds a record back on this day; undefined when it may go out: there is none, or somebody let it. */
export async function heldBy(db: Db, { kind, id }: Held, day: Temporal.PlainDate): Promise<Period | undefined> {
  const periods = await periodsOn(db, day)
  if (periods.length === 0) return undefined
  const allowed = await own(db).selectFrom('elections.allowed').select('period').where('kind', '=', kind).where('record', '=', id).execute()
  return periods.find((period) => !allowed.some((one) => one.period === period.id))
}
