import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { Pace } from './pace.js'
import { DUE } from './take.js'

/** How much may be handed over now: everything, one mail to see whether the server is back, or nothing yet. */
export type Line = 'open' | 'probe' | 'closed'

/**
 * Asks how the line is, and how fast all mail goes. While the server is down, one mail of one process may knock each time the wait is over.
 * Whoever else takes mail from this database waits for this transaction, so that two processes share every pace.
 */
export async function lineState(tx: Tx, now: Temporal.Instant): Promise<{ readonly line: Line; readonly pace: Pace }> {
  const { rows } = await sql<Pace & { down: boolean; due: boolean }>`
    select down_since is not null as down, line.next_try_at <= ${now} as due, name, tokens, at, booked_at, slow, slowed_at
    from mail.line cross join mail.pace where name = '' for update of pace`.execute(tx)
  const { down, due, ...pace } = rows[0]!
  return { line: down ? (due ? await knock(tx, now) : 'closed') : 'open', pace }
}

/** Whether the mail that knocks may be of this process. */
async function knock(tx: Tx, now: Temporal.Instant): Promise<Line> {
  const { rows: mine } = await sql`
    update mail.line set next_try_at = ${now.add({ seconds: 120 })}
    where next_try_at <= ${now}
      and (exists (select 1 from mail.delivery where state = 'queued' and run is null and ${DUE} <= ${now})
        or exists (
          select 1 from mail.run where state = 'going'
            and exists (select 1 from mail.delivery d where d.run = run.id and d.state = 'queued' and ${DUE} <= ${now})))
    returning one`.execute(tx)
  return mine.length > 0 ? 'probe' : 'closed'
}

/** Notes that the server cannot be reached. Waits 5 seconds, then twice as long each time, up to 10 minutes. True when this is news. */
export async function lineDown(db: Db, now: Temporal.Instant, reply: string, probe: boolean): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    update mail.line set
      down_since = coalesce(down_since, ${now}),
      tries = tries + 1,
      next_try_at = ${now}::timestamptz + least(5 * power(2, least(tries, 10)), 600) * interval '1 second',
      reply = ${reply}
    where down_since is null or ${probe}
    returning tries`.execute(db)
  return rows[0]?.tries === 1
}

/** Notes that the server answers. True when it was down before. */
export async function lineUp(db: Db): Promise<boolean> {
  const { rows } = await sql`
    update mail.line set down_since = null, tries = 0, next_try_at = null, reply = null where down_since is not null returning one`.execute(
    db,
  )
  return rows.length > 0
}
