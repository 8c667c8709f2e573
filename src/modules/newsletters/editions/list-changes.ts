import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Newsletter } from '../newsletters/newsletter.js'
import type { Edition } from './edition.js'

/** Who joined and who left a newsletter after an edition went out, until the next one did. */
export interface ListChanges {
  readonly joined: number
  readonly left: number
  /** The day of the next edition; null while this is the newest. */
  readonly until: Temporal.PlainDate | null
}

const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(LONDON).toPlainDate()

/** The maintenance of the list that an edition leads to: the day it went out counts, the day of the next one does not. */
export async function changesSince(db: Db, newsletter: Newsletter, edition: Edition): Promise<ListChanges> {
  if (!edition.beganAt) return { joined: 0, left: 0, until: null }
  const from = dayOf(edition.beganAt)
  const next = await sql<{ at: Temporal.Instant }>`
    select began_at as at from newsletters.edition
    where newsletter = ${newsletter.id} and number > ${edition.number} and began_at is not null order by number limit 1`.execute(db)
  const until = next.rows[0] ? dayOf(next.rows[0].at) : null
  const { rows } = await sql<{ joined: number; left: number }>`
    select count(*) filter (where since >= ${from} and (${until}::date is null or since < ${until}) and since is distinct from until)::integer as joined,
      count(*) filter (where until >= ${from} and (${until}::date is null or until < ${until}))::integer as left
    from newsletters.subscription where newsletter = ${newsletter.id}`.execute(db)
  return { joined: rows[0]?.joined ?? 0, left: rows[0]?.left ?? 0, until }
}
