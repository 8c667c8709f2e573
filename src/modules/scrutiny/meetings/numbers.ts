import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** The numbers of a meeting. Viewers are null where nobody looked. */
export interface Numbers {
  readonly id: number
  readonly live: number | null
  readonly later: number | null
  readonly asked: number
  readonly answered: number
  readonly promised: number
  readonly declined: number
  readonly mean: number | null
  readonly ratings: number
}

/** The numbers of these meetings, by meeting. */
export async function numbersFor(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Numbers>> {
  const { rows } = await sql<Numbers>`
    select m.id,
      (select sum(live_viewers)::int from scrutiny.recording r where r.meeting = m.id) as live,
      (select sum(later_views)::int from scrutiny.recording r where r.meeting = m.id) as later,
      count(q.id)::int as asked,
      count(q.id) filter (where q.outcome = 'answered')::int as answered,
      count(q.id) filter (where q.outcome = 'promised')::int as promised,
      count(q.id) filter (where q.outcome = 'declined')::int as declined,
      (select avg(stars)::float8 from scrutiny.rating g where g.meeting = m.id and not g.held) as mean,
      (select count(*)::int from scrutiny.rating g where g.meeting = m.id and not g.held) as ratings
    from scrutiny.meeting m left join scrutiny.question q on q.meeting = m.id
    where m.id = any(${ids}) group by m.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
