import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { own } from '../tables.js'

/** Something that was let out in a period, by whom and why. */
export interface Allowed {
  readonly id: number
  readonly kind: string
  readonly record: number
  readonly title: string
  readonly why: string
  readonly by: number
  readonly at: Temporal.Instant
}

/** What was let out in a period, the newest first. */
export const allowedIn = async (db: Db, period: number): Promise<readonly Allowed[]> =>
  await own(db)
    .selectFrom('elections.allowed')
    .select(['id', 'kind', 'record', 'title', 'why', 'by', 'at'])
    .where('period', '=', period)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
