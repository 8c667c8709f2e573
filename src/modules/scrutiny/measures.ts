import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'
import { ENOUGH_RATINGS } from './ratings/rating.js'

type Period = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** What is added up of each meeting that was held. */
const EACH = {
  staff: sql`coalesce(staff_there, 0)`,
  public: sql`coalesce(public_there, 0)`,
  webcasts: sql`(m.webcast <> '' or exists (select 1 from scrutiny.recording r where r.meeting = m.id and r.published_at is not null))::int`,
  live: sql`(select coalesce(sum(r.live_viewers), 0) from scrutiny.recording r where r.meeting = m.id)`,
  later: sql`(select coalesce(sum(r.later_views), 0) from scrutiny.recording r where r.meeting = m.id)`,
  askedLive: sql`(select count(*) from scrutiny.question q where q.meeting = m.id and q.channel = 'live')`,
  rated: sql`(select count(*) from scrutiny.rating g where g.meeting = m.id and not g.held)`,
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
    'M-16',
    'webcasts',
    `Webcasts ${HELD}: with an address at which it could be watched live, or a recording that is published.`,
    'webcasts',
  ),
  measure(
    'M-17',
    'questions',
    `Questions asked by those who watched it live ${HELD}. How else people took part on other websites is not known here.`,
    'askedLive',
  ),
  measure(
    'M-18',
    'viewers',
    `Live viewers ${HELD}, as the services that showed it count them. Meetings where nobody looked add nothing.`,
    'live',
  ),
  measure(
    'M-19',
    'views',
    `Later views of recordings and videos ${HELD}, as the services that show them count them, whenever they were watched.`,
    'later',
  ),
  {
    id: 'M-20',
    unit: 'out of 5',
    definition: `The mean of what people gave ${HELD}, from 1 to 5, where five or more said so over all of them; to one decimal.`,
    async count(db, { from, to }, place) {
      const codes = place === undefined ? null : await within(db, place)
      const { rows } = await sql<{ mean: number | null; count: number }>`
        select round(avg(g.stars), 1)::float8 as mean, count(*)::int as count from scrutiny.rating g join scrutiny.meeting m on m.id = g.meeting
        where m.state = 'held' and not g.held and m.day between ${from} and ${to}
          and (${codes}::text[] is null or m.place = any(${codes}::text[]))`.execute(db)
      const [found] = rows
      return found && found.count >= ENOUGH_RATINGS ? found.mean : null
    },
  },
  measure('M-24', 'ratings', `What people said of meetings ${HELD}: each rating once.`, 'rated'),
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
