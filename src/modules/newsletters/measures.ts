import { sql } from 'kysely'
import type { Measure } from '#platform/module'

/** How many people get a newsletter, for the office's report. */
export const measures: readonly Measure[] = [
  {
    id: 'M-09',
    unit: 'subscribers',
    definition:
      'Subscriptions to newsletters that anybody can sign up to, on the last day of the period. Somebody who gets two counts twice. Growth is the difference between two periods.',
    async count(db, { to }) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from newsletters.subscription s
        join newsletters.newsletter n on n.id = s.newsletter and n.audience = 'subscribers'
        where s.since <= ${to} and (s.until is null or s.until > ${to})`.execute(db)
      return rows[0]?.count ?? 0
    },
  },
]
