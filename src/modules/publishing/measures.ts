import { LONDON, type Temporal } from '#platform/clock'
import { sql } from 'kysely'
import type { Measure } from '#platform/module'

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: LONDON }).toInstant()

/** The numbers that publishing reports. */
export const measures: readonly Measure[] = [
  {
    id: 'M-01',
    unit: 'press releases',
    definition:
      'Press releases whose first mail was put in the outbox in the period, London time. One that was withdrawn later counts: it was circulated.',
    async count(db, { from, to }, place) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from publishing.story
        where sent_at >= ${startOf(from)} and sent_at < ${startOf(to.add({ days: 1 }))}
          and (${place ?? null}::text is null or place = ${place ?? null})`.execute(db)
      return rows[0]?.count ?? 0
    },
  },
]
