import { sql } from 'kysely'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'
import type { Series } from './meeting.js'

/** The dates of meetings of some series at which the office was, in a period. */
const attended = (
  id: string,
  unit: string,
  definition: string,
  series: readonly Series[],
  only?: 'meetings by the office-holders',
): Measure => ({
  id,
  unit,
  definition,
  async count(db, { from, to }, place) {
    const codes = place === undefined ? null : await within(db, place)
    const counted = only ? sql`count(distinct coalesce(m.merged_into, m.id))` : sql`count(*)`
    const who = only ? sql`(e.commissioner or e.deputy)` : sql`true`
    const { rows } = await sql<{ count: number }>`
      select ${counted}::int as count from engagement.meeting_date d
      join engagement.meeting m on m.id = d.meeting join engagement.event e on e.id = d.event
      where m.series = any(${series}) and e.state = 'delivered' and not e.closed and ${who} and d.day between ${from} and ${to}
        and (${codes}::text[] is null or m.place = any(${codes}::text[]))`.execute(db)
    return rows[0]?.count ?? 0
  },
})

const WAS = 'held in the period at which somebody of the office was; closed ones are not counted.'

/** The numbers that the register of meetings reports. */
export const meetingMeasures: readonly Measure[] = [
  attended('M-54', 'meetings', `Meetings of community safety partnerships and boards of statutory agencies ${WAS}`, ['csp', 'board']),
  attended(
    'M-56',
    'forums',
    'Community forums at which the Commissioner or the deputy was in the period, each counted once; one that became part of another counts as that.',
    ['forum'],
    'meetings by the office-holders',
  ),
  attended('M-59', 'presentations', `Presentations and graduations of citizens’ academies ${WAS}`, ['academy']),
  attended('M-60', 'sessions', `Sessions with groups of young people, such as cadets and the Youth Parliament, ${WAS}`, ['young']),
  attended('M-61', 'meetings', `Meetings of independent advisory groups and of custody visitors ${WAS}`, ['advisory', 'custody']),
]
