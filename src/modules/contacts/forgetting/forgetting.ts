import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { Conflict, NotFound } from '#platform/web'
import { inSight } from '../people/sight.js'
import { ownTx } from '../tables.js'

/** Days for which staff see whom Regard is about to forget. */
export const REVIEW_DAYS = 30

/** Somebody whose time is nearly over. */
export interface Forgetting {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly kind: 'person' | 'organisation'
  readonly createdAt: Temporal.Instant
  readonly forgetOn: Temporal.PlainDate
}

/** How many of them a page shows. */
export const A_PAGE = 50

const looked = (db: Db, person: number, narrowed: ReturnType<typeof sql>) =>
  sql<Forgetting>`
    select contact.id, contact.name, contact.email, contact.kind, contact.created_at as "createdAt", f.forget_on as "forgetOn"
    from contacts.forgetting f join contacts.contact on contact.id = f.contact
    where f.kept_until is null and contact.erased_at is null and ${inSight(person)} ${narrowed}`.execute(db)

/** Those who will be forgotten, the soonest first and one more than a page; as far as this person may know of them. */
export async function toBeForgotten(
  db: Db,
  person: number,
  after?: Pick<Forgetting, 'id' | 'forgetOn'>,
  most = A_PAGE + 1,
): Promise<readonly Forgetting[]> {
  const from = after ? sql`and (f.forget_on, f.contact) > (${after.forgetOn}, ${after.id}::integer)` : sql``
  const { rows } = await looked(db, person, sql`${from} order by f.forget_on, f.contact limit ${most}`)
  return rows
}

/** One of them as an address names it, or `NotFound`. */
export async function forgettingAt(db: Db, id: string, person: number): Promise<Forgetting> {
  const [found] = /^\d{1,9}$/.test(id) ? (await looked(db, person, sql`and f.contact = ${Number(id)}::integer`)).rows : []
  if (!found) throw new NotFound(`forgetting ${id}`)
  return found
}

/** Says that somebody is kept until a day all the same, and why. Throws `Conflict` when somebody else was faster. */
export async function keepLonger(
  tx: Tx,
  contact: number,
  until: Temporal.PlainDate,
  why: string,
  person: number,
  by: Actor,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('contacts.forgetting')
    .set({ kept_until: until, kept_why: why, kept_by: person })
    .where('contact', '=', contact)
    .where('kept_until', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else has decided on this contact')
  await record(tx, { by, did: 'contacts:keep-longer', kind: 'contact', id: contact, detail: { until: until.toString() } })
}
