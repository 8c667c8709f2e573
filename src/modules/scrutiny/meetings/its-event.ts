import { type Actor, actorOf, type Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { NotFound } from '#platform/web'
import { advertise, changeEvent, eventAt, planEvent, sayOutcome } from '#modules/engagement'
import type { Meeting, MeetingSheet } from './meeting.js'

type Event = Awaited<ReturnType<typeof eventAt>>

/** The event of a meeting in the diary; undefined where there is none any more. */
export async function eventOf(db: Db, { event }: Pick<Meeting, 'event'>): Promise<Event | undefined> {
  if (event === null) return undefined
  try {
    return await eventAt(db, event, undefined)
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

const whenAndWhere = (sheet: MeetingSheet) => ({
  title: sheet.title,
  about: sheet.about,
  day: sheet.day,
  lastDay: sheet.day,
  time: sheet.time,
  until: sheet.until,
  place: sheet.place,
  venue: sheet.venue,
  access: sheet.access,
  online: sheet.webcast,
  owner: sheet.owner,
})

/** Puts a meeting into the diary. Returns the id of its event. */
export const planMeetingEvent = async (tx: Tx, sheet: MeetingSheet, by: Pick<Person, 'id'>, at: Temporal.Instant): Promise<number> =>
  await planEvent(
    tx,
    {
      ...whenAndWhere(sheet),
      kind: 'scrutiny',
      purpose: 'To hold the Chief Constable to account in public',
      takePart: 'Just come along, or ask a question before',
      communities: ['open-access'],
      level: 'consult',
      objective: '',
      assets: '',
      expected: null,
      openAccess: true,
      suggestedBy: '',
      partners: sheet.chief ? 'Chief Constable' : '',
      commissioner: true,
      deputy: false,
      officers: [],
      state: 'confirmed',
      closed: false,
      readers: [],
    },
    by,
    at,
  )

/** Moves the event of a meeting with it. What staff added to the event in the diary stays. */
export async function moveEvent(
  tx: Tx,
  meeting: Meeting,
  sheet: MeetingSheet,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const event = await eventOf(tx, meeting)
  if (event) await changeEvent(tx, event, { ...event, ...whenAndWhere(sheet) }, event.version, actorOf(by), at)
}

/** Puts the event of a meeting into the public programme. */
export async function announceEvent(tx: Tx, meeting: Meeting, by: Actor, at: Temporal.Instant): Promise<void> {
  const event = await eventOf(tx, meeting)
  if (event && event.advertisedAt === null && event.state !== 'cancelled') await advertise(tx, event, event.version, by, at)
}

/** Says of the event of a meeting what became of it; what staff said of it there before stays. */
export async function deliverEvent(tx: Tx, meeting: Meeting, by: Person | undefined, at: Temporal.Instant): Promise<void> {
  const event = await eventOf(tx, meeting)
  if (!event || event.state === 'cancelled') return
  const outcome = { ...event, residents: meeting.publicThere ?? event.residents, staffMet: meeting.staffThere ?? event.staffMet }
  await sayOutcome(tx, event, outcome, event.version, by, at)
}
