import { may, type Person } from '#platform/access'
import type { Beside, House } from '#platform/module'
import { accountabilityUrls, ISSUE_STATES, issuesFrom, raiseFrom } from '#modules/accountability'
import { urls } from '../urls.js'
import { type Event, EVENT } from './event.js'

/** What was raised with the Chief Constable from an event, and where more of it is raised. From a closed event it is restricted. */
export async function raisedFrom({ db }: House, event: Event, person: Person | undefined): Promise<readonly Beside[]> {
  if (!may(person, 'accountability:see-issues')) return []
  const found = await issuesFrom(db, { kind: EVENT, id: String(event.id) }, person)
  const origin = { kind: EVENT, id: String(event.id), href: urls.staffEvent(event.id) }
  const staff = event.kind === 'police-day'
  const raise = raiseFrom(origin, { source: staff ? 'staff' : 'meeting', place: event.place, restricted: event.closed })
  return [
    {
      heading: 'Raised with the Chief Constable',
      lines: [
        ...found.map((one) => ({
          text: `${one.title}: ${ISSUE_STATES[one.state].word.toLowerCase()}`,
          href: accountabilityUrls.issue(one.id),
        })),
        ...(may(person, 'accountability:raise-issues') ? [{ text: 'Raise something from here', href: raise }] : []),
      ],
    },
  ]
}
