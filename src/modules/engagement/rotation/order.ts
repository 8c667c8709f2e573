import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { dayInWords } from '#platform/web'

interface Dated {
  readonly meeting: number
  readonly name: string
  readonly next: number | null
  readonly nextName: string | null
  readonly day: Temporal.PlainDate
}

/** The first and last day of the quarter of a day: quarters begin in January, April, July and October. */
export function quarterOf(day: Temporal.PlainDate): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const from = day.with({ day: 1, month: day.month - ((day.month - 1) % 3) })
  return { from, to: from.add({ months: 3 }).subtract({ days: 1 }) }
}

/** Where the order in which meetings are to be held is broken in this quarter and the next, in sentences. */
export async function brokenOrders(db: Db, today: Temporal.PlainDate): Promise<readonly string[]> {
  const now = quarterOf(today)
  const quarters = [now, quarterOf(now.to.add({ days: 1 }))]
  const { rows: pairs } = await sql<{ first: number; name: string; second: number; nextName: string }>`
    select m.id as first, m.name, n.id as second, n.name as "nextName" from engagement.meeting m
    join engagement.meeting n on n.id = m.precedes where m.state = 'active' and n.state = 'active' order by n.name, m.name`.execute(db)
  if (pairs.length === 0) return []
  const ids = pairs.flatMap(({ first, second }) => [first, second])
  const { rows: dates } = await sql<Pick<Dated, 'meeting' | 'day'>>`
    select meeting, day from engagement.meeting_date where state <> 'cancelled' and meeting = any(${ids})
      and day between ${now.from} and ${quarters[1]?.to ?? now.to} order by day`.execute(db)
  const inQuarter = (meeting: number, { from, to }: (typeof quarters)[number]) =>
    dates.filter(
      (one) => one.meeting === meeting && Temporal.PlainDate.compare(one.day, from) >= 0 && Temporal.PlainDate.compare(one.day, to) <= 0,
    )
  return quarters.flatMap((quarter) =>
    pairs.flatMap(({ first, name, second, nextName }) => {
      const [board] = inQuarter(second, quarter)
      if (!board) return []
      const [before] = inQuarter(first, quarter)
      const when = `“${nextName}” is on ${dayInWords(board.day)}`
      if (!before)
        // Nothing can be moved in front of what is over.
        return Temporal.PlainDate.compare(board.day, today) < 0 ? [] : [`${when}, and “${name}” has no date before it in that quarter`]
      return Temporal.PlainDate.compare(before.day, board.day) < 0
        ? []
        : [`${when}, before “${name}” on ${dayInWords(before.day)}: it should be after it`]
    }),
  )
}

/** Where a meeting that goes round its venues is at the same one twice in a row, in sentences. */
export async function sameVenues(db: Db, today: Temporal.PlainDate): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; day: Temporal.PlainDate; venue: string }>`
    select name, day, venue from (
      select m.name, d.day, d.venue, lag(d.venue) over (partition by m.id order by d.day) as before
      from engagement.meeting m join engagement.meeting_date d on d.meeting = m.id
      where m.state = 'active' and cardinality(m.venues) > 1 and d.state <> 'cancelled' and d.venue <> '' and d.day >= ${today.subtract({ years: 1 })}
    ) each where venue = before and day >= ${today} order by day`.execute(db)
  return rows.map(({ name, day, venue }) => `“${name}” on ${dayInWords(day)} is at ${venue} again: its venues take turns`)
}
