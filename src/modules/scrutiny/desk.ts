import { may, type Person } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { unsaidMeetings } from './meetings/queries.js'
import { promisedFor } from './papers/keep-paper.js'
import { duePapers, withoutMinutes } from './papers/queries.js'
import { urls } from './urls.js'

/** Days ahead that the desk looks for papers that are promised. */
const SOON_DAYS = 10
/** Days after a meeting by which it is said who was there. */
const SAY_DAYS = 2

/** What scrutiny meetings ask of a person: papers that are promised, minutes to begin, meetings to say something of. */
export async function scrutinyDesk({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'scrutiny:keep')) return []
  const today = clock.today()
  const items: DeskItem[] = []
  for (const one of await unsaidMeetings(db, today))
    items.push({
      key: `scrutiny:held:${one.id}`,
      title: `Say who was at “${one.title}”`,
      href: urls.attendance(one.id),
      owners: [one.owner],
      due: one.day.add({ days: SAY_DAYS }),
      why: `It was on ${dayInWords(one.day)}`,
    })
  for (const one of await duePapers(db, today.add({ days: SOON_DAYS })))
    items.push({
      key: `scrutiny:paper:${one.id}`,
      title: `Publish “${one.title}”`,
      href: urls.staffPaper(one.meeting, one.id),
      owners: [one.owner],
      due: one.dueOn,
      why: `For “${one.of}”`,
    })
  for (const one of await withoutMinutes(db))
    items.push({
      key: `scrutiny:minutes:${one.id}`,
      title: `Write the minutes of “${one.title}”`,
      href: urls.newPaper(one.id),
      owners: [one.owner],
      due: await promisedFor(db, 'minutes', one.day),
      why: `It was on ${dayInWords(one.day)}`,
    })
  return items
}
