import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'

/** The jobs' tables. Only this folder writes to them. */
export type JobsTables = {
  'jobs.job': {
    id: Generated<number>
    name: string
    data: unknown
    singleton_key: string | null
    state: Generated<'waiting' | 'running' | 'failed'>
    attempts: Generated<number>
    stops: Generated<number>
    enqueued_at: Generated<Temporal.Instant>
    start_at: Temporal.Instant | null
    leased_until: Temporal.Instant | null
    failed_at: Temporal.Instant | null
    error: string | null
  }
  'jobs.rota': { name: string; next_at: Temporal.Instant }
}
