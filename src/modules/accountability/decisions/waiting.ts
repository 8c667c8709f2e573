import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { agreementTo } from './missing.js'
import { decisionsIn } from './queries.js'

/** How many days a draft may wait before it stands on the desk. */
export const PATIENCE_DAYS = 14

/** Drafts that have waited too long: for an agreement, or to be published. */
export async function waitingDecisions({ db, clock }: House): Promise<readonly DeskItem[]> {
  const items: DeskItem[] = []
  for (const decision of await decisionsIn(db, 'draft')) {
    const due = decision.draftedAt.toZonedDateTimeISO(LONDON).toPlainDate().add({ days: PATIENCE_DAYS })
    const late = due.until(clock.today()).days
    if (late < 0) continue
    const waits = (await agreementTo(db, decision)) ? 'agreed, not published' : 'waiting for agreement'
    items.push({
      key: `accountability:decision:${decision.id}`,
      title: `Decision: ${decision.title}`,
      href: urls.record(decision.id),
      due,
      owners: [],
      permission: 'accountability:write-decisions',
      why: `Drafted ${late + PATIENCE_DAYS} days ago, ${waits}`,
    })
  }
  return items
}
