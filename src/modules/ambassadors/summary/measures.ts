import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'

async function sentReports(
  db: Db,
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  place: string | undefined,
  well: boolean,
): Promise<number> {
  const codes = place === undefined ? null : await within(db, place)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ambassadors.report r join ambassadors.ambassador a on a.id = r.ambassador
    where r.quarter between ${from} and ${to} and r.state = 'sent' and a.kind in ('local', 'communications')
      and (not ${well}::boolean or r.police_well <> '' or r.partners_well <> '')
      and (${codes}::text[] is null or r.place = any(${codes}::text[]))`.execute(db)
  return rows[0]?.count ?? 0
}

/** The numbers that the ambassadors report. */
export const measures: readonly Measure[] = [
  {
    id: 'M-38',
    unit: 'reports',
    definition:
      'Reports of Community Ambassadors that were sent, or keyed for them, on the quarters that begin in the period; “nothing to report” counts. Those of young ambassadors are not expected and not counted.',
    count: async (db, period, place) => await sentReports(db, period, place, false),
  },
  {
    id: 'M-40',
    unit: 'reports',
    definition: 'Of those reports, the ones that say what the police or partners do well.',
    count: async (db, period, place) => await sentReports(db, period, place, true),
  },
]
