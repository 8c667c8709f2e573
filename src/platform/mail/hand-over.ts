import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { emit } from '#platform/events'
import { mailAccepted, mailRefused } from './mail-events.js'
import { keeping, readPaces, slower } from './pace.js'
import type { HandOver } from './take.js'
import type { Outcome } from './transport.js'

/** Hours for which a mail that the server puts off is tried again, before it counts as refused. */
const PATIENCE = 72

/** A hand-over that has ended, and what came of it. */
export interface Ended {
  readonly taken: HandOver
  readonly outcome: Outcome
}

function lineOf({ taken, outcome }: Ended, now: Temporal.Instant, keeps: boolean) {
  const overdue = now.since(taken.queued_at).total('hours') >= PATIENCE
  const kind = outcome.kind === 'later' && overdue ? 'refused' : outcome.kind
  const wait = Math.min(60 * 2 ** (taken.attempts - 1), 4 * 3600)
  return {
    id: taken.id,
    attempts: taken.attempts,
    state: kind === 'later' || kind === 'down' ? 'queued' : kind,
    // What waits for the server goes behind what was not tried yet, so that one mail cannot keep the others from it.
    next_try_at: kind === 'later' ? now.add({ seconds: wait }) : kind === 'down' ? now : null,
    code: outcome.code ?? null,
    reply: outcome.reply,
    forget: !keeps && (kind === 'accepted' || kind === 'refused'),
  }
}

/** Writes down what came of hand-overs, and tells who waits for it. `keeps`: what stood there for one person stays. */
export async function settle(tx: Tx, sender: string, now: Temporal.Instant, ended: readonly Ended[], keeps: boolean): Promise<void> {
  const { rows } = await sql<{ id: number; state: string; key: string }>`
    update mail.delivery set
      state = came.state,
      next_try_at = came.next_try_at,
      settled_at = case when came.state = 'queued' then null else ${now}::timestamptz end,
      reply_code = came.code,
      reply = came.reply,
      fill = case when came.forget then null else fill end
    from jsonb_to_recordset(${JSON.stringify(ended.map((one) => lineOf(one, now, keeps)))}::jsonb)
      as came (id bigint, attempts integer, state text, next_try_at timestamptz, code integer, reply text, forget boolean)
    where delivery.id = came.id and delivery.attempts = came.attempts and sender = ${sender}
      and delivery.state in ('handing-over', 'not-known')
    returning delivery.id, delivery.state, delivery.key`.execute(tx)
  for (const { id, state, key } of rows) {
    if (state === 'accepted') await emit(tx, mailAccepted, { deliveryId: id, key })
    if (state === 'refused') await emit(tx, mailRefused, { deliveryId: id, key })
  }
  for (const { taken, outcome } of ended) if (outcome.kind === 'accepted' && taken.sensitive && !keeps) await dropWords(tx, taken.id)
  await slowDown(tx, now, ended)
}

/** Where the other side asked for less, less goes from now on. */
async function slowDown(tx: Tx, now: Temporal.Instant, ended: readonly Ended[]): Promise<void> {
  const names = ended.flatMap(({ taken, outcome: { slow } }) => {
    const domain = taken.mail.to.split('@')[1]?.toLowerCase() ?? ''
    return slow === undefined ? [] : slow === 'all' ? [''] : slow === 'domain' ? [domain] : ['', domain]
  })
  if (names.length === 0) return
  // Whoever else counts a pace waits until this is written.
  await sql`select 1 from mail.pace where name = '' for update`.execute(tx)
  const paces = [...(await readPaces(tx, [...new Set(names)])).values()]
  for (const pace of paces) slower(pace, now)
  await keeping(paces).execute(tx)
}

/** Drops the words of a sensitive mail that nobody waits for any more. */
export async function dropWords(tx: Tx, deliveryId: number): Promise<void> {
  await sql`
    update mail.message set text = '', html = null
    where sensitive and id = (select message from mail.delivery where id = ${deliveryId})
      and not exists (
        select 1 from mail.delivery where message = mail.message.id and state in ('queued', 'handing-over', 'not-known'))`.execute(tx)
}

/** Puts back what was marked for this process while the answer got lost on the way: nothing was said to the server about it. */
export async function putBackUnheard(db: Db, sender: string, inFlight: readonly number[]): Promise<void> {
  const others = inFlight.length > 0 ? sql`and id not in (${sql.join(inFlight)})` : sql``
  await sql`update mail.delivery set state = 'queued' where sender = ${sender} and state = 'handing-over' ${others}`.execute(db)
}

/** Finds hand-overs whose process is gone: nobody can tell whether the server had them. `alone`: no other process can be sending. */
export async function flagLost(db: Db, sender: string, now: Temporal.Instant, alone: boolean): Promise<number> {
  const { rows } = await sql`
    update mail.delivery set state = 'not-known', settled_at = ${now}, reply = 'The sending process stopped in the middle.'
    where state = 'handing-over' and sender <> ${sender}
      and (${alone} or not exists (
        select 1 from mail.sender where sender.id = delivery.sender and sender.seen_at > ${now.subtract({ seconds: 60 })}))
    returning id`.execute(db)
  return rows.length
}
