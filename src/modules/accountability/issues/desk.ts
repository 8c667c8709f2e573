import { may, type Person } from '#platform/access'
import { dayInWords } from '#platform/web'
import type { DeskItem, House } from '#platform/module'
import { urls } from '../urls.js'
import { type Issue, isLate } from './issue.js'
import { openIssues } from './queries.js'

/** What issues for the Chief Constable ask of a person: to prepare, to decide, to remind, to tell. Restricted ones only of those who may open them. */
export async function issueDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  const [route, decide] = [may(person, 'accountability:route-issues'), may(person, 'accountability:decide-issues')]
  if (!route && !decide) return []
  const today = clock.today()
  const item = (one: Issue, title: string, href: string, permission: 'accountability:route-issues' | 'accountability:decide-issues') => ({
    key: `accountability:issue:${one.id}`,
    title: `${title}: ${one.title}`,
    href,
    owners: [],
    permission,
    ...(one.due && { due: one.due }),
    why: `Raised on ${dayInWords(one.raisedOn)}`,
  })
  return (await openIssues(db, person)).flatMap((one): DeskItem[] => {
    switch (one.state) {
      case 'raised':
      case 'officer':
        return route ? [item(one, 'Prepare an issue for the Chief Constable', urls.preparation(one.id), 'accountability:route-issues')] : []
      case 'commissioner':
        return decide ? [item(one, 'Decide on an issue', urls.issueDecision(one.id), 'accountability:decide-issues')] : []
      case 'chief':
        return route && isLate(one, today)
          ? [item(one, 'The Chief Constable’s reply is late', urls.issue(one.id), 'accountability:route-issues')]
          : []
      case 'replied':
        return route ? [item(one, 'Tell whoever raised it', urls.closing(one.id), 'accountability:route-issues')] : []
      case 'closed':
      case 'dropped':
        return []
    }
  })
}
