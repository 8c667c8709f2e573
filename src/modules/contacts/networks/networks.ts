import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** A network through which the office reaches people: a body of a sort that is marked as one. */
export interface Network {
  readonly id: number
  readonly name: string
  readonly sort: string
  readonly place: string | null
  readonly lead: number | null
  /** The day of the last meeting, call or letter that was noted. */
  readonly lastMet: Temporal.PlainDate | null
  /** Whom it passes things on to, as far as that is noted. */
  readonly reaches: string | null
}

/** How many networks a page shows. */
export const NETWORKS_A_PAGE = 50

/** The networks, by name: those after a name and number, a page at a time and one more. */
export async function networks(db: Db, after?: { readonly name: string; readonly id: number }): Promise<readonly Network[]> {
  const from = after ? sql`and (lower(c.name), c.id) > (${after.name}, ${after.id}::integer)` : sql``
  const { rows } = await sql<Network>`
    select c.id, c.name, s.name as sort, c.place, c.lead,
      (select max(n.day) from contacts.note n where n.contact = c.id) as "lastMet",
      (select string_agg(p.whom || coalesce(' (about ' || p.reach || ')', ''), '; ' order by p.id)
       from contacts.cascade p where p.partner = c.id and p.ended_at is null) as reaches
    from contacts.contact c join contacts.body_sort s on s.code = c.body_sort
    where s.network and c.kind = 'organisation' and c.erased_at is null and c.same_as is null and not c.closed ${from}
    order by lower(c.name), c.id limit ${NETWORKS_A_PAGE + 1}`.execute(db)
  return rows
}
