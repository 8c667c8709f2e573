import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { afterCommit, type Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { outboxBell } from '../outbox-bell.js'

const OVER = 'This run is over: all of its mail has gone, or it was cancelled.'

async function becomes(tx: Tx, run: number, from: readonly string[], to: string): Promise<boolean> {
  const { rows } = await sql`
    update mail.run set state = ${to}, version = version + 1
    where id = ${run} and state in (${sql.join(from)})
      and (exists (select 1 from mail.delivery d where d.run = ${run} and d.state in ('queued', 'handing-over'))
        or not exists (select 1 from mail.delivery d where d.run = ${run}))
    returning id`.execute(tx)
  return rows.length > 0
}

/** Holds a run: what is being handed over ends, nothing more is taken. Throws `Conflict` when it does not go. */
export async function pauseRun(tx: Tx, run: number, by: Actor): Promise<void> {
  if (!(await becomes(tx, run, ['going'], 'paused'))) throw new Conflict('This run does not go: it is held already, or it is over.')
  await record(tx, { by, did: 'mail:pause-run', kind: 'mail-run', id: run })
}

/** Lets a held run go on. Throws `Conflict` when it is not held. */
export async function resumeRun(tx: Tx, run: number, by: Actor): Promise<void> {
  if (!(await becomes(tx, run, ['paused'], 'going'))) throw new Conflict('This run is not held: it goes already, or it is over.')
  await record(tx, { by, did: 'mail:resume-run', kind: 'mail-run', id: run })
  afterCommit(tx, () => outboxBell.ring())
}

/** Ends a run: nobody who still waits gets it. What is being handed over at this moment may arrive. Throws `Conflict` when it is over. */
export async function cancelRun(tx: Tx, run: number, by: Actor): Promise<void> {
  if (!(await becomes(tx, run, ['going', 'paused'], 'cancelled'))) throw new Conflict(OVER)
  await record(tx, { by, did: 'mail:cancel-run', kind: 'mail-run', id: run })
  afterCommit(tx, () => outboxBell.ring())
}
