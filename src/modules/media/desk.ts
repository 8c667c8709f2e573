import { may, type Person } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { openEnquiries } from './enquiries/queries.js'
import { enquiryTitle } from './enquiries/routes.js'
import { hasCome, plannedInterviews } from './interviews/queries.js'
import { placementsOf } from './placements/queries.js'
import { urls } from './urls.js'

/** Days before an article for another paper is needed on which it appears. */
const SOON_DAYS = 14
/** Days after which it is asked what came of a printed one. */
const REVIEW_DAYS = 14

/** What the media ask of a person: enquiries to answer, interviews ahead and just given, articles for other papers. */
export async function mediaDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'media:keep')) return []
  const today = clock.today()
  const items: DeskItem[] = []
  for (const one of await openEnquiries(db))
    items.push({
      key: `media:enquiry:${one.id}`,
      title: `Answer a journalist: ${enquiryTitle(one)}`,
      href: urls.enquiry(one.id),
      owners: [one.owner],
      ...(one.deadline && { due: one.deadline.toZonedDateTimeISO(LONDON).toPlainDate(), dueAt: one.deadline }),
    })
  for (const one of await plannedInterviews(db)) {
    const past = hasCome(one, today)
    items.push({
      key: `media:interview:${one.id}`,
      title: past ? `Say what became of the interview: ${one.topic}` : `${one.speaker} on air: ${one.topic}`,
      href: past ? urls.interviewOutcome(one.id) : urls.interview(one.id),
      owners: [one.notedBy],
      due: one.day,
      why: one.time ? `At ${one.time}` : 'Its time is not known yet',
    })
  }
  const soon = today.add({ days: SOON_DAYS })
  for (const one of await placementsOf(db, { states: ['planned', 'printed'] })) {
    if (one.state === 'planned' && one.due && Temporal.PlainDate.compare(one.due, soon) <= 0)
      items.push({
        key: `media:article:${one.id}`,
        title: `Hand in “${one.title}”`,
        href: urls.placement(one.id),
        owners: [one.owner],
        due: one.due,
      })
    if (one.state === 'printed' && one.printedOn && !one.reviewedAt)
      items.push({
        key: `media:article-review:${one.id}`,
        title: `Say what came of “${one.title}”`,
        href: urls.placementReview(one.id),
        owners: [one.owner],
        due: one.printedOn.add({ days: REVIEW_DAYS }),
        why: 'It was printed',
      })
  }
  return items
}
