import { sql } from 'kysely'
import type { Db } from '#platform/db'

/** How many mails of a cancelled run are taken off the queue at a time, so that nobody waits for it. */
const AT_A_TIME = 500

/** Takes off the queue what waits of cancelled runs, and marks as done the runs of which nothing waits, so that nobody looks through them for the next mail. */
export async function tidyRuns(db: Db): Promise<void> {
  for (let cancelled = AT_A_TIME; cancelled === AT_A_TIME;) {
    const { rows } = await sql`
      update mail.delivery set state = 'cancelled', settled_at = clock_timestamp(), fill = null
      where id in (
        select d.id from mail.run join mail.delivery d on d.run = run.id and d.state = 'queued'
        where run.state = 'cancelled' limit ${sql.lit(AT_A_TIME)} for update of d skip locked)
      returning id`.execute(db)
    cancelled = rows.length
  }
  const { rows } = await sql<{ id: number; version: number }>`
    select id, version from mail.run where state = 'going'
      and exists (select 1 from mail.delivery d where d.run = run.id)
      and not exists (select 1 from mail.delivery d where d.run = run.id and d.state in ('queued', 'handing-over', 'not-known'))`.execute(
    db,
  )
  // With people added meanwhile, it has another version.
  for (const { id, version } of rows)
    await sql`update mail.run set state = 'done' where id = ${id} and version = ${version} and state = 'going'`.execute(db)
}
