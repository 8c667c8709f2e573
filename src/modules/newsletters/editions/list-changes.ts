import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Edition } from './edition.js'

/** Who joined and who left a newsletter after an edition began to go out, until the next one did. */
export interface ListChanges {
  readonly joined: number
  readonly left: number
  /** Whether another edition has gone out since. */
  readonly over: boolean
}

/** The maintenance of the list that an edition leads to, from counters: no time of anybody's joining or leaving is kept. */
export async function changesSince(db: Db, edition: Edition): Promise<ListChanges> {
  const { rows } = await sql<{ joined: number; left: number; over: boolean }>`
    select coalesce(next.joined_before, n.joined) - e.joined_before as joined,
      coalesce(next.left_before, n.leavers) - e.left_before as left, next.id is not null as over
    from newsletters.edition e
    join newsletters.newsletter n on n.id = e.newsletter
    left join newsletters.edition next on next.newsletter = e.newsletter and next.number = e.number + 1
    where e.id = ${edition.id}`.execute(db)
  const found = rows[0]
  return { joined: found?.joined ?? 0, left: found?.left ?? 0, over: found?.over ?? false }
}
