import { sql } from 'kysely'
import { LONDON, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { enqueue } from './enqueue.js'
import { type Every, knownJobs } from './job.js'

/** The next time after `now` that a repeating job is due. */
export function nextDue(every: Every, now: Temporal.Instant): Temporal.Instant {
  if ('seconds' in every) return now.add({ seconds: every.seconds })
  if ('minutes' in every) return now.add({ minutes: every.minutes })
  const here = now.toZonedDateTimeISO(LONDON)
  const today = here.withPlainTime(every.dailyAt)
  const due = Temporal.ZonedDateTime.compare(today, here) > 0 ? today : here.add({ days: 1 }).withPlainTime(every.dailyAt)
  return due.toInstant()
}

/** Queues each repeating job that is due, once however many workers run. Returns when the next one is due. */
export async function keepRota(house: House): Promise<Temporal.Instant> {
  const now = house.clock.now()
  let soonest = now.add({ seconds: 60 })
  const { rows } = await sql<{ name: string; next_at: Temporal.Instant }>`select name, next_at from jobs.rota`.execute(house.db)
  const known = new Map(rows.map((row) => [row.name, row.next_at]))
  for (const job of knownJobs()) {
    if (!job.every) continue
    let next = known.get(job.name)
    if (!next || Temporal.Instant.compare(next, now) <= 0) {
      // A job met for the first time is due one interval from now.
      next = nextDue(job.every, now)
      const following = next
      await inTransaction(house.db, async (tx) => {
        const taken = await sql<{ was_due: boolean }>`
          insert into jobs.rota as rota (name, next_at) values (${job.name}, ${following})
          on conflict (name) do update set next_at = excluded.next_at where rota.next_at <= ${now}
          returning xmax::text <> '0' as was_due`.execute(tx)
        if (taken.rows[0]?.was_due) await enqueue(tx, job, null, { singletonKey: 'rota' })
      })
    }
    if (Temporal.Instant.compare(next, soonest) < 0) soonest = next
  }
  return soonest
}
