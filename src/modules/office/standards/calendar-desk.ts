import type { DeskItem, House } from '#platform/module'
import { warnBefore } from '../calendars/index.js'
import { urls } from '../urls.js'
import { officeCalendars } from './closures.js'

/** The list of bank holidays that ends within a year, for those who keep the office's standards and calendars. */
export async function calendarDesk(house: House): Promise<readonly DeskItem[]> {
  const { office } = await officeCalendars(house.db)
  const why = warnBefore(house.clock.today(), office)
  if (!why) return []
  const title = 'Renew the list of bank holidays'
  return [
    { key: 'office:calendar', title, href: urls.closures, due: office.completeTo, owners: [], permission: 'office:manage-standards', why },
  ]
}
