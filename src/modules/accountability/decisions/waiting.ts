import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { consequencesOf, stillMissing } from './consequences.js'
import { agreementTo, missingFrom } from './missing.js'
import { decisionsIn } from './queries.js'

/** How many days a draft may wait before it stands on the desk. */
export const PATIENCE_DAYS = 14

/** Drafts that wait: finished and agreed for somebody who may publish them, others once they have waited too long. */
export async function waitingDecisions(house: House, person: Person): Promise<readonly DeskItem[]> {
  const { db, clock } = house
  const [mayWrite, mayPublish] = [may(person, 'accountability:write-decisions'), may(person, 'accountability:publish-decisions')]
  if (!mayWrite && !mayPublish) return []
  const items: DeskItem[] = []
  for (const decision of await decisionsIn(db, 'draft')) {
    const [agreed, said] = await Promise.all([agreementTo(db, decision), missingFrom(db, decision, clock)])
    // What only its owner knows, such as that its day lies too early, is asked where nothing else is missing.
    const missing = said.length > 0 ? said : await stillMissing(house, decision, await consequencesOf(house, decision))
    const unwritten = missing.length - (agreed ? 0 : 1)
    const key = `accountability:decision:${decision.id}`
    const due = decision.draftedAt.toZonedDateTimeISO(LONDON).toPlainDate().add({ days: PATIENCE_DAYS })
    const late = due.until(clock.today()).days
    if (mayPublish && missing.length === 0)
      items.push({
        key,
        title: `Publish the decision: ${decision.title}`,
        href: urls.publication(decision.id),
        due,
        owners: [],
        permission: 'accountability:publish-decisions',
        why: 'It is written and agreed, and waits to be published',
      })
    else if (mayWrite && late >= 0)
      items.push({
        key,
        title: `Decision: ${decision.title}`,
        href: urls.record(decision.id),
        due,
        owners: [],
        permission: 'accountability:write-decisions',
        why: `Drafted ${late + PATIENCE_DAYS} days ago, ${unwritten > 0 ? `still to be written: ${unwritten} ${unwritten === 1 ? 'thing is' : 'things are'} missing` : agreed ? 'agreed, not published' : 'waiting for agreement'}`,
      })
  }
  return items
}
