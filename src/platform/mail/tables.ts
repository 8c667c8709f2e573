import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Fill } from './runs/places.js'

/** How far one mail to one person has come. *Not known*: the sender died while handing it over; a person decides. */
export type DeliveryState = 'queued' | 'handing-over' | 'accepted' | 'refused' | 'not-known' | 'cancelled'

/** The outbox's tables. Only this folder writes to them. */
export type MailTables = {
  'mail.identity': {
    one: Generated<boolean>
    name: string
    address: string
    reply_to: string | null
    signature: Generated<string>
    signature_cy: Generated<string>
    site: Generated<string>
  }
  'mail.message': {
    id: Generated<number>
    key: string
    digest: string
    purpose: string
    subject: string
    text: string
    html: string | null
    reply_to: string | null
    unsubscribe: string | null
    sender_name: string | null
    sensitive: boolean
  }
  'mail.delivery': {
    id: Generated<number>
    message: number
    key: string
    recipient: string
    message_id: string
    state: Generated<DeliveryState>
    attempts: Generated<number>
    queued_at: Generated<Temporal.Instant>
    next_try_at: Temporal.Instant | null
    handed_at: Temporal.Instant | null
    settled_at: Temporal.Instant | null
    reply_code: number | null
    reply: string | null
    sender: string | null
    returned_at: Temporal.Instant | null
    returned_why: 'no-such-address' | 'mailbox-full' | 'blocked' | 'other' | null
    returned_by: string | null
    run: number | null
    fill: Fill | null
    urgent: Generated<boolean>
  }
  'mail.run': {
    id: Generated<number>
    key: string
    message: number
    places: readonly string[]
    state: Generated<'going' | 'paused' | 'cancelled' | 'done'>
    version: Generated<number>
    started_at: Generated<Temporal.Instant>
    started_by: string
  }
  'mail.sender': { id: string; seen_at: Temporal.Instant }
  'mail.line': {
    one: Generated<boolean>
    down_since: Temporal.Instant | null
    tries: Generated<number>
    next_try_at: Temporal.Instant | null
    reply: string | null
  }
}
