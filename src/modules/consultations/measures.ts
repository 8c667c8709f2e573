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
      'Responses to surveys, consultations and cards that count, by the day on which they were received, on every channel. One person may answer several. Informal chats are counted apart, as M-33.',
    async count(db, period, place) {
      const { query } = await received(db, period, place)
      const row = await query
        .where('channel', '<>', 'chat')
        .select(sql<number>`count(*)::int`.as('responses'))
        .executeTakeFirstOrThrow()
      return row.responses
    },
  },
  {
    id: 'M-32',
    unit: 'tick surveys',
    definition:
      'Cards and ticks that count, from collection points marked as a tick survey, by the day on which they were received. Each card and each tick is one.',
    async count(db, period, place) {
      const { query } = await received(db, period, place)
      const row = await query
        .where('collection_point_id', 'in', (of) =>
          of.selectFrom('consultations.collection_point as point').select('point.id').where('point.tick', '=', true),
        )
        .select(sql<number>`count(*)::int`.as('ticks'))
        .executeTakeFirstOrThrow()
      return row.ticks
    },
  },
  {
    id: 'M-33',
    unit: 'residents',
    definition:
      'Residents with whom somebody of the office chatted, met by chance, by the day of the chat: the number of people in each chat that was logged, added up.',
    async count(db, period, place) {
      const { query } = await received(db, period, place)
      const row = await query
        .where('channel', '=', 'chat')
        .select(sql<number>`coalesce(sum(people), 0)::int`.as('residents'))
        .executeTakeFirstOrThrow()
      return row.residents
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
