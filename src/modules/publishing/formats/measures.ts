import type { Measure } from '#platform/module'
import { dueBetween } from './queries.js'

/** How the promise about other formats was kept. No request is about a part of the area, so neither is a figure. */
export const formatMeasures: readonly Measure[] = [
  {
    id: 'ACC-01-due',
    unit: 'requests for another format that fell due',
    definition:
      'Requests for a publication in another format whose promised day lies in the period, however they came. One that was declined counts: somebody asked.',
    async count(db, period, place) {
      if (place !== undefined) return null
      const row = await dueBetween(db, period)
        .select((is) => is.fn.countAll<number>().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
  },
  {
    id: 'ACC-01-met',
    unit: 'requests for another format met in time',
    definition:
      'Of those that fell due in the period, the ones that were sent on or before the promised day. One that was declined or sent later does not count.',
    async count(db, period, place) {
      if (place !== undefined) return null
      const row = await dueBetween(db, period)
        .where('state', '=', 'sent')
        .whereRef('done_on', '<=', 'due_on')
        .select((is) => is.fn.countAll<number>().as('count'))
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    },
  },
]
