import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type Every, knownJobs } from './job.js'

/** Seconds that work which is due may wait before nobody can be said to be doing it. */
const ASLEEP = 60

/** A repeating job and when it is next due; undefined until a worker has met it. */
export interface Repeating {
  readonly name: string
  readonly what: string
  readonly every: Every
  readonly nextAt: Temporal.Instant | undefined
}

/** How the queue is, for health and administration, whichever process does the work. */
export interface QueueState {
  readonly waiting: number
  readonly running: number
  readonly failed: number
  readonly repeating: readonly Repeating[]
  /** Since when nobody has kept the rota of repeating jobs; the first instant there is when nobody ever has. */
  readonly asleepSince: Temporal.Instant | undefined
}

/** Reads how the queue is. A worker keeps the rota every few seconds, so a rota that is overdue shows that none is at work. */
export async function queueState(db: Db, now: Temporal.Instant): Promise<QueueState> {
  const { rows } = await sql<{ waiting: number; running: number; failed: number }>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'running') as running,
      count(*) filter (where state = 'failed') as failed from jobs.job`.execute(db)
  const { rows: rota } = await sql<{ name: string; next_at: Temporal.Instant }>`select name, next_at from jobs.rota`.execute(db)
  const nextOf = new Map(rota.map((row) => [row.name, row.next_at]))
  const repeating = knownJobs().flatMap(({ name, what, every }) => (every ? [{ name, what, every, nextAt: nextOf.get(name) }] : []))
  return { waiting: 0, running: 0, failed: 0, ...rows[0], repeating, asleepSince: asleepSince(repeating, now) }
}

function asleepSince(repeating: readonly Repeating[], now: Temporal.Instant): Temporal.Instant | undefined {
  const due = repeating.flatMap(({ nextAt }) => nextAt ?? []).sort(Temporal.Instant.compare)[0]
  if (due === undefined) return repeating.length > 0 ? Temporal.Instant.fromEpochMilliseconds(0) : undefined
  return now.since(due).total('seconds') > ASLEEP ? due : undefined
}
