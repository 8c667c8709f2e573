import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { inIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { rotaFrom } from './duty.js'
import { rotaGaps } from './rota.js'

/** The rota's gaps in the next 14 days, for those who keep it: due on the first of them. */
export async function rotaDesk(house: House): Promise<DeskItem[]> {
  const today = house.clock.today()
  const gaps = rotaGaps(await rotaFrom(inIdentity(house.db), today), today, today.add({ days: 13 }))
  const [first] = gaps
  if (!first) return []
  const days = gaps.length === 1 ? '1 working day' : `${gaps.length} working days`
  return [
    {
      key: 'identity:rota:gap',
      title: 'Fill the duty rota',
      href: urls.rota,
      due: first,
      owners: [],
      permission: 'identity:keep-rota',
      why: `Nobody is on duty on ${days} of the next 14, the first on ${dayInWords(first)}`,
    },
  ]
}
