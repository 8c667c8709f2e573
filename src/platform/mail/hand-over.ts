import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { emit } from '#platform/events'
import { mailAccepted, mailRefused } from './mail-events.js'
import type { HandOver } from './take.js'
import type { Outcome } from './transport.js'

/** Hours for which a mail that the server puts off is tried again, before it counts as refused. */
const PATIENCE = 72

/** Writes down what came of a hand-over, and tells who waits for it. `keeps`: what stood there for one person stays. */
export async function settle(
  tx: Tx,
  sender: string,
  now: Temporal.Instant,
  taken: HandOver,
  outcome: Outcome,
  keeps = false,
): Promise<void> {
  const overdue = now.since(taken.queued_at).total('hours') >= PATIENCE
  const kind = outcome.kind === 'later' && overdue ? 'refused' : outcome.kind
  const state = kind === 'later' || kind === 'down' ? 'queued' : kind
  // What waits for the server goes behind what was not tried yet, so that one mail cannot keep the others from it.
  const wait = Math.min(60 * 2 ** (taken.attempts - 1), 4 * 3600)
  const { rows } = await sql`
    update mail.delivery set
      state = ${state},
      next_try_at = ${kind === 'later' ? now.add({ seconds: wait }) : kind === 'down' ? now : null},
      settled_at = ${state === 'queued' ? null : now},
      reply_code = ${outcome.code ?? null},
      reply = ${outcome.reply},
      fill = case when ${!keeps && (state === 'accepted' || state === 'refused')} then null else fill end
    where id = ${taken.id} and sender = ${sender} and attempts = ${taken.attempts} and state in ('handing-over', 'not-known')
    returning id`.execute(tx)
  if (rows.length === 0) return
  if (state === 'accepted') await emit(tx, mailAccepted, { deliveryId: taken.id, key: taken.key })
  if (state === 'refused') await emit(tx, mailRefused, { deliveryId: taken.id, key: taken.key })
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
