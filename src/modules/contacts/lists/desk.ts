import type { Person } from '#platform/access'
import { may } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { CHECK_SOON_DAYS, daysToCheck } from './list.js'
import { listsFor } from './queries.js'

/** The lists that must be looked through, for whoever owns them. A closed one is on the desk of its named people only. */
export async function listsDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'contacts:keep-lists')) return []
  const today = clock.today()
  return (await listsFor(db, person.id))
    .filter((list) => daysToCheck(list, today) <= CHECK_SOON_DAYS)
    .map((list) => ({
      key: `contacts:check-list:${list.id}`,
      title: `Look through the list “${list.name}”`,
      href: urls.listCheck(list.id),
      due: list.nextCheck,
      owners: [list.owner],
      why: 'Every list is looked through once in 12 months',
    }))
}
