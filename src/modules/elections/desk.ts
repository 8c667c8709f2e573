import { may, type Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { waitingIn } from './launches/waiting.js'
import { periodsAhead } from './periods/queries.js'
import { urls } from './urls.js'

/** Days before its day on which something held back appears. */
const SOON_DAYS = 14

/** What a pre-election period asks of those who may let something out: what it holds back, and long before what somebody outside has already. */
export async function electionsDesk(house: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'elections:allow')) return []
  const { db, clock } = house
  const soon = clock.today().add({ days: SOON_DAYS })
  const items: DeskItem[] = []
  for (const period of await periodsAhead(db, clock.today()))
    for (const { source, launch, allowed } of await waitingIn(house, db, period, clock.today()))
      if (!allowed && !launch.writers.includes(person.id) && (launch.outAlready || Temporal.PlainDate.compare(launch.day, soon) <= 0))
        items.push({
          key: `elections:${period.id}:${source.kind}:${launch.id}`,
          title: `Decide whether “${launch.title}” goes out before the election`,
          href: urls.allow(period.id, source.kind, launch.id),
          owners: [],
          permission: 'elections:allow',
          due: launch.day,
          why: launch.outAlready
            ? `${launch.outAlready}, and it is held back here until ${dayInWords(period.to)}`
            : `It is held back until ${dayInWords(period.to)}`,
        })
  return items
}
