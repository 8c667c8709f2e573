import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** What is added up of each meeting that was held. */
const EACH = {
  staff: sql`coalesce(staff_there, 0)`,
  public: sql`coalesce(public_there, 0)`,
  asked: sql`(select count(*) from scrutiny.question q where q.meeting = m.id)`,
} as const

async function over(db: Db, what: keyof typeof EACH, { from, to }: Period, place?: string): Promise<number> {
  const codes = place === undefined ? null : await within(db, place)
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(${EACH[what]}), 0)::int as count from scrutiny.meeting m
    where state = 'held' and day between ${from} and ${to} and (${codes}::text[] is null or place = any(${codes}::text[]))`.execute(db)
  return rows[0]?.count ?? 0
}

const HELD = 'at public scrutiny meetings whose day lies in the period and of which the office said that they were held'

const measure = (id: string, unit: string, definition: string, what: keyof typeof EACH): Measure => ({
  id,
  unit,
  definition,
  count: async (db, period, place) => await over(db, what, period, place),
})

/** The numbers that scrutiny meetings report. */
export const measures: readonly Measure[] = [
  measure(
    'M-21',
    'police officers and staff',
    `Police officers and staff in the room, as counted ${HELD}. Meetings where nobody counted add nothing.`,
    'staff',
  ),
  measure('M-22', 'people', `Members of the public in the room, as counted ${HELD}. Meetings where nobody counted add nothing.`, 'public'),
  measure(
    'M-23',
    'questions',
    `Questions asked ${HELD}: on the website, in the room, while it was webcast, by social media, on paper, by telephone and by letter, those that were declined included.`,
    'asked',
  ),
]
