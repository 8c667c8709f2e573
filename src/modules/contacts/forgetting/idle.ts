import { sql } from 'kysely'
import type { Person } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { dealingsWith, type House } from '#platform/module'
import { retentionOn } from '#modules/office'
import { counterpart, dealingSources } from '../people/timeline.js'

/** Months after the last dealing for which contacts are kept; undefined where the office keeps them for good. */
export async function monthsKept(db: Db, today: Temporal.PlainDate): Promise<number | undefined> {
  return (await retentionOn(db, today)).find(({ kind }) => kind === 'contact')?.months ?? undefined
}

/**
 * The contacts, between two numbers, of whom these records say that nobody has had to do with them since a day: no consent holds, they hold no post
 * and nobody in them does, they stand on no list that is looked through, pass nothing on, and nobody in the office looks after them.
 */
export async function seemIdle(db: Db, since: Temporal.PlainDate, from: number, to: number): Promise<readonly number[]> {
  const moment = since.toZonedDateTime(LONDON).toInstant()
  const { rows } = await sql<{ id: number }>`
    select c.id from contacts.contact c
    where c.id between ${from} and ${to} and c.erased_at is null and c.same_as is null and c.created_at < ${moment} and c.lead is null
      and not exists (select 1 from contacts.agreement a where a.contact = c.id
        and (a.agreed_at >= ${moment} or a.ended_at >= ${moment} or (a.ended_at is null and a.basis = 'consent')))
      and not exists (select 1 from contacts.role r where (r.person = c.id or r.organisation = c.id) and (r.until is null or r.until >= ${since}))
      and not exists (select 1 from contacts.list_member m join contacts.list l on l.id = m.list
        where m.contact = c.id and m.left_at is null and l.ended_at is null)
      and not exists (select 1 from contacts.cascade p where p.partner = c.id and p.ended_at is null)
      and not exists (select 1 from contacts.note n where n.contact = c.id and n.day >= ${since})
    order by c.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether nothing that any module tells of somebody came since a day. */
export async function nothingSince(db: Db, house: Pick<House, 'modules'>, id: number, since: Temporal.PlainDate): Promise<boolean> {
  const [last] = await dealingsWith(db, dealingSources(house), await counterpart(db, { id }), { most: 1, person: allSeeing(house) })
  return !last || Temporal.Instant.compare(last.at, since.toZonedDateTime(LONDON).toInstant()) < 0
}

/** The product itself, which must know of every dealing so that nobody is forgotten too soon. */
const allSeeing = ({ modules }: Pick<House, 'modules'>): Person => ({
  id: 0,
  name: '',
  email: '',
  kind: 'staff',
  job: '',
  permissions: new Set(modules.flatMap(({ permissions }) => Object.keys(permissions ?? {}) as `${string}:${string}`[])),
  places: [],
  coversFor: [],
})
