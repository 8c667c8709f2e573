import { Temporal } from '#platform/clock'
import { dayValues } from '#platform/forms'
import type { House } from '#platform/module'
import { blankForm, invalid, page, readDate, type Route, route } from '#platform/web'
import { frameOn } from '#modules/office'
import { urls } from '../urls.js'
import { influencedIn } from './influence.js'
import { influencePage } from './influence-page.js'

/** What people's views did in a period: this financial year's unless two days are named. */
export function influenceRoutes(house: House): readonly Route[] {
  return [
    route(urls.influence, {
      may: 'accountability:write-decisions',
      get: async ({ query }) => {
        const asked = Object.keys(query).length > 0
        const year = await frameOn(house.db, 'financial-year', house.clock.today())
        const form = asked
          ? blankForm({ ...query } as Record<string, string>)
          : blankForm({ ...dayValues('from', year?.from), ...dayValues('to', year?.to) })
        const [from, to] = [readDate(form.values, 'from', 'The first day'), readDate(form.values, 'to', 'The last day')]
        if (from.date && to.date && Temporal.PlainDate.compare(from.date, to.date) <= 0) {
          const period = { from: from.date, to: to.date }
          return page(influencePage(form, { ...period, rows: await influencedIn(house.db, period) }))
        }
        const late = from.date && to.date ? 'The last day must be on or after the first' : undefined
        const errors = {
          ...(from.date ? {} : { from: from.error ?? 'Enter the first day' }),
          ...(to.date && !late ? {} : { to: to.error ?? late ?? 'Enter the last day' }),
        }
        return invalid(influencePage({ values: form.values, errors }, undefined))
      },
    }),
  ]
}
