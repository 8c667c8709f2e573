import { may, type Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { officeHolders } from '#modules/identity'
import { ALARM_HOURS, outsideOf } from './diary/outside.js'
import { stateOf } from './diary/outside-routes.js'
import { type Event, TAKES_TIME } from './events/event.js'
import { whenText } from './events/event-page.js'
import { eventsFor, unsaid } from './events/queries.js'
import { unsaidDates } from './meetings/queries.js'
import { withoutDate } from './meetings/without-date.js'
import { openRequests } from './requests/queries.js'
import { openTakeAways } from './take-aways/take-aways.js'
import { urls } from './urls.js'

/** Days before an event on which it must be certain. */
const CERTAIN_DAYS = 7
/** Days ahead that the desk looks for events that are not certain. */
const SOON_DAYS = 21
/** Days ahead of which the office-holder and the deputy have briefings on their desk. */
const BRIEFING_DAYS = 7
/** Days after an event by which it is said what became of it. */
const SAY_DAYS = 2
/** Days after a meeting to which nobody of the office went by which it is said whether it took place. */
const MEETING_DAYS = 14

/** What the programme asks of a person: events to say something of, to confirm, and what was taken away from them. */
export async function engagementDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'engagement:keep')) return []
  const today = clock.today()
  const items: DeskItem[] = []
  const own = await outsideOf(db, person.id)
  if (own?.failedSince && own.failedSince.until(clock.now()).total('hours') >= ALARM_HOURS)
    items.push({
      key: `engagement:calendar:${person.id}`,
      title: 'Your own calendar cannot be read into the diary',
      href: urls.outside,
      owners: [person.id],
      due: today,
      why: stateOf(own),
    })
  for (const event of await unsaid(db, today, person.id))
    items.push({
      key: `engagement:outcome:${event.id}`,
      title: `Say what became of “${event.title}”`,
      href: urls.outcome(event.id),
      owners: [event.owner],
      due: event.lastDay.add({ days: SAY_DAYS }),
      why: `It was on ${dayInWords(event.day)}`,
    })
  for (const event of await visitsOf(db, person.id, today))
    items.push({
      key: `engagement:briefing:${event.id}`,
      title: `Read the briefing for “${event.title}”`,
      href: urls.eventBriefing(event.id),
      owners: [person.id],
      due: event.day,
      why: whenText(event),
    })
  const soon = await eventsFor(db, person.id, {
    states: ['invited', 'to-confirm'],
    from: today,
    to: today.add({ days: SOON_DAYS }),
    earliest: true,
    most: 100,
  })
  for (const event of soon)
    items.push({
      key: `engagement:certain:${event.id}`,
      title: event.state === 'invited' ? `Decide whether to go: “${event.title}”` : `Confirm “${event.title}”`,
      href: urls.step(event.id),
      owners: [event.owner],
      due:
        Temporal.PlainDate.compare(event.day.subtract({ days: CERTAIN_DAYS }), today) < 0
          ? event.day
          : event.day.subtract({ days: CERTAIN_DAYS }),
      why: `It is on ${dayInWords(event.day)}`,
    })
  for (const one of (await unsaidDates(db, today, person.id)).filter(({ event }) => event === null))
    items.push({
      key: `engagement:meeting:${one.id}`,
      title: `Say whether “${one.name}” took place`,
      href: urls.dateHeld(one.id),
      owners: [one.lead],
      due: one.day.add({ days: MEETING_DAYS }),
      why: `It was on ${dayInWords(one.day)}`,
    })
  for (const { meeting, due, asked } of (await withoutDate(db, today, person.id)).filter((one) => one.late))
    items.push({
      key: `engagement:undated:${meeting.id}`,
      title: `Find a date: ${meeting.name}`,
      href: urls.meeting(meeting.id),
      owners: [meeting.lead],
      due,
      why: asked ? 'Whoever sets its dates was asked and has not answered' : 'It has no date ahead',
    })
  for (const one of await openRequests(db))
    items.push({
      key: `engagement:request:${one.id}`,
      title: `Decide whether to go: ${one.body}`,
      href: urls.request(one.id),
      owners: [],
      permission: 'engagement:publish',
      due: one.dueOn,
      why: `Asked on ${dayInWords(one.askedOn)}, ${one.expected.toLocaleString('en-GB')} expected`,
    })
  for (const one of (await openTakeAways(db, person.id)).filter(({ owner }) => owner === person.id))
    items.push({
      key: `engagement:take-away:${one.id}`,
      title: one.what,
      href: urls.takeAway(one.id),
      owners: [one.owner],
      due: one.due,
      why: `Taken away from “${one.from}”`,
    })
  return items
}

/** Visits of the next days by the office-holder or the deputy, for themselves. */
async function visitsOf(db: House['db'], person: number, today: Temporal.PlainDate): Promise<readonly Event[]> {
  const { commissioner, deputy } = await officeHolders(db)
  const [isHolder, isDeputy] = [commissioner.includes(person), deputy.includes(person)]
  if (!isHolder && !isDeputy) return []
  const next = await eventsFor(db, person, {
    states: TAKES_TIME,
    from: today,
    to: today.add({ days: BRIEFING_DAYS }),
    earliest: true,
    most: 20,
  })
  return next.filter((event) => event.place !== null && ((isHolder && event.commissioner) || (isDeputy && event.deputy)))
}
