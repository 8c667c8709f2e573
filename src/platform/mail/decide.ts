import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import { afterCommit, type Tx } from '#platform/db'
import { emit } from '#platform/events'
import { Conflict } from '#platform/web'
import { isMailAddress, oneLine } from './address.js'
import { dropWords } from './hand-over.js'
import { mailAccepted } from './mail-events.js'
import { outboxBell } from './outbox-bell.js'

/** A person's answer to a broken-off hand-over: the risk of a second copy, or the risk of none. */
export type Decision = 'send-again' | 'treat-as-sent'

/** Settles a hand-over of which nobody knows how it ended. */
export async function decideNotKnown(tx: Tx, id: number, decision: Decision, by: Actor): Promise<void> {
  const state = decision === 'send-again' ? 'queued' : 'accepted'
  const { rows } = await sql<{ key: string; run: number | null }>`
    update mail.delivery set state = ${state}, next_try_at = null, sender = null,
      fill = case when ${decision === 'treat-as-sent'} then null else fill end
    where id = ${id} and state = 'not-known' returning key, run`.execute(tx)
  if (!rows[0]) throw new Conflict('Somebody has already decided about this mail.')
  if (decision === 'send-again' && rows[0].run !== null) await reopen(tx, rows[0].run)
  await record(tx, { by, did: `mail:${decision}`, kind: 'mail', id })
  if (decision === 'send-again') return afterCommit(tx, () => outboxBell.ring())
  await dropWords(tx, id)
  await emit(tx, mailAccepted, { deliveryId: id, key: rows[0].key })
}

/** A run may count as over while somebody decides about the last of its mails. */
async function reopen(tx: Tx, run: number): Promise<void> {
  const { rows } = await sql`
    update mail.run set version = version + 1, state = case when state = 'done' then 'going' else state end
    where id = ${run} and state <> 'cancelled' returning id`.execute(tx)
  if (rows.length === 0)
    throw new Conflict('The mail to everybody that this one belongs to was cancelled, so it is not sent again. Treat it as sent.')
}

/** Takes a mail that has not gone out yet off the queue. */
export async function cancelMail(tx: Tx, id: number, by: Actor): Promise<void> {
  const { rows } = await sql`
    update mail.delivery set state = 'cancelled', settled_at = clock_timestamp(), fill = null where id = ${id} and state = 'queued' returning id`.execute(
    tx,
  )
  if (rows.length === 0) throw new Conflict('This mail is no longer waiting.')
  await dropWords(tx, id)
  await record(tx, { by, did: 'mail:cancel', kind: 'mail', id })
}

/** Whose name and address the office's mail carries, and where answers go. */
export interface MailIdentity {
  readonly name: string
  readonly address: string
  readonly replyTo?: string
}

/** Sets whose name stands on all mail from now on. */
export async function setMailIdentity(tx: Tx, { name, address, replyTo }: MailIdentity, by: Actor): Promise<void> {
  for (const one of replyTo === undefined ? [address] : [address, replyTo]) {
    if (!isMailAddress(one)) throw new RangeError('This is not an address that mail can be sent from.')
  }
  await sql`update mail.identity set name = ${oneLine(name)}, address = ${address}, reply_to = ${replyTo ?? null}`.execute(tx)
  await record(tx, { by, did: 'mail:set-identity', kind: 'mail-identity', id: 1 })
}
