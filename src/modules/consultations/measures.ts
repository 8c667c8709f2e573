import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import { LONDON } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'
import { heldResponses, notAmong } from './responses/held-by-triage.js'
import type { ConsultationsTables } from './tables.js'

type Period = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** Counted responses received in a period, from a place and all that lies in it where one is given. What triage holds is left out. */
async function received(db: Db, { from, to }: Period, place?: string) {
  const [held, inside] = [await heldResponses(db), place === undefined ? [] : await within(db, place)]
  const query = db
    .withTables<ConsultationsTables>()
    .selectFrom('consultations.response')
    .where('state', '=', 'counted')
    .where('trial', '=', false)
    .where('received_at', '>=', from.toZonedDateTime(LONDON).toInstant())
    .where('received_at', '<', to.add({ days: 1 }).toZonedDateTime(LONDON).toInstant())
    .where(notAmong(held, 'id'))
    .$if(place !== undefined, (query) => query.where('place', 'in', [...inside, place ?? '']))
  return { query }
}

/** The numbers consultations report, with their definitions. */
export const measures: readonly Measure[] = [
  {
    id: 'M-36',
    unit: 'responses',
    definition:
      'Responses to surveys, consultations and cards that count, by the day on which they were received, on every channel. One person may answer several.',
    async count(db, period, place) {
      const { query } = await received(db, period, place)
      const row = await query.select(sql<number>`count(*)::int`.as('responses')).executeTakeFirstOrThrow()
      return row.responses
    },
  },
  {
    id: 'M-63',
    unit: 'average from 1 (not safe) to 5 (very safe)',
    definition:
      'The mean answer to “How safe do you feel?” on cards received in the period, to one decimal. Hidden when fewer than five people answered.',
    async count(db, period, place) {
      const { query } = await received(db, period, place)
      const row = await query
        .where(sql<boolean>`answers -> 'safe' ? 'codes'`)
        .select([
          sql<number>`count(*)::int`.as('base'),
          sql<number | null>`avg((answers -> 'safe' -> 'codes' ->> 0)::int)::float8`.as('mean'),
        ])
        .executeTakeFirstOrThrow()
      return row.base < 5 || row.mean === null ? null : Math.round(row.mean * 10) / 10
    },
  },
]
