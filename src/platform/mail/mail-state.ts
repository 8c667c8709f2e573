import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { filled } from './runs/places.js'
import type { DeliveryState, MailTables } from './tables.js'

/** A hand-over that broke off: the person may have the mail or not. */
export interface NotKnown {
  readonly id: number
  readonly key: string
  readonly recipient: string
  readonly subject: string
  readonly purpose: string
  readonly messageId: string
  readonly handedAt: Temporal.Instant | null
}

/** How the outbox is, for health and administration. */
export interface MailState {
  readonly queued: number
  readonly oldestQueuedAt: Temporal.Instant | undefined
  readonly handingOver: number
  readonly refused: number
  /** Since when the mail server does not answer. */
  readonly downSince: Temporal.Instant | undefined
  readonly lastReply: string | undefined
  /** Waiting for somebody's decision. */
  readonly notKnown: readonly NotKnown[]
}

/** Reads how the outbox is. */
export async function mailState(db: Db): Promise<MailState> {
  const mail = db.withTables<MailTables>()
  // Counts over what is still open, never over all mail there was.
  const { rows } = await sql<{ queued: number; oldest: Temporal.Instant | null; handing: number; refused: number }>`
    select waiting.*, (select count(*) from mail.delivery where state = 'handing-over') as handing,
      (select count(*) from mail.delivery where state = 'refused') as refused
    from (
      select count(*) as queued, min(queued_at) as oldest from mail.delivery
      where state = 'queued' and (run is null or run not in (select id from mail.run where state = 'cancelled'))) waiting`.execute(db)
  const line = await mail.selectFrom('mail.line').select(['down_since', 'reply']).executeTakeFirst()
  const notKnown = await mail
    .selectFrom('mail.delivery')
    .innerJoin('mail.message', 'mail.message.id', 'mail.delivery.message')
    .select([
      'mail.delivery.id',
      'mail.delivery.key',
      'recipient',
      'subject',
      'purpose',
      'message_id as messageId',
      'handed_at as handedAt',
    ])
    .where('state', '=', 'not-known')
    .orderBy('mail.delivery.id')
    .execute()
  return {
    queued: Number(rows[0]?.queued ?? 0),
    oldestQueuedAt: rows[0]?.oldest ?? undefined,
    handingOver: Number(rows[0]?.handing ?? 0),
    refused: Number(rows[0]?.refused ?? 0),
    downSince: line?.down_since ?? undefined,
    lastReply: line?.reply ?? undefined,
    notKnown,
  }
}

/** One mail as the mailbox page shows it. */
export interface MailboxItem {
  readonly id: number
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly purpose: string
  readonly state: DeliveryState
  readonly queuedAt: Temporal.Instant
}

/** The newest mails first, a page of 50 at a time, for the demo's mailbox; `to` narrows to one person, `before` is the last id of a page. */
export async function mailbox(db: Db, options: { readonly to?: string; readonly before?: number } = {}): Promise<readonly MailboxItem[]> {
  let query = db
    .withTables<MailTables>()
    .selectFrom('mail.delivery')
    .innerJoin('mail.message', 'mail.message.id', 'mail.delivery.message')
    .select([
      'mail.delivery.id',
      'mail.delivery.key',
      'recipient as to',
      'subject',
      'text',
      'html',
      'purpose',
      'state',
      'queued_at as queuedAt',
      'fill',
    ])
  if (options.to !== undefined) query = query.where(sql<boolean>`lower(recipient) = lower(${options.to})`)
  if (options.before !== undefined) query = query.where('mail.delivery.id', '<', options.before)
  const items = await query.orderBy('mail.delivery.id', 'desc').limit(50).execute()
  return items.map(({ fill, ...mail }) => (fill ? filled(mail, fill) : mail))
}
