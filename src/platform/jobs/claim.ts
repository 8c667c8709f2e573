import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { jobNamed, knownJobs } from './job.js'

/** A job in the hands of a worker. */
export interface Claimed {
  readonly id: number
  readonly name: string
  readonly data: unknown
  /** Which attempt this is; it also tells this claim from a later one of the same job. */
  readonly attempts: number
  /** How many of the attempts before this one ended because their worker stopped. */
  readonly stops: number
}

/** Seconds a worker answers for a job before it must say again that it is alive. */
export const LEASE = 30

const STOPPED = 'The worker stopped while doing this.'

/** How often a worker may stop in the middle of a job before the job itself is suspected, and left to a person. */
const MOST_STOPS = 20

/** Takes the next jobs that are due, oldest first, so that no other worker has them. Only jobs this process knows. */
export async function claim(db: Db, now: Temporal.Instant, most: number): Promise<readonly Claimed[]> {
  const names = knownJobs().map((job) => job.name)
  if (names.length === 0) return []
  const { rows } = await sql<Claimed>`
    update jobs.job set state = 'running', attempts = attempts + 1, leased_until = ${now.add({ seconds: LEASE })}
    where id in (
      select id from jobs.job
      where state = 'waiting' and (start_at is null or start_at <= ${now}) and name in (${sql.join(names)})
      order by id limit ${sql.lit(most)} for update skip locked
    )
    returning id, name, data, attempts, stops`.execute(db)
  return rows.toSorted((a, b) => a.id - b.id)
}

/** Says that this worker still does these jobs. */
export async function renew(db: Db, now: Temporal.Instant, claims: Iterable<Claimed>): Promise<void> {
  for (const { id, attempts } of claims) {
    await sql`
      update jobs.job set leased_until = ${now.add({ seconds: LEASE })}
      where id = ${id} and attempts = ${attempts} and state = 'running'`.execute(db)
  }
}

/** Forgets a job that is done. */
export async function finish(db: Db, { id, attempts }: Claimed): Promise<void> {
  await sql`delete from jobs.job where id = ${id} and attempts = ${attempts} and state = 'running'`.execute(db)
}

/** Puts a job back for a later try, each time twice as far away, or, after the last, among the failures. */
export async function giveBack(db: Db, now: Temporal.Instant, { id, name, attempts, stops }: Claimed, error: string): Promise<void> {
  const { retries = 5, backoff = 30 } = jobNamed(name) ?? {}
  const failed = attempts - stops
  if (failed > retries) return giveUp(db, now, { id, attempts }, error)
  await putBack(db, { id, attempts, stops }, now.add({ seconds: Math.min(backoff * 2 ** (failed - 1), 86_400) }), error)
}

async function giveUp(db: Db, now: Temporal.Instant, { id, attempts }: Pick<Claimed, 'id' | 'attempts'>, error: string): Promise<void> {
  await sql`
    update jobs.job set state = 'failed', failed_at = ${now}, error = ${error.slice(0, 500)}, leased_until = null
    where id = ${id} and attempts = ${attempts} and state = 'running'`.execute(db)
}

async function putBack(
  db: Db,
  { id, attempts, stops }: Pick<Claimed, 'id' | 'attempts' | 'stops'>,
  startAt: Temporal.Instant,
  error: string,
): Promise<void> {
  // Another of the same singleton may be waiting by now: it will do this one's work too.
  await sql`
    with twin as (
      select 1 from jobs.job mine join jobs.job other using (name, singleton_key) where mine.id = ${id} and other.state = 'waiting'
    ), gone as (
      delete from jobs.job where id = ${id} and attempts = ${attempts} and state = 'running' and exists (select 1 from twin)
    )
    update jobs.job set state = 'waiting', start_at = ${startAt}, stops = ${stops}, error = ${error.slice(0, 500)}, leased_until = null
    where id = ${id} and attempts = ${attempts} and state = 'running' and not exists (select 1 from twin)`.execute(db)
}

/**
 * Gives back the jobs of workers that died, so that somebody else does them. Returns how many.
 * That a worker stopped is seldom the job's fault, so it does not count as a try, until it has happened very often.
 */
export async function reclaim(db: Db, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Claimed>`
    select id, name, data, attempts, stops from jobs.job where state = 'running' and leased_until < ${now}`.execute(db)
  for (const lost of rows) {
    const stops = lost.stops + 1
    if (stops > MOST_STOPS) await giveUp(db, now, lost, STOPPED)
    else await putBack(db, { ...lost, stops }, now.add({ seconds: 5 * (stops - 1) }), STOPPED)
  }
  return rows.length
}
