import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { AHEAD, type Attending, type EventSheet, type EventState } from '../events/event.js'
import { cancelEvent, changeRow, planEvent, sayOutcome } from '../events/keep-event.js'
import { eventAt, eventsByIds } from '../events/queries.js'
import { ownTx } from '../tables.js'
import { type DateSource, type Meeting, MEETING_DATE, type MeetingDate, SERIES } from './meeting.js'

/** When and where a date is. */
export type DateSheet = Pick<MeetingDate, 'day' | 'time' | 'until' | 'venue'>

/** Adds a date to a meeting. Returns its id, or undefined where the meeting has a date on that day already. */
export async function addDate(
  tx: Tx,
  meeting: Pick<Meeting, 'id'>,
  sheet: DateSheet & { readonly source: DateSource; readonly batch?: number },
  by: Actor,
  at: Temporal.Instant,
): Promise<number | undefined> {
  const row = await ownTx(tx)
    .insertInto('engagement.meeting_date')
    .values({ ...sheet, meeting: meeting.id, added_at: at, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await record(tx, { by, did: 'engagement:add-meeting-date', kind: MEETING_DATE, id: row.id, detail: { source: sheet.source } })
  return row?.id
}

/** Changes a date that nobody else changed meanwhile. Throws `Conflict`. */
async function change(
  tx: Tx,
  date: Pick<MeetingDate, 'id'>,
  set: Record<string, unknown>,
  seen: number,
  at: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.meeting_date')
    .set({ ...set, changed_at: at, version: sql`version + 1` })
    .where('id', '=', date.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this date')
}

/** The event of a date where it is still ahead. */
async function aheadOf(tx: Tx, date: Pick<MeetingDate, 'event'>, person: number | undefined) {
  if (date.event === null) return undefined
  const [event] = await eventsByIds(tx, [date.event], person)
  return event && AHEAD.some((one) => one === event.state) ? event : undefined
}

/** Moves a date, and with it whoever of the office goes there. Throws `Conflict` when somebody else changed it since it was seen. */
export async function moveDate(
  tx: Tx,
  date: MeetingDate,
  sheet: DateSheet,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  await change(tx, date, { ...sheet }, seen, at)
  const event = await aheadOf(tx, date, by?.id)
  if (event) {
    const { day, time, until, venue } = sheet
    await changeRow(tx, event, { day, last_day: day, time, until, venue }, event.version, at)
  }
  await record(tx, { by: actorOf(by), did: 'engagement:move-meeting-date', kind: MEETING_DATE, id: date.id })
}

/** Says that a date does not take place, or did not, and cancels what the office had planned there. Throws `Conflict`. */
export async function cancelDate(
  tx: Tx,
  date: MeetingDate,
  why: string,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
  actor: Actor = actorOf(by),
): Promise<void> {
  await change(tx, date, { state: 'cancelled', why: why.slice(0, 300) }, seen, at)
  const event = await aheadOf(tx, date, by?.id)
  if (event) await cancelEvent(tx, event, { why: why.slice(0, 300), rebooked: null }, event.version, actor, at)
  await record(tx, { by: actor, did: 'engagement:cancel-meeting-date', kind: MEETING_DATE, id: date.id })
}

const sheetOf = (meeting: Meeting, date: DateSheet, who: Attending): EventSheet => ({
  ...who,
  kind: SERIES[meeting.series].event,
  title: meeting.name,
  about: '',
  purpose: '',
  day: date.day,
  lastDay: date.day,
  time: date.time,
  until: date.until,
  place: meeting.place,
  venue: date.venue,
  access: '',
  online: '',
  takePart: '',
  communities: SERIES[meeting.series].communities,
  level: 'involve',
  objective: '',
  assets: '',
  expected: null,
  openAccess: false,
  suggestedBy: '',
  partners: '',
  owner: meeting.lead,
})

/** Plans that somebody of the office goes to a date: it stands in their diaries. Returns the event. Throws `Conflict` when somebody is going already. */
export async function goThere(
  tx: Tx,
  meeting: Meeting,
  date: MeetingDate,
  who: Attending & { readonly state: EventState },
  seen: number,
  by: Person,
  at: Temporal.Instant,
): Promise<number> {
  // Also where it is closed to whoever asks.
  const before = await ownTx(tx)
    .selectFrom('engagement.event')
    .select('id')
    .where('id', '=', date.event ?? 0)
    .where('state', '!=', 'cancelled')
    .executeTakeFirst()
  if (before) throw new Conflict('Somebody goes there already')
  const { state, ...attending } = who
  const event = await planEvent(tx, { ...sheetOf(meeting, date, attending), state, closed: false, readers: [] }, by, at)
  await change(tx, date, { event }, seen, at)
  await record(tx, { by: actorOf(by), did: 'engagement:go-to-meeting', kind: MEETING_DATE, id: date.id, detail: { event } })
  return event
}

/** What became of a date. */
export interface Held {
  readonly who: Attending
  readonly ambassador: boolean | null
  readonly residents: number | null
  readonly notes: string
  readonly papers: string
}

/**
 * Says that a meeting took place, who of the office was there, and what was discussed. Where somebody was, an event says so in the diary and in
 * every count; where somebody was to go and nobody did, that event is cancelled. Throws `Conflict`.
 */
export async function sayHeld(
  tx: Tx,
  meeting: Meeting,
  date: MeetingDate,
  { who, ambassador, residents, notes, papers }: Held,
  seen: number,
  by: Person,
  at: Temporal.Instant,
): Promise<void> {
  const there = who.commissioner || who.deputy || who.officers.length > 0
  await change(tx, date, { state: 'held', why: '', ambassador, notes, papers }, seen, at)
  const [before] = date.event === null ? [] : await eventsByIds(tx, [date.event], by.id)
  const usable = before && before.state !== 'cancelled' ? before : undefined
  if (there) {
    const event =
      usable?.id ?? (await planEvent(tx, { ...sheetOf(meeting, date, who), state: 'confirmed', closed: false, readers: [] }, by, at))
    const now = await eventAt(tx, event, by.id)
    const { staffMet, partnersMet, questions, feedback, rating, ratedBy } = now
    const outcome = { ...who, residents, staffMet, partnersMet, questions, feedback, rating, ratedBy }
    await sayOutcome(tx, now, outcome, now.version, by, at)
    await ownTx(tx).updateTable('engagement.meeting_date').set({ event }).where('id', '=', date.id).execute()
  } else if (usable)
    await cancelEvent(tx, usable, { why: 'Nobody of the office could be there', rebooked: null }, usable.version, actorOf(by), at)
  await record(tx, { by: actorOf(by), did: 'engagement:hold-meeting', kind: MEETING_DATE, id: date.id, detail: { there } })
}
