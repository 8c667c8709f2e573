import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { unsaidMeetings } from './meetings/queries.js'
import { promisedFor } from './papers/keep-paper.js'
import { duePapers, withoutMinutes } from './papers/queries.js'
import { openPromises, toAnswer, toModerate } from './questions/queries.js'
import { captionsAwaited } from './recordings/queries.js'
import { urls } from './urls.js'

/** Days ahead that the desk looks for papers that are promised. */
const SOON_DAYS = 10
/** Days after a meeting by which it is said who was there. */
const SAY_DAYS = 2
/** Days after a question came in by which somebody has read it. */
const READ_DAYS = 2
/** Days ahead that the desk looks for promises. */
const PROMISED_DAYS = 14

/** What scrutiny meetings ask of a person: questions to read and to answer, promises, papers that are promised, minutes to begin, meetings to say something of. */
export async function scrutinyDesk(house: House, person: Person): Promise<readonly DeskItem[]> {
  return [...(await questionItems(house, person)), ...(await meetingItems(house, person))]
}

async function meetingItems({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
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
  for (const one of await captionsAwaited(db, today.add({ days: SOON_DAYS })))
    items.push({
      key: `scrutiny:captions:${one.id}`,
      title: `Add captions to “${one.title}”`,
      href: urls.staffRecording(one.id),
      owners: [one.owner],
      ...(one.captionsDue && { due: one.captionsDue }),
      why: `Promised on the page of “${one.of}”`,
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

async function questionItems({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (!may(person, 'scrutiny:moderate')) return []
  const today = clock.today()
  const [waiting, shown, promised] = [await toModerate(db), await toAnswer(db), await openPromises(db, today.add({ days: PROMISED_DAYS }))]
  const [first] = waiting
  return [
    // One line for all: they are read one after the other.
    ...(first
      ? [
          {
            key: 'scrutiny:moderate:all',
            title: waiting.length === 1 ? 'Read a question to a scrutiny meeting' : `Read ${waiting.length} questions to scrutiny meetings`,
            href: urls.questions,
            owners: [],
            permission: 'scrutiny:moderate' as const,
            due: first.askedAt.toZonedDateTimeISO(LONDON).toPlainDate().add({ days: READ_DAYS }),
            why: 'Nobody reads them before that',
          },
        ]
      : []),
    ...shown.slice(0, 20).map((one) => ({
      key: `scrutiny:answer:${one.id}`,
      title: `Answer question ${one.id} to a scrutiny meeting`,
      href: urls.question(one.id),
      owners: [],
      permission: 'scrutiny:moderate' as const,
      due: one.dueOn,
      why: 'It is shown, and waits for an answer',
    })),
    ...promised.map((one) => ({
      key: `scrutiny:promise:${one.id}`,
      title: `Keep the promise to question ${one.id}`,
      href: urls.question(one.id),
      owners: one.owner === null ? [] : [one.owner],
      ...(one.promisedFor && { due: one.promisedFor }),
      why: 'Promised at a scrutiny meeting',
    })),
  ]
}
