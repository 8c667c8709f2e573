import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { emit } from '#platform/events'
import { mailAccepted, mailRefused } from './mail-events.js'
import type { Outcome, Outgoing } from './transport.js'

/** A mail that this process is handing over. */
export interface HandOver {
  readonly id: number
  readonly key: string
  readonly attempts: number
  readonly queued_at: Temporal.Instant
  readonly mail: Outgoing
}

/** Hours for which a mail that the server puts off is tried again, before it counts as refused. */
const PATIENCE = 72

/** Marks the next mails as being handed over (the least tried first, so that one mail cannot block the others), before a word is said to the server: whatever happens now, none of them can go out twice. */
export async function takeNext(db: Db, sender: string, now: Temporal.Instant, most: number): Promise<readonly HandOver[]> {
  type Row = Omit<HandOver, 'mail'> & Omit<Outgoing, 'from'> & { name: string; address: string }
  const { rows } = await sql<Row>`
    with taken as (
      update mail.delivery set state = 'handing-over', attempts = attempts + 1, handed_at = ${now}, sender = ${sender}
      where id in (
        select id from mail.delivery
        where state = 'queued' and (next_try_at is null or next_try_at <= ${now})
        order by attempts, id limit ${sql.lit(most)} for update skip locked
      )
      returning id, message, key, recipient, message_id, attempts, queued_at
    )
    select taken.id, taken.key, taken.attempts, taken.queued_at, taken.recipient as "to", taken.message_id as "messageId",
      message.subject, message.text, message.html, message.unsubscribe,
      coalesce(message.reply_to, identity.reply_to) as "replyTo", identity.name, identity.address
    from taken join mail.message on message.id = taken.message cross join mail.identity
    order by taken.id`.execute(db)
  return rows.map(({ id, key, attempts, queued_at, name, address, ...mail }) => ({
    id,
    key,
    attempts,
    queued_at,
    mail: { ...mail, from: { name, address } },
  }))
}

/** Writes down what came of a hand-over, and tells who waits for it. */
export async function settle(tx: Tx, sender: string, now: Temporal.Instant, taken: HandOver, outcome: Outcome): Promise<void> {
  const overdue = now.since(taken.queued_at).total('hours') >= PATIENCE
  const kind = outcome.kind === 'later' && overdue ? 'refused' : outcome.kind
  const state = kind === 'later' || kind === 'down' ? 'queued' : kind
  const wait = Math.min(60 * 2 ** (taken.attempts - 1), 4 * 3600)
  const { rows } = await sql`
    update mail.delivery set
      state = ${state},
      next_try_at = ${kind === 'later' ? now.add({ seconds: wait }) : null},
      settled_at = ${state === 'queued' ? null : now},
      reply_code = ${outcome.code ?? null},
      reply = ${outcome.reply}
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
