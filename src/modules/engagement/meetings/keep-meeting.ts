import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { Conflict } from '#platform/web'
import { ownTx } from '../tables.js'
import { cancelDate } from './keep-date.js'
import { type Meeting, MEETING, type MeetingSheet, type MeetingState } from './meeting.js'
import { datesOf } from './queries.js'

const rowOf = (sheet: MeetingSheet) => ({
  name: sheet.name,
  grp: sheet.group,
  series: sheet.series,
  chair: sheet.chair,
  lead: sheet.lead,
  attends: sheet.attends,
  every_months: sheet.everyMonths,
  about_a_year: sheet.aboutAYear,
  venues: sheet.venues,
  place: sheet.place,
  precedes: sheet.precedes,
  role: sheet.role,
  notes: sheet.notes,
  clerk: sheet.clerk,
  clerk_email: sheet.clerkEmail.toLowerCase(),
})

/** Adds a standing meeting that meets from a day on. Returns its id. */
export async function addMeeting(tx: Tx, sheet: MeetingSheet, since: Temporal.PlainDate, by: Actor, at: Temporal.Instant): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('engagement.meeting')
    .values({ ...rowOf(sheet), state_since: since, changed_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'engagement:add-meeting', kind: MEETING, id })
  return id
}

async function change(tx: Tx, meeting: Meeting, set: Record<string, unknown>, seen: number, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.meeting')
    .set({ ...set, changed_at: at, version: sql`version + 1` })
    .where('id', '=', meeting.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this meeting')
}

/** Changes what is known of a standing meeting. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeMeeting(
  tx: Tx,
  meeting: Meeting,
  sheet: MeetingSheet,
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  await change(tx, meeting, rowOf(sheet), seen, at)
  await record(tx, { by, did: 'engagement:change-meeting', kind: MEETING, id: meeting.id })
}

/**
 * Says from which day on a meeting no longer meets, meets again, or goes on as part of another. Its dates ahead are cancelled when it ends;
 * what counted for one that merged counts for the other from then on. Throws `Conflict`.
 */
export async function changeState(
  tx: Tx,
  meeting: Meeting,
  to: { readonly state: MeetingState; readonly since: Temporal.PlainDate; readonly why: string; readonly mergedInto: number | null },
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const { state, since, why, mergedInto } = to
  await change(tx, meeting, { state, state_since: since, state_why: why, merged_into: mergedInto }, seen, at)
  if (state !== 'active')
    for (const date of await datesOf(tx, by?.id, { meeting: meeting.id, from: since, most: 200 }))
      if (date.state === 'planned') await cancelDate(tx, date, why, date.version, by, at)
  await record(tx, { by: actorOf(by), did: 'engagement:change-meeting-state', kind: MEETING, id: meeting.id, detail: { state } })
}
