import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { fillText, withoutFill } from './runs/places.js'
import type { DeliveryState, MailTables } from './tables.js'

/** How many old mails are forgotten at a time, so that nobody waits for it. */
const AT_A_TIME = 200

/** One mail to a person, without its words. */
export interface SentMail {
  readonly id: number
  readonly subject: string
  readonly purpose: string
  readonly queuedAt: Temporal.Instant
  /** Its words are for the person it went to alone: a link that signs them in, or a subject that others must not see. */
  readonly sensitive: boolean
}

const withWords = (db: Db) =>
  db
    .withTables<MailTables>()
    .selectFrom('mail.delivery')
    .innerJoin('mail.message', 'mail.message.id', 'mail.delivery.message')
    .select(['mail.delivery.id', 'subject', 'purpose', 'sensitive', 'queued_at as queuedAt'])

/** Every mail that went or is to go to this address, the newest first. */
export async function mailTo(db: Db, email: string): Promise<readonly SentMail[]> {
  return await withWords(db)
    .where(sql<boolean>`lower(recipient) = lower(${email.trim()})`)
    .orderBy('mail.delivery.id', 'desc')
    .execute()
}

/** One mail with its words, for the person it went to; undefined when it does not exist. The words of a sensitive one are left out. */
export async function copyOfMail(db: Db, id: number): Promise<(SentMail & { to: string; text: string; state: DeliveryState }) | undefined> {
  const mail = await withWords(db)
    .select(['recipient as to', 'text', 'fill', 'state'])
    .where('mail.delivery.id', '=', id)
    .executeTakeFirst()
  if (!mail) return undefined
  const { fill, text, ...rest } = mail
  return mail.sensitive ? { ...rest, subject: '', text: '' } : { ...rest, text: withoutFill(fill ? fillText(text, fill) : text) }
}

/** Forgets to whom a mail went, and its words when nobody else had the same; that one was sent, when and why, is kept. One that still waits is not sent. */
export async function eraseMail(tx: Tx, id: number): Promise<void> {
  await sql`
    delete from mail.notice where state = 'open'
      and lower(recipient) = (select lower(recipient) from mail.delivery where id = ${id})`.execute(tx)
  await sql`
    update mail.delivery set recipient = 'erased-' || id, reply = null, fill = null,
      settled_at = case when state = 'queued' then clock_timestamp() else settled_at end,
      state = case when state = 'queued' then 'cancelled' else state end
    where id = ${id}`.execute(tx)
  await sql`
    update mail.message set subject = '', text = '', html = null, reply_to = null, unsubscribe = null
    where id = (select message from mail.delivery where id = ${id})
      and not exists (select 1 from mail.run where message = mail.message.id and state in ('going', 'paused'))
      and not exists (select 1 from mail.delivery where message = mail.message.id and recipient <> 'erased-' || mail.delivery.id)`.execute(
    tx,
  )
}

/** Forgets, a few hundred at a time, the addresses and words of mails that were queued before this moment and no longer wait. Returns how many. */
export async function forgetOldMail(db: Db, before: Temporal.Instant): Promise<number> {
  await sql`delete from mail.notice where received_at < ${before}`.execute(db)
  for (let forgotten = 0; ;) {
    const { rows } = await sql`
      with old as (
        update mail.delivery set recipient = 'erased-' || id, reply = null, fill = null
        where id in (
          select id from mail.delivery
          where queued_at < ${before} and state in ('accepted', 'refused', 'cancelled') and recipient <> 'erased-' || id
          limit ${sql.lit(AT_A_TIME)})
        returning id, message
      )
      , emptied as (
        update mail.message set subject = '', text = '', html = null, reply_to = null, unsubscribe = null
        where id in (select message from old)
          and not exists (select 1 from mail.run where message = mail.message.id and state in ('going', 'paused'))
          and not exists (
            select 1 from mail.delivery other
            where other.message = mail.message.id and other.recipient <> 'erased-' || other.id and other.id not in (select id from old))
      )
      select id from old`.execute(db)
    forgotten += rows.length
    if (rows.length < AT_A_TIME) return forgotten
  }
}
