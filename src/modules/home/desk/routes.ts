import { may } from '#platform/access'
import type { House } from '#platform/module'
import { NotFound, page, type Route, route } from '#platform/web'
import { dutyOfficer } from '#modules/identity'
import { urls } from '../urls.js'
import { deskOf } from './desk-of.js'
import { deskPage } from './desk-page.js'

/** The desk: the first page after signing in. */
export function deskRoutes(house: House): readonly Route[] {
  return [
    route(urls.desk, {
      may: 'staff',
      get: async ({ person }) => {
        if (!person) throw new NotFound('desk')
        const today = house.clock.today()
        const [desk, duty] = await Promise.all([deskOf(house, person), dutyOfficer(house.db, today)])
        const links = house.modules.flatMap(({ staffLinks = [] }) => staffLinks.filter((link) => may(person, link.may)))
        const begins = house.modules.flatMap(({ begins: ways = [] }) => ways.filter((way) => may(person, way.may)))
        const shortcuts = [
          { text: 'Search', href: urls.search },
          ...links,
          ...(house.demo ? [{ text: 'Mailbox: all mail sent', href: '/staff/administration/mailbox' }] : []),
        ]
        return page(deskPage({ person, desk, today, duty, begins, shortcuts }))
      },
    }),
  ]
}
