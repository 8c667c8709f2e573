import type { Temporal } from '#platform/clock'
import { NotFound } from '#platform/web'
import type { IdentityDb } from '../tables.js'
import type { Commission } from './commission.js'

/** Work with those who may sign in for it. */
export interface CommissionRow extends Commission {
  readonly people: readonly { readonly id: number; readonly name: string }[]
}

/** The most that stand on the page: an office has a handful. */
const MOST = 200

const commissions = (db: IdentityDb) =>
  db
    .selectFrom('identity.commission')
    .select(['id', 'organisation', 'scope', 'from_on as fromOn', 'until_on as untilOn', 'contact', 'version'])

/** All work that others do for the office, what ends last first, with who may sign in for it. */
export async function allCommissions(db: IdentityDb): Promise<readonly CommissionRow[]> {
  const [rows, people] = await Promise.all([
    commissions(db).orderBy('until_on', 'desc').orderBy('id', 'desc').limit(MOST).execute(),
    db
      .selectFrom('identity.person')
      .select(['id', 'name', 'commission_id as commission'])
      .where('commission_id', 'is not', null)
      .where('active', '=', true)
      .orderBy('name')
      .execute(),
  ])
  return rows.map((row) => ({ ...row, people: people.filter(({ commission }) => commission === row.id) }))
}

/** One piece of work by the number in an address. Throws `NotFound`. */
export async function commissionAt(db: IdentityDb, id: string): Promise<Commission> {
  const found = /^\d{1,9}$/.test(id) ? await commissions(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`commission ${id}`)
  return found
}

/** Work that ends within so many days, or that somebody may still sign in for although it is over. */
export async function endingSoon(db: IdentityDb, today: Temporal.PlainDate, days: number): Promise<readonly CommissionRow[]> {
  const all = await allCommissions(db)
  return all.filter(({ untilOn, people }) => people.length > 0 && today.until(untilOn).days <= days)
}
