import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { NotFound } from '#platform/web'
import { jobNamed } from './job.js'
import type { JobsTables } from './tables.js'

/** A job that was tried for the last time and now waits for a person. */
export interface Failure {
  readonly id: number
  readonly name: string
  /** What the job does, in words. */
  readonly what: string
  /** The ids it was about. */
  readonly data: unknown
  readonly attempts: number
  readonly failedAt: Temporal.Instant | null
  readonly error: string | null
}

/** Every job that failed for good, the newest first. */
export async function failures(db: Db): Promise<readonly Failure[]> {
  const rows = await db
    .withTables<JobsTables>()
    .selectFrom('jobs.job')
    .select(['id', 'name', 'data', 'attempts', 'failed_at', 'error'])
    .where('state', '=', 'failed')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ failed_at, ...row }) => ({ ...row, failedAt: failed_at, what: jobNamed(row.name)?.what ?? row.name }))
}

/** Tries a failed job again, from the first attempt. */
export async function retryFailure(tx: Tx, id: number, by: Actor): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    update jobs.job set state = 'waiting', attempts = 0, stops = 0, start_at = null, failed_at = null, singleton_key = null
    where id = ${id} and state = 'failed' returning name`.execute(tx)
  if (!rows[0]) throw new NotFound('This failure is no longer there.')
  await record(tx, { by, did: 'jobs:retry', kind: 'job', id, detail: { name: rows[0].name } })
}

/** Why a failed job may be given up, as the audit writes it and as the page says it. */
export const DISCARD_REASONS = {
  'done-by-hand': 'Somebody has done it by hand',
  'no-longer-needed': 'It is no longer needed',
  'cannot-work': 'It can never work',
} as const

/** The code of a reason for giving a job up. */
export type DiscardReason = keyof typeof DISCARD_REASONS

/** Drops a failed job: nobody will do it. */
export async function discardFailure(tx: Tx, id: number, by: Actor, why?: DiscardReason): Promise<void> {
  const { rows } = await sql<{ name: string }>`delete from jobs.job where id = ${id} and state = 'failed' returning name`.execute(tx)
  if (!rows[0]) throw new NotFound('This failure is no longer there.')
  await record(tx, { by, did: 'jobs:discard', kind: 'job', id, detail: { name: rows[0].name, ...(why && { why }) } })
}
