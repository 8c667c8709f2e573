import type { Measure } from '#platform/module'
import { own } from '../tables.js'

/** How far printed copies went. */
export const outletMeasures: readonly Measure[] = [
  {
    id: 'INF-02',
    unit: 'printed copies of publications put out',
    definition:
      'Printed copies of publications that were put somewhere on a day in the period, as staff recorded it: copies, not places. By part of the area, those whose record names that part.',
    async count(db, { from, to }, place) {
      let query = own(db).selectFrom('publishing.outlet_delivery').where('put_on', '>=', from).where('put_on', '<=', to)
      if (place !== undefined) query = query.where('place', '=', place)
      const row = await query.select((is) => is.fn.sum<number>('quantity').as('copies')).executeTakeFirst()
      return Number(row?.copies ?? 0)
    },
  },
]
