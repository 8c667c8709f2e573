import { dayValues } from '#platform/forms'
import { Temporal } from '#platform/clock'
import type { House } from '#platform/module'
import { type Form, invalid, page, readDate, type Route, route, withError } from '#platform/web'
import { places } from '#modules/office'
import { urls } from '../urls.js'
import { countAll, yearSoFar } from './counts.js'
import { measuresPage } from './measures-page.js'

/** The figures the office reports, counted for a chosen period and place. */
export function measuresRoutes(house: House): readonly Route[] {
  return [
    route(urls.measures, {
      may: 'administration:measures',
      get: async ({ query }) => {
        const today = house.clock.today()
        const standing = yearSoFar(today)
        const from = readDate(query, 'from', 'The first day')
        const to = readDate(query, 'to', 'The last day')
        const period = { from: from.date ?? standing.from, to: to.date ?? standing.to }
        const known = await places(house.db, { on: today })
        const place = known.some(({ code }) => code === query['place']) ? (query['place'] ?? '') : ''
        let form: Form = {
          values: { ...dayValues('from', period.from), ...dayValues('to', period.to), ...(query as Form['values']) },
          errors: {},
        }
        if (from.error) form = withError(form, 'from', from.error)
        if (to.error) form = withError(form, 'to', to.error)
        if (Temporal.PlainDate.compare(period.to, period.from) < 0)
          form = withError(form, 'to', 'The last day must not be before the first')
        if (Object.keys(form.errors).length > 0) return invalid(measuresPage(form, known, undefined))
        const counted = await countAll(house, period, place === '' ? undefined : place)
        return page(measuresPage(form, known, { period, place, counted }))
      },
    }),
  ]
}
