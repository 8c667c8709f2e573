import { may, type Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { toBeForgotten } from './forgetting.js'

/** That contacts will be forgotten unless somebody says why not, as one item for whoever keeps the contacts. */
export async function forgettingDesk({ db }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'contacts:change')) return []
  const [first] = await toBeForgotten(db, person.id, undefined, 1)
  if (!first) return []
  return [
    {
      key: 'contacts:forgetting',
      title: 'Look at the contacts whose time is nearly over',
      href: urls.forgetting,
      due: first.forgetOn,
      owners: [],
      permission: 'contacts:change',
      why: 'They are forgotten on that day unless you say why they should stay',
    },
  ]
}
