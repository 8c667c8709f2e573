import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type Place, within } from '#modules/office'
import type { Period } from './engagement-table.js'

/** How often a district had an event that was open to everybody, and how many are planned in it. */
export interface OpenAccess {
  readonly place: Place
  readonly delivered: number
  readonly planned: number
}

/** Open-access events of a period in each district: what took place, and what is fixed or nearly so up to the end of its last year from 1 April. */
export async function openAccessBy(db: Db, { from, to }: Period, districts: readonly Place[]): Promise<readonly OpenAccess[]> {
  const end = Temporal.PlainDate.from({ year: to.month < 4 ? to.year : to.year + 1, month: 3, day: 31 })
  return await Promise.all(
    districts.map(async (place) => {
      const codes = await within(db, place.code)
      const { rows } = await sql<{ delivered: number; planned: number }>`
        select count(*) filter (where state = 'delivered' and day <= ${to})::int as delivered,
               count(*) filter (where state in ('to-confirm', 'confirmed') and day between ${from} and ${end})::int as planned
        from engagement.event
        where open_access and not closed and day >= ${from} and place = any(${codes})`.execute(db)
      return { place, delivered: rows[0]?.delivered ?? 0, planned: rows[0]?.planned ?? 0 }
    }),
  )
}
