import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterCommit, type Tx } from '#platform/db'
import { isMailAddress, oneLine } from './address.js'
import { outboxBell } from './outbox-bell.js'
import { withSignature } from './signature.js'

/** One mail to one person. */
export interface Mail {
  /** Which telling this is, such as `consultations:12:outcome`: one person gets the same telling once, however often it is queued. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** A whole HTML document, already escaped. The text is always sent beside it. */
  readonly html?: string
  /** Why it is sent, as a code such as `sign-in` or `outcome`: for counts and for the privacy notice. */
  readonly purpose: string
  /** The language it is written in; English unless said. */
  readonly language?: 'en' | 'cy'
  /** It says itself who the office is and how to reach it; otherwise the foot of all mail is put below it. */
  readonly ownFoot?: boolean
  readonly replyTo?: string
  /** The https address that ends these mails with one click (RFC 8058). */
  readonly unsubscribe?: string
  /** Its words are dropped from the outbox as soon as the next server has accepted it. */
  readonly sensitive?: boolean
  /** Somebody sits and waits for it, such as for a link to sign in: it goes before all other mail. */
  readonly urgent?: boolean
}

/** Whether this can stand as an address in a mail's header. */
export const isHttpAddress = (text: string): boolean => /^https?:\/\/[^\s<>]+$/.test(text)

/** Puts a mail in the outbox, in the transaction of the deed it tells of. Returns the delivery, the earlier one when the same telling was queued before. */
export async function queueMail(tx: Tx, mail: Mail): Promise<number> {
  for (const address of [mail.to, ...(mail.replyTo === undefined ? [] : [mail.replyTo])]) {
    if (!isMailAddress(address)) throw new RangeError('This is not an address that mail can be sent to.')
  }
  if (mail.unsubscribe !== undefined && !isHttpAddress(mail.unsubscribe)) throw new RangeError('Not an address to unsubscribe at.')
  const earlier = await sql<{ id: number }>`
    select id from mail.delivery where key = ${mail.key} and lower(recipient) = lower(${mail.to})`.execute(tx)
  if (earlier.rows[0]) return earlier.rows[0].id
  const words = {
    subject: oneLine(mail.subject),
    ...(await withSignature(tx, mail)),
    replyTo: mail.replyTo ?? null,
    unsubscribe: mail.unsubscribe ?? null,
  }
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  const { rows } = await sql<{ id: number }>`
    with message as (
      insert into mail.message (key, digest, purpose, subject, text, html, reply_to, unsubscribe, sensitive)
      values (${mail.key}, ${digest}, ${mail.purpose}, ${words.subject}, ${words.text}, ${words.html}, ${words.replyTo},
        ${words.unsubscribe}, ${mail.sensitive ?? false})
      on conflict (key, digest) do update set text = excluded.text, html = excluded.html
      returning id
    )
    insert into mail.delivery (message, key, recipient, urgent, message_id)
    select message.id, ${mail.key}, ${mail.to}, ${mail.urgent ?? false},
      '<' || ${randomUUID()} || '@' || split_part(identity.address, '@', 2) || '>'
    from message, mail.identity
    on conflict (key, lower(recipient)) do nothing
    returning id`.execute(tx)
  if (!rows[0]) return queueMail(tx, mail)
  afterCommit(tx, () => outboxBell.ring())
  return rows[0].id
}
