import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { type Db, inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { bump } from '#platform/web'
import { TOPIC } from '../events/event.js'
import { own } from '../tables.js'

/** How many closed events there were in a year from 1 April. */
export interface ClosedTotal {
  /** The year of its first day. */
  readonly year: number
  readonly events: number
  readonly countedAt: Temporal.Instant
}

/** The yearly totals that were counted, the latest first: the only thing that anybody but their named people learns of closed events. */
export const closedTotals = async (db: Db): Promise<readonly ClosedTotal[]> =>
  await own(db)
    .selectFrom('engagement.closed_total')
    .select(['year', 'events', 'counted_at as countedAt'])
    .orderBy('year', 'desc')
    .limit(20)
    .execute()

/** The last year that is over and whose records had a month to be completed: from 1 May on the one that ended on 31 March. */
export const yearToCount = (today: Temporal.PlainDate): number => (today.month >= 5 ? today.year - 1 : today.year - 2)

/** Closed events of a year that had been delivered, and said to be so, by a moment: what a total is derived from again. */
export async function countClosed(db: Db, year: number, by: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select count(*)::int as events from engagement.event
    where closed and state = 'delivered' and day >= ${Temporal.PlainDate.from({ year, month: 4, day: 1 })}
      and day < ${Temporal.PlainDate.from({ year: year + 1, month: 4, day: 1 })} and delivered_at <= ${by}`.execute(db)
  return rows[0]?.events ?? 0
}

/** Derives every published yearly total again from the records it was counted from. */
export const recountClosed = async (
  db: Db,
): Promise<readonly { readonly year: number; readonly published: number; readonly derived: number }[]> =>
  await Promise.all(
    (await closedTotals(db)).map(async ({ year, events, countedAt }) => ({
      year,
      published: events,
      derived: await countClosed(db, year, countedAt),
    })),
  )

/** Whether the office kept its events here in a year: of a year before, a total would say nothing. */
async function keptIn(db: Db, year: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from engagement.event where day >= ${Temporal.PlainDate.from({ year, month: 4, day: 1 })}
      and day < ${Temporal.PlainDate.from({ year: year + 1, month: 4, day: 1 })} limit 1`.execute(db)
  return rows.length > 0
}

/** Counts the closed events of each year once, a month after its end. Counted twice, a difference would tell of one event. */
export const countClosedYear = defineJob({
  name: 'engagement.count-closed-year',
  what: 'Counts the closed events of the year that is over',
  every: { dailyAt: '05:10' },
  async handle({ db, clock }: House) {
    const year = yearToCount(clock.today())
    if ((await closedTotals(db)).some((one) => one.year === year) || !(await keptIn(db, year))) return
    const at = clock.now()
    await inTransaction(db, async (tx) => {
      await own(tx)
        .insertInto('engagement.closed_total')
        .values({ year, events: await countClosed(tx, year, at), counted_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await bump(tx, TOPIC)
    })
  },
})
