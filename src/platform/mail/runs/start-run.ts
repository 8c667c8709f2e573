import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { isMailAddress, oneLine } from '../address.js'
import { withSignature } from '../signature.js'
import { placesIn } from './places.js'

/** One mail to many people. Text, HTML and the address to unsubscribe at may hold places such as `{{preferences}}`. */
export interface Run {
  /** Which telling this is, such as `newsletters:edition:12`: the same key again is the same run. */
  readonly key: string
  readonly subject: string
  readonly text: string
  /** A whole HTML document, already escaped; what fills its places is escaped at hand-over. Null: it goes as plain text. */
  readonly html: string | null
  /** Why it is sent, as a code such as `newsletter`. */
  readonly purpose: string
  /** It says itself who the office is and how to reach it; otherwise the foot of all mail is put below it. */
  readonly ownFoot?: boolean
  readonly replyTo?: string
  /** Who stands as the sender, where it is not the office's own name; the address stays the office's. */
  readonly senderName?: string
  /** The https address that ends these mails with one click (RFC 8058). */
  readonly unsubscribe?: string
}

/** Begins a run, with nobody in it yet; returns the earlier one when it was begun before. Its words stay as they are. */
export async function startRun(tx: Tx, run: Run, by: Actor): Promise<number> {
  if (run.replyTo !== undefined && !isMailAddress(run.replyTo)) throw new RangeError('This is not an address that answers can go to.')
  // Two who begin the same run take turns.
  await sql`select pg_advisory_xact_lock(hashtext('mail.run:' || ${run.key}))`.execute(tx)
  const earlier = await sql<{ id: number }>`select id from mail.run where key = ${run.key}`.execute(tx)
  if (earlier.rows[0]) return earlier.rows[0].id
  const subject = oneLine(run.subject)
  const { text, html } = await withSignature(tx, run)
  const senderName =
    oneLine(run.senderName ?? '')
      .trim()
      .slice(0, 120) || null
  const words = [subject, text, html, run.replyTo ?? null, run.unsubscribe ?? null, senderName]
  const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  const places = JSON.stringify(placesIn(text, html, run.unsubscribe))
  const { rows } = await sql<{ id: number }>`
    with message as (
      insert into mail.message (key, digest, purpose, subject, text, html, reply_to, unsubscribe, sender_name, sensitive)
      values (${run.key}, ${digest}, ${run.purpose}, ${subject}, ${text}, ${html}, ${run.replyTo ?? null},
        ${run.unsubscribe ?? null}, ${senderName}, false)
      on conflict (key, digest) do update set text = excluded.text, html = excluded.html
      returning id
    )
    insert into mail.run (key, message, places, started_by)
    select ${run.key}, id, ${places}::jsonb, ${by} from message
    returning id`.execute(tx)
  const id = rows[0]!.id
  await record(tx, { by, did: 'mail:start-run', kind: 'mail-run', id })
  return id
}
