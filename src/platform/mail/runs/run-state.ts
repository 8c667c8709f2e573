import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { NotFound } from '#platform/web'
import type { ReturnedWhy } from '../returned.js'
import type { DeliveryState, MailTables } from '../tables.js'

/** How far a run has come. Each person stands in one of the counts; those whose mail came back stand in `accepted` too. */
export interface RunState {
  /** *Done*: nothing waits or is being handed over. While people are still being added, that can change again. */
  readonly state: 'going' | 'paused' | 'cancelled' | 'done'
  readonly queued: number
  readonly handingOver: number
  readonly accepted: number
  readonly refused: number
  readonly notKnown: number
  readonly cancelled: number
  readonly returned: number
}

/** How far a run has come, from counts that are kept with each delivery: no page counts. */
export async function runState(db: Db, run: number): Promise<RunState> {
  const { rows: runs } = await sql<{ state: RunState['state'] }>`select state from mail.run where id = ${run}`.execute(db)
  const found = runs[0]
  if (!found) throw new NotFound()
  const { rows } = await sql<{ state: DeliveryState | 'returned'; people: number }>`
    select state, people from mail.run_count where run = ${run}`.execute(db)
  const count = (state: DeliveryState | 'returned'): number => rows.find((row) => row.state === state)?.people ?? 0
  const isCancelled = found.state === 'cancelled'
  const waiting = count('queued') + count('handing-over')
  return {
    state: !isCancelled && rows.length > 0 ? (waiting > 0 ? notDone(found.state) : 'done') : found.state,
    // What waits of a cancelled run is taken off the queue bit by bit.
    queued: isCancelled ? 0 : count('queued'),
    handingOver: count('handing-over'),
    accepted: count('accepted'),
    refused: count('refused'),
    notKnown: count('not-known'),
    cancelled: count('cancelled') + (isCancelled ? count('queued') : 0),
    returned: count('returned'),
  }
}

const notDone = (state: RunState['state']): RunState['state'] => (state === 'paused' ? 'paused' : 'going')

/** One person of a run, and what came of their mail. */
export interface RunDelivery {
  readonly id: number
  readonly recipient: string
  readonly state: DeliveryState
  /** When it came to this state; for what waits, since when. */
  readonly at: Temporal.Instant
  /** What the server said last: why it was refused or put off. */
  readonly reply: string | null
  readonly returnedAt: Temporal.Instant | null
  readonly returnedWhy: ReturnedWhy | null
}

/** The people of a run, fifty at a time in the order in which they were added; `after` is the last id of the page before. */
export async function runRecipients(
  db: Db,
  run: number,
  { state, after }: { readonly state?: DeliveryState | 'returned'; readonly after?: number } = {},
): Promise<readonly RunDelivery[]> {
  let query = db
    .withTables<MailTables>()
    .selectFrom('mail.delivery')
    .innerJoin('mail.run', 'mail.run.id', 'mail.delivery.run')
    .select([
      'mail.delivery.id',
      'recipient',
      sql<DeliveryState>`case when mail.run.state = 'cancelled' and mail.delivery.state = 'queued' then 'cancelled' else mail.delivery.state end`.as(
        'state',
      ),
      sql<Temporal.Instant>`coalesce(settled_at, handed_at, queued_at)`.as('at'),
      'reply',
      'returned_at as returnedAt',
      'returned_why as returnedWhy',
    ])
    .where('mail.delivery.run', '=', run)
  if (state === 'returned') query = query.where('returned_at', 'is not', null)
  else if (state === 'cancelled')
    query = query.where((is) =>
      is.or([
        is('mail.delivery.state', '=', 'cancelled'),
        is.and([is('mail.delivery.state', '=', 'queued'), is('mail.run.state', '=', 'cancelled')]),
      ]),
    )
  else if (state === 'queued') query = query.where('mail.delivery.state', '=', state).where('mail.run.state', '<>', 'cancelled')
  else if (state !== undefined) query = query.where('mail.delivery.state', '=', state)
  if (after !== undefined) query = query.where('mail.delivery.id', '>', after)
  return query.orderBy('mail.delivery.id').limit(50).execute()
}
