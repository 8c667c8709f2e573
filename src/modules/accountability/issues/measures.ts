import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** How many issues of ambassadors were raised in a period, and how many of those have ended since. */
export async function raisedByAmbassadors(db: Db, { from, to }: Period, place?: string): Promise<{ raised: number; ended: number }> {
  const codes = place === undefined ? null : await within(db, place)
  const { rows } = await sql<{ raised: number; ended: number }>`
    select count(*)::int as raised, count(*) filter (where state in ('closed', 'dropped'))::int as ended
    from accountability.issue
    where source = 'ambassador' and raised_on between ${from} and ${to}
      and (${codes}::text[] is null or place = any(${codes}::text[]))`.execute(db)
  return rows[0] ?? { raised: 0, ended: 0 }
}

/** The numbers that issues for the Chief Constable report. */
export const issueMeasures: readonly Measure[] = [
  {
    id: 'M-39',
    unit: 'issues',
    definition:
      'Issues that Community Ambassadors raised in the period, by the day on which they were raised, restricted ones among them. How far each is stands in the register.',
    count: async (db, period, place) => (await raisedByAmbassadors(db, period, place)).raised,
  },
]
