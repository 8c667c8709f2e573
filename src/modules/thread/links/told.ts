import type { Actor } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { Ref } from '#platform/module'
import { own, ownTx } from '../tables.js'
import type { Means } from './vocabulary.js'

/**
 * Records that a contributor was told of a decision, and how. Told twice in the same way counts once.
 * The row is itself the dated, attributed record, so the audit does not repeat it for each of thousands.
 */
export async function told(
  tx: Tx,
  { contribution, ...how }: { contribution: Ref; decision: Ref; means: Means; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  await toldAll(tx, { kind: contribution.kind, ids: [contribution.id], ...how }, by)
}

/**
 * The same of many contributions of one kind at once; so many that one statement may write them all. A contribution without a code has no
 * receipt page, so nobody is told on one.
 */
export async function toldAll(
  tx: Tx,
  { kind, ids, decision, means, at }: { kind: string; ids: readonly string[]; decision: Ref; means: Means; at: Temporal.Instant },
  by: Actor,
): Promise<void> {
  await sql`
    insert into thread.link (from_kind, from_id, link, to_kind, to_id, means, at, by)
    select ${kind}, id, 'told', ${decision.kind}, ${decision.id}, ${means}, ${at}::timestamptz, ${by} from unnest(${[...ids]}::text[]) as id
    where ${means} <> 'receipt-page'
      or exists (select from thread.receipt where receipt.kind = ${kind} and receipt.ref = id and receipt.state = 'live')
    on conflict do nothing`.execute(tx)
}

/** Takes back that a contributor was told, because the mail or letter came back. Returns whether it had been counted. */
export async function bounced(
  tx: Tx,
  { contribution, decision, means, at }: { contribution: Ref; decision: Ref; means: 'mail' | 'letter'; at: Temporal.Instant },
  by: Actor,
): Promise<boolean> {
  const result = await ownTx(tx)
    .updateTable('thread.link')
    .set({ withdrawn_at: at, withdrawn_by: by, why: 'bounced' })
    .where('from_kind', '=', contribution.kind)
    .where('from_id', '=', contribution.id)
    .where('link', '=', 'told')
    .where('to_kind', '=', decision.kind)
    .where('to_id', '=', decision.id)
    .where('means', '=', means)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes back that a mail or letter bounced: the contributor was told after all, as it stood before. */
export async function arrived(
  tx: Tx,
  { contribution, decision, means }: { contribution: Ref; decision: Ref; means: 'mail' | 'letter' },
): Promise<void> {
  const db = ownTx(tx)
  const of = (live: boolean) =>
    db
      .selectFrom('thread.link')
      .select('id')
      .where('from_kind', '=', contribution.kind)
      .where('from_id', '=', contribution.id)
      .where('link', '=', 'told')
      .where('to_kind', '=', decision.kind)
      .where('to_id', '=', decision.id)
      .where('means', '=', means)
      .where('withdrawn_at', live ? 'is' : 'is not', null)
  if (await of(true).executeTakeFirst()) return
  const back = await of(false).where('why', '=', 'bounced').orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (back)
    await db.updateTable('thread.link').set({ withdrawn_at: null, withdrawn_by: null, why: null }).where('id', '=', back.id).execute()
}

/** How many contributors were told of a decision, by each means, and how many in all (somebody told twice counts once there). */
export interface ToldCounts {
  readonly mail: number
  readonly letter: number
  readonly receiptPage: number
  /** Contributions told by any means. */
  readonly all: number
  /** Mail and letters that came back; they are not in the other figures. */
  readonly bounced: number
}

/** Counts who was told of a decision. Bounces are subtracted. */
export async function toldCounts(db: Db, decision: Ref): Promise<ToldCounts> {
  return await own(db)
    .selectFrom('thread.link')
    .select([
      sql<number>`count(*) filter (where means = 'mail' and withdrawn_at is null)::int`.as('mail'),
      sql<number>`count(*) filter (where means = 'letter' and withdrawn_at is null)::int`.as('letter'),
      sql<number>`count(*) filter (where means = 'receipt-page' and withdrawn_at is null)::int`.as('receiptPage'),
      sql<number>`(count(distinct (from_kind, from_id)) filter (where withdrawn_at is null))::int`.as('all'),
      sql<number>`count(*) filter (where why = 'bounced')::int`.as('bounced'),
    ])
    .where('to_kind', '=', decision.kind)
    .where('to_id', '=', decision.id)
    .where('link', '=', 'told')
    .executeTakeFirstOrThrow()
}
