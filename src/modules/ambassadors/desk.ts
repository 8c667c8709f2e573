import { may, type Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { scheme } from './people/queries.js'
import { dayOf } from './reports/keep-report.js'
import { quarterBefore, quarterEnd, quarterOf, quarterText } from './reports/quarter.js'
import { draftsLeft, unreadReports } from './reports/queries.js'
import { missingOf } from './reports/remind.js'
import { plansToReview } from './support/plans.js'
import { urls } from './urls.js'

/** Days in which a report that came in is usually read. */
const READ_DAYS = 14
/** Days ahead that the desk looks for plans to review. */
const SOON_DAYS = 14
/** Days after its due day within which missing reports stand on the desk. */
const CHASE_DAYS = 60

/** What the ambassadors ask of those who look after them. */
export async function ambassadorDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'ambassadors:keep')) return []
  const today = clock.today()
  const shared = { owners: [], permission: 'ambassadors:keep' } as const
  const quarter = quarterBefore(quarterOf(today))
  const due = quarterEnd(quarter).add({ days: (await scheme(db)).dueDays })
  const items: DeskItem[] = []
  const late = due.until(today).days
  const missing = late > 0 && late <= CHASE_DAYS ? await missingOf(db, quarter) : []
  if (missing.length > 0)
    items.push({
      ...shared,
      key: `ambassadors:missing:${quarter.toString()}`,
      title: `Chase ${missing.length === 1 ? 'one missing report' : `${missing.length} missing reports`} of ambassadors`,
      href: urls.reports,
      due,
      why: quarterText(quarter),
    })
  for (const one of await unreadReports(db, person))
    items.push({
      ...shared,
      key: `ambassadors:read:${one.id}`,
      title: `Read the report of ${one.who || 'an ambassador'}`,
      href: urls.staffReport(one.id),
      ...(one.sentAt && { due: dayOf(one.sentAt).add({ days: READ_DAYS }) }),
      why: quarterText(one.quarter),
    })
  for (const one of await draftsLeft(db))
    items.push({
      ...shared,
      key: `ambassadors:left:${one.id}`,
      title: `A report was begun by ${one.who || 'somebody'} who left, and not sent`,
      href: urls.staffReport(one.id),
      why: quarterText(one.quarter),
    })
  for (const one of await plansToReview(db, today.add({ days: SOON_DAYS }), person))
    items.push({
      ...shared,
      key: `ambassadors:plan:${one.id}`,
      title: `Review the work plan of ${one.who}`,
      href: urls.plan(one.id),
      due: one.reviewOn,
      ...(Temporal.PlainDate.compare(one.reviewOn, today) < 0 && { why: 'Its day is past' }),
    })
  return items
}
