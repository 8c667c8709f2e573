import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { type Fill, filled } from './runs/places.js'
import type { Outgoing } from './transport.js'

/** A mail that this process is handing over. */
export interface HandOver {
  readonly id: number
  readonly key: string
  readonly attempts: number
  readonly queued_at: Temporal.Instant
  /** Its words leave the outbox once it has gone. */
  readonly sensitive: boolean
  readonly mail: Outgoing
}

interface Words {
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly unsubscribe: string | null
  readonly purpose: string
  readonly sensitive: boolean
}

type Row = Omit<HandOver, 'mail' | 'sensitive'> & {
  to: string
  messageId: string
  message: number
  run: number | null
  fill: Fill | null
  replyTo: string | null
  name: string
  address: string
} & { [Part in keyof Words]: Words[Part] | null }

/** From when on a mail may go; one that was never put off may go at once, before all others. */
export const DUE = sql`coalesce(next_try_at, '-infinity'::timestamptz)`

/** The words of runs, which are the same for thousands: read once, and only a few kept. */
export type RunWords = Map<number, Words>
const RUNS_KEPT = 4

/**
 * Marks the next mails as being handed over, before a word is said to the server: whatever happens now, none of them can go out twice.
 * Single mails go before those of runs, so that no run holds up a sign-in link; a mail that was put off goes behind those that were not.
 */
export async function takeNext(
  db: Db,
  sender: string,
  now: Temporal.Instant,
  most: number,
  runWords: RunWords = new Map(),
): Promise<readonly HandOver[]> {
  const { rows } = await sql<Row>`
    with single as materialized (
      select id from mail.delivery where state = 'queued' and run is null and ${DUE} <= ${now}
      order by ${DUE}, id limit ${sql.lit(most)} for update skip locked
    ), in_run as materialized (
      select waiting.id
      from (select id from mail.run where state = 'going' order by id) run cross join lateral (
        select d.id from mail.delivery d where d.run = run.id and d.state = 'queued' and ${DUE} <= ${now}
        order by ${DUE}, d.id limit ${sql.lit(most)} for update skip locked) waiting
      limit ${sql.lit(most)} - (select count(*) from single)
    ), taken as (
      update mail.delivery set state = 'handing-over', attempts = attempts + 1, handed_at = ${now}, sender = ${sender}
      where id in (select id from single union all select id from in_run)
      returning id, message, key, recipient, message_id, attempts, queued_at, run, fill
    )
    select taken.id, taken.key, taken.attempts, taken.queued_at, taken.recipient as "to", taken.message_id as "messageId",
      taken.message, taken.run, taken.fill, single.subject, single.text, single.html, single.unsubscribe, single.purpose, single.sensitive,
      coalesce(message.reply_to, identity.reply_to) as "replyTo", identity.name, identity.address
    from taken join mail.message on message.id = taken.message
      left join mail.message single on single.id = taken.message and taken.run is null
      cross join mail.identity
    order by taken.id`.execute(db)
  await readWords(db, rows, runWords)
  return rows.map((row) => handOver(row, row.run === null ? (row as Words) : runWords.get(row.message)!))
}

async function readWords(db: Db, rows: readonly Row[], runWords: RunWords): Promise<void> {
  const unread = new Set(rows.filter(({ run, message }) => run !== null && !runWords.has(message)).map(({ message }) => message))
  for (const message of unread) {
    const { rows: read } = await sql<Words>`
      select subject, text, html, unsubscribe, purpose, sensitive from mail.message where id = ${message}`.execute(db)
    runWords.set(message, read[0]!)
  }
  const needed = new Set(rows.map(({ message }) => message))
  for (const message of runWords.keys()) if (runWords.size > RUNS_KEPT && !needed.has(message)) runWords.delete(message)
}

function handOver(row: Row, words: Words): HandOver {
  const { id, key, attempts, queued_at, name, address, to, messageId, replyTo } = row
  const { subject, text, html, unsubscribe } = row.fill ? filled(words, row.fill) : words
  const list = row.run === null ? null : `${words.purpose.replace(/[^\w-]+/g, '-')}.${address.split('@')[1] ?? ''}`
  return {
    id,
    key,
    attempts,
    queued_at,
    sensitive: words.sensitive,
    mail: { messageId, from: { name, address }, to, replyTo, subject, text, html, unsubscribe, list },
  }
}
