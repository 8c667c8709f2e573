import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { DealingSource } from '#platform/module'
import { urls } from '../urls.js'

interface Row {
  readonly id: number
  readonly at: Temporal.Instant
  readonly newsletter: number
  readonly name: string
  readonly left: boolean
}

/** Which newsletters somebody signed up to and left; each stands at noon of its day. */
export const subscriptionDealings: DealingSource = {
  kind: 'newsletters.subscription',
  may: 'newsletters:see',
  async before(db, { contacts }, mark, most) {
    const { rows } = await sql<Row>`
      select * from (
        select s.id * 2 + turn.left::integer as id, (turn.day + time '12:00') at time zone 'Europe/London' as at, n.id as newsletter, n.name, turn.left
        from newsletters.subscription s join newsletters.newsletter n on n.id = s.newsletter,
          lateral (values (s.since, false), (s.until, true)) turn (day, "left")
        where s.contact = any(${contacts}::integer[]) and turn.day is not null) turned
      where (at, id) < (${mark.at}, ${mark.id}::bigint) order by at desc, id desc limit ${most}`.execute(db)
    return rows.map(({ id, at, newsletter, name, left }) => ({
      id,
      at,
      what: left ? `Left ${name}` : `Began to get ${name}`,
      href: urls.newsletter(newsletter),
      by: 'public',
    }))
  },
}
