import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { emit } from '#platform/events'
import { Conflict } from '#platform/web'
import { mailArrived, mailReturned } from './mail-events.js'
import type { MailTables } from './tables.js'

/** Why a mail came back, as the notice in the office's inbox says. */
export const RETURNED_WHY = {
  'no-such-address': 'There is no such address',
  'mailbox-full': 'The mailbox is full',
  blocked: 'Their server does not take our mail',
  other: 'Another reason, or none that can be read',
} as const
export type ReturnedWhy = keyof typeof RETURNED_WHY

/** A mail that went out, as the list of those that can come back shows it. */
export interface WentOut {
  readonly id: number
  readonly recipient: string
  readonly subject: string
  readonly settledAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  readonly returnedWhy: ReturnedWhy | null
  readonly returnedBy: string | null
}

/** To whom a mail went, and why it came back where it did; undefined when there is none. */
export async function recipientOf(db: Db, delivery: number): Promise<{ recipient: string; returnedWhy: ReturnedWhy | null } | undefined> {
  return await db
    .withTables<MailTables>()
    .selectFrom('mail.delivery')
    .select(['recipient', 'returned_why as returnedWhy'])
    .where('id', '=', delivery)
    .executeTakeFirst()
}

const PAGE = 50

const wentOut = (db: Db) =>
  db
    .withTables<MailTables>()
    .selectFrom('mail.delivery')
    .innerJoin('mail.message', 'mail.message.id', 'mail.delivery.message')
    .select([
      'mail.delivery.id',
      'recipient',
      // What was for one person alone is not shown to others.
      sql<string>`case when sensitive then '' else subject end`.as('subject'),
      'settled_at as settledAt',
      'returned_at as returnedAt',
      'returned_why as returnedWhy',
      'returned_by as returnedBy',
    ])
    .where('state', '=', 'accepted')

/** The newest mails to this address that the next server took. */
export async function acceptedTo(db: Db, email: string): Promise<readonly WentOut[]> {
  return wentOut(db)
    .where(sql<boolean>`lower(recipient) = lower(${email.trim()})`)
    .orderBy('mail.delivery.id', 'desc')
    .limit(PAGE)
    .execute()
}

/** Mails that came back, the newest first, fifty at a time; `before` is the last id of the page before. */
export async function returnedMail(db: Db, before?: number): Promise<{ readonly rows: readonly WentOut[]; readonly more: boolean }> {
  let query = wentOut(db).where('returned_at', 'is not', null)
  if (before !== undefined) query = query.where('mail.delivery.id', '<', before)
  const rows = await query
    .orderBy('mail.delivery.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return { rows: rows.slice(0, PAGE), more: rows.length > PAGE }
}

/** Records that a mail came back although it had been taken: whoever counts people as told hears of it. Throws `Conflict` when it was recorded already. */
export async function noteReturned(tx: Tx, id: number, why: ReturnedWhy, at: Temporal.Instant, by: Actor): Promise<void> {
  const row = await tx
    .withTables<MailTables>()
    .updateTable('mail.delivery')
    .set({ returned_at: at, returned_why: why, returned_by: by })
    .where('id', '=', id)
    .where('state', '=', 'accepted')
    .where('returned_at', 'is', null)
    .returning('key')
    .executeTakeFirst()
  if (!row) throw new Conflict('Somebody has already recorded that this mail came back.')
  await record(tx, { by, did: 'mail:came-back', kind: 'mail', id, detail: { why } })
  await emit(tx, mailReturned, { deliveryId: id, key: row.key, at: at.toString() })
}

/** Takes back that a mail came back: it arrived after all. Throws `Conflict` when that was done already. */
export async function undoReturned(tx: Tx, id: number, by: Actor): Promise<void> {
  const row = await tx
    .withTables<MailTables>()
    .updateTable('mail.delivery')
    .set({ returned_at: null, returned_why: null, returned_by: null })
    .where('id', '=', id)
    .where('returned_at', 'is not', null)
    .returning('key')
    .executeTakeFirst()
  if (!row) throw new Conflict('Somebody has already taken this back.')
  await record(tx, { by, did: 'mail:arrived-after-all', kind: 'mail', id })
  await emit(tx, mailArrived, { deliveryId: id, key: row.key })
}
