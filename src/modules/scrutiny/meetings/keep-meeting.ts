import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { freeSlug } from '#platform/written'
import { cancelEvent } from '#modules/engagement'
import { moveDue } from '../papers/keep-paper.js'
import { ownTx } from '../tables.js'
import { announceEvent, deliverEvent, eventOf, moveEvent, planMeetingEvent } from './its-event.js'
import { type Attendance, type Meeting, MEETING, type MeetingSheet, TOPIC } from './meeting.js'
import { meetingAt, slugTaken } from './queries.js'

const rowOf = (sheet: MeetingSheet) => ({
  title: sheet.title,
  about: sheet.about,
  day: sheet.day,
  time: sheet.time,
  until: sheet.until,
  place: sheet.place,
  venue: sheet.venue,
  access: sheet.access,
  webcast: sheet.webcast,
  chief: sheet.chief,
  questions_by: sheet.questionsBy,
  owner: sheet.owner,
})

/** Plans a meeting, with its event in the diary. Nobody outside of the office knows of it before it is announced. Returns its id. */
export async function planMeeting(tx: Tx, sheet: MeetingSheet, by: Pick<Person, 'id'>, at: Temporal.Instant): Promise<number> {
  const event = await planMeetingEvent(tx, sheet, by, at)
  const slug = await freeSlug(`${sheet.title.slice(0, 55)} ${sheet.day.toString()}`, {
    fallback: 'meeting',
    reserved: /^(past|questions|feed|live)(\W|$)/,
    taken: async (name) => await slugTaken(tx, name),
  })
  const { id } = await ownTx(tx)
    .insertInto('scrutiny.meeting')
    .values({ ...rowOf(sheet), slug, event, created_at: at, created_by: by.id, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by: `person:${by.id}`, did: 'scrutiny:plan-meeting', kind: MEETING, id })
  return id
}

/** Changes a meeting that nobody else changed meanwhile. Throws `Conflict`. */
export async function changeMeetingRow(
  tx: Tx,
  { id }: Pick<Meeting, 'id'>,
  set: Record<string, unknown>,
  seen: number,
  at: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('scrutiny.meeting')
    .set({ ...set, version: sql`version + 1`, changed_at: at })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await bump(tx, TOPIC)
}

/** Changes what is known of a meeting, its event in the diary with it, and moves the promised days of what is not published yet. */
export async function changeMeeting(
  tx: Tx,
  meeting: Meeting,
  sheet: MeetingSheet,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
) {
  await changeMeetingRow(tx, meeting, rowOf(sheet), seen, at)
  if (!meeting.day.equals(sheet.day)) await moveDue(tx, meeting.id, sheet.day)
  await moveEvent(tx, meeting, sheet, by, at)
  await record(tx, { by: actorOf(by), did: 'scrutiny:change-meeting', kind: MEETING, id: meeting.id })
}

/** Makes a meeting known: it has a public page, and its event stands in the public programme. */
export async function announceMeeting(tx: Tx, meeting: Meeting, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  if (meeting.state !== 'planned') throw new Conflict('Only a meeting that is ahead can be announced')
  await changeMeetingRow(tx, meeting, { announced_at: meeting.announcedAt ?? at, waits_since: null, waits_by: null }, seen, at)
  await announceEvent(tx, meeting, by, at)
  await record(tx, { by, did: 'scrutiny:announce-meeting', kind: MEETING, id: meeting.id })
}

/** Cancels a meeting with the reason; its public page and the programme say so. */
export async function cancelMeeting(tx: Tx, meeting: Meeting, why: string, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  if (meeting.state === 'held') throw new Conflict('It was held already')
  await changeMeetingRow(tx, meeting, { state: 'cancelled', why }, seen, at)
  const event = await eventOf(tx, meeting)
  if (event && event.state !== 'cancelled' && event.state !== 'delivered')
    await cancelEvent(tx, event, { why, rebooked: null }, event.version, by, at)
  await record(tx, { by, did: 'scrutiny:cancel-meeting', kind: MEETING, id: meeting.id })
}

/** Says that a meeting was held and who was there; its event in the diary is delivered with the same numbers. Can be said again with better ones. */
export async function holdMeeting(
  tx: Tx,
  meeting: Meeting,
  attendance: Attendance,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  if (meeting.state === 'cancelled') throw new Conflict('It was cancelled')
  const { publicThere, staffThere, staffOnline } = attendance
  await changeMeetingRow(
    tx,
    meeting,
    { state: 'held', held_at: meeting.heldAt ?? at, public_there: publicThere, staff_there: staffThere, staff_online: staffOnline },
    seen,
    at,
  )
  await deliverEvent(tx, await meetingAt(tx, meeting.id), by, at)
  await record(tx, { by: actorOf(by), did: 'scrutiny:hold-meeting', kind: MEETING, id: meeting.id })
}
