import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { inIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { endingSoon } from './queries.js'

/** So many days before, whoever keeps the accounts is asked whether the work goes on. */
const AHEAD = 14

/** Work of others that ends soon, while somebody signs in for it: prolong it, or let them leave. */
export async function commissionsDesk({ db, clock }: House): Promise<DeskItem[]> {
  const today = clock.today()
  return (await endingSoon(inIdentity(db), today, AHEAD)).map(({ id, organisation, untilOn, people }) => ({
    key: `identity:commission:${id}`,
    title: `Prolong the work of ${organisation}, or let it end`,
    href: urls.commission(id),
    due: untilOn,
    owners: [],
    permission: 'identity:manage-people',
    why:
      today.until(untilOn).days < 0
        ? `It ended on ${dayInWords(untilOn)}, and nobody there can sign in any more. Say on the page of ${people[0]?.name ?? 'each'} that they leave`
        : `After ${dayInWords(untilOn)} nobody there can sign in any more`,
  }))
}
