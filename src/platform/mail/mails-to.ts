import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { DeliveryState } from './tables.js'

/** One mail to somebody, as a list of what they were sent names it. */
export interface MailTo {
  readonly id: number
  /** Which telling it was, such as `newsletters.edition:12`. */
  readonly key: string
  readonly subject: string
  /** Its subject is for the person it went to alone. */
  readonly sensitive: boolean
  readonly queuedAt: Temporal.Instant
  readonly state: DeliveryState
  readonly returnedAt: Temporal.Instant | null
}

/** Mails to these addresses before a moment and, at that moment, below a number: the newest first, `most` at most; of these purposes or without those. */
export async function mailsTo(
  db: Db,
  emails: readonly string[],
  mark: { readonly at: Temporal.Instant; readonly id: number },
  most: number,
  which: { readonly only: readonly string[] } | { readonly without: readonly string[] },
): Promise<readonly MailTo[]> {
  if (emails.length === 0) return []
  const purposes = sql<string[]>`${'only' in which ? which.only : which.without}::text[]`
  const { rows } = await sql<MailTo>`
    select d.id, d.key, m.subject, m.sensitive, d.queued_at as "queuedAt", d.state, d.returned_at as "returnedAt"
    from mail.delivery d join mail.message m on m.id = d.message
    where lower(d.recipient) = any(${emails}::text[]) and (d.queued_at, d.id) < (${mark.at}, ${mark.id}::bigint)
      and (m.purpose = any(${purposes})) = ${'only' in which}
    order by d.queued_at desc, d.id desc limit ${most}`.execute(db)
  return rows
}

/** What came of a mail, to stand behind what it was: empty when it simply arrived. */
export function cameOf({ state, returnedAt }: Pick<MailTo, 'state' | 'returnedAt'>): string {
  if (returnedAt) return ', which came back'
  if (state === 'refused') return ', which their server refused'
  if (state === 'cancelled') return ', which was stopped before it went'
  if (state === 'not-known') return ', of which nobody knows whether it arrived'
  return state === 'accepted' ? '' : ', which waits to go'
}
