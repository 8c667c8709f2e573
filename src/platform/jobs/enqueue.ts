import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { afterCommit, type Tx } from '#platform/db'
import { jobsBell } from './bell.js'
import type { Job } from './job.js'

/** When and how often. */
export interface EnqueueOptions {
  /** Not before this instant. */
  readonly startAfter?: Temporal.Instant
  /** While one with this key waits, another is not added. One that already runs does not count. */
  readonly singletonKey?: string
}

/** Puts work in the queue, in the transaction of the deed that causes it: rolled back, it was never asked for. */
export async function enqueue<Data>(tx: Tx, job: Job<Data>, data: Data, options: EnqueueOptions = {}): Promise<void> {
  await sql`
    insert into jobs.job (name, data, singleton_key, start_at)
    values (${job.name}, ${JSON.stringify(data ?? null)}::jsonb, ${options.singletonKey ?? null}, ${options.startAfter ?? null})
    on conflict (name, singleton_key) where state = 'waiting' do nothing`.execute(tx)
  if (!options.startAfter) afterCommit(tx, () => jobsBell.ring())
}
