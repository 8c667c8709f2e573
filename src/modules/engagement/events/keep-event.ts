import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, actorOf, type Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { freeSlug } from '#platform/written'
import { officeHolders } from '#modules/identity'
import { followEvent } from '../bookings/register.js'
import { ownTx } from '../tables.js'
import { type Attending, type CountedBesides, type Event, EVENT, type EventSheet, type EventState, type Outcome, TOPIC } from './event.js'
import { findable } from './findable.js'
import { readersOf } from './queries.js'

const rowOf = (sheet: EventSheet) => ({
  kind: sheet.kind,
  title: sheet.title,
  about: sheet.about,
  purpose: sheet.purpose,
  day: sheet.day,
  last_day: sheet.lastDay,
  time: sheet.time,
  until: sheet.until,
  place: sheet.place,
  venue: sheet.venue,
  access: sheet.access,
  online: sheet.online,
  take_part: sheet.takePart,
  communities: sheet.communities,
  level: sheet.level,
  objective: sheet.objective,
  assets: sheet.assets,
  expected: sheet.expected,
  open_access: sheet.openAccess,
  suggested_by: sheet.suggestedBy,
  partners: sheet.partners,
  commissioner: sheet.commissioner,
  deputy: sheet.deputy,
  officers: sheet.officers,
  owner: sheet.owner,
})

/** Plans an event. A closed one is known to whoever planned it, leads it or goes there, and to these people alone. Returns its id. */
export async function planEvent(
  tx: Tx,
  sheet: EventSheet & { readonly state: EventState; readonly closed: boolean; readonly readers: readonly number[] },
  by: Pick<Person, 'id'>,
  at: Temporal.Instant,
): Promise<number> {
  const { id } = await ownTx(tx)
    .insertInto('engagement.event')
    .values({
      ...rowOf(sheet),
      // A closed one can be open to nobody.
      open_access: sheet.openAccess && !sheet.closed,
      uid: randomUUID(),
      state: sheet.state,
      closed: sheet.closed,
      created_at: at,
      created_by: by.id,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (sheet.closed) await nameReaders(tx, id, [...sheet.readers, by.id, ...(await alwaysNamed(tx, sheet))])
  await findable(tx, id)
  await record(tx, { by: `person:${by.id}`, did: 'engagement:plan-event', kind: EVENT, id, detail: { state: sheet.state } })
  return id
}

/** Who knows of a closed event whatever is ticked: whoever leads it, and whoever goes. */
async function alwaysNamed(
  tx: Tx,
  { owner, commissioner, deputy, officers }: Attending & Pick<Event, 'owner'>,
): Promise<readonly number[]> {
  const holders = await officeHolders(tx)
  return [owner, ...officers, ...(commissioner ? holders.commissioner : []), ...(deputy ? holders.deputy : [])]
}

/** Writes down who may know of a closed event, in place of those before. */
async function nameReaders(tx: Tx, event: number, people: readonly number[]): Promise<void> {
  await ownTx(tx).deleteFrom('engagement.event_reader').where('event', '=', event).execute()
  const each = [...new Set(people)]
  if (each.length > 0)
    await ownTx(tx)
      .insertInto('engagement.event_reader')
      .values(each.map((person) => ({ event, person })))
      .execute()
}

/** Changes an event that nobody else changed meanwhile, and tells calendars, the programme and the search. Throws `Conflict`. */
export async function changeRow(
  tx: Tx,
  event: Pick<Event, 'id'>,
  set: Record<string, unknown>,
  seen: number,
  at: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.event')
    .set({ ...set, sequence: sql`sequence + 1`, version: sql`version + 1`, changed_at: at })
    .where('id', '=', event.id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await findable(tx, event.id)
  await bump(tx, TOPIC)
}

/** Changes what is known of an event. Throws `Conflict` when somebody else changed it since it was seen. */
export async function changeEvent(tx: Tx, event: Event, sheet: EventSheet, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeRow(tx, event, { ...rowOf(sheet), open_access: sheet.openAccess && !event.closed }, seen, at)
  if (event.closed) await nameReaders(tx, event.id, [...(await readersOf(tx, event.id)), ...(await alwaysNamed(tx, sheet))])
  await followEvent(tx, event, sheet)
  await moveMeetingDate(tx, event, sheet, at)
  await record(tx, { by, did: 'engagement:change-event', kind: EVENT, id: event.id })
}

/** Moves the date of a standing meeting with the event by which somebody goes there, unless the meeting has a date on that day already. */
async function moveMeetingDate(tx: Tx, event: Event, { day, time, until, venue }: EventSheet, at: Temporal.Instant): Promise<void> {
  await ownTx(tx)
    .updateTable('engagement.meeting_date as d')
    .set({ day, time, until, venue, changed_at: at, version: sql`version + 1` })
    .where('d.event', '=', event.id)
    .where('d.state', '=', 'planned')
    .where(
      sql<boolean>`not exists (select 1 from engagement.meeting_date o where o.meeting = d.meeting and o.day = ${day} and o.state <> 'cancelled' and o.id <> d.id)`,
    )
    .execute()
}

/** Says how far an event ahead is. */
export async function moveEvent(tx: Tx, event: Event, state: EventState, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeRow(tx, event, { state }, seen, at)
  await record(tx, { by, did: 'engagement:move-event', kind: EVENT, id: event.id, detail: { state } })
}

/** Cancels an event, with the reason and, where there is one, what takes its place. It stays in the programme, marked as cancelled. */
export async function cancelEvent(
  tx: Tx,
  event: Event,
  { why, rebooked }: Pick<Event, 'why' | 'rebooked'>,
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  await changeRow(tx, event, { state: 'cancelled', why, rebooked, waits_since: null, waits_by: null }, seen, at)
  await followEvent(tx, event)
  await record(tx, { by, did: 'engagement:cancel-event', kind: EVENT, id: event.id })
}

/** Says what became of an event: who was there, how many people it reached, what they said. */
export async function sayOutcome(
  tx: Tx,
  event: Event,
  outcome: Outcome & Attending & Partial<CountedBesides>,
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  const { residents, staffMet, partnersMet, questions, feedback, rating, ratedBy, commissioner, deputy, officers } = outcome
  // What was not asked stays as it was.
  const { cards = event.cards, signUps = event.signUps, members = event.members, aware = event.aware } = outcome
  const { guests = event.guests, watchedLive = event.watchedLive, watchedLater = event.watchedLater } = outcome
  await changeRow(
    tx,
    event,
    {
      state: 'delivered',
      residents,
      staff_met: staffMet,
      partners_met: partnersMet,
      questions,
      feedback,
      rating,
      rated_by: ratedBy,
      cards,
      sign_ups: signUps,
      members,
      aware,
      guests,
      watched_live: watchedLive,
      watched_later: watchedLater,
      commissioner,
      deputy,
      officers,
      delivered_at: event.deliveredAt ?? at,
      delivered_by: by?.id ?? null,
    },
    seen,
    at,
  )
  // Where it was a date of a standing meeting, that meeting took place.
  await ownTx(tx)
    .updateTable('engagement.meeting_date')
    .set({ state: 'held', changed_at: at, version: sql`version + 1` })
    .where('event', '=', event.id)
    .where('state', '=', 'planned')
    .execute()
  await record(tx, { by: actorOf(by), did: 'engagement:deliver-event', kind: EVENT, id: event.id })
}

/** Puts an open event into the public programme. Throws `Conflict` when it is closed or cancelled. */
export async function advertise(tx: Tx, event: Event, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  if (event.closed || event.state === 'cancelled') throw new Conflict('A closed or cancelled event stands in no programme')
  const slug =
    event.slug ??
    (await freeSlug(`${event.title.slice(0, 55)} ${event.day.toString()}`, {
      fallback: 'event',
      reserved: /^(calendar|past|feed)(\W|$)/,
      taken: async (name) =>
        (await ownTx(tx).selectFrom('engagement.event').select('id').where('slug', '=', name).executeTakeFirst()) !== undefined,
    }))
  await changeRow(tx, event, { slug, advertised_at: at, waits_since: null, waits_by: null }, seen, at)
  await record(tx, { by, did: 'engagement:advertise-event', kind: EVENT, id: event.id })
}

/** Takes an event out of the public programme; its public page is no more. */
export async function takeOut(tx: Tx, event: Event, seen: number, by: Actor, at: Temporal.Instant): Promise<void> {
  await changeRow(tx, event, { advertised_at: null }, seen, at)
  await record(tx, { by, did: 'engagement:take-event-out', kind: EVENT, id: event.id })
}

/** Closes an event to all but these people, whoever leads it, goes there or does this; or names others for one that is closed. */
export async function closeTo(
  tx: Tx,
  event: Event,
  people: readonly number[],
  seen: number,
  by: Person | undefined,
  at: Temporal.Instant,
): Promise<void> {
  await changeRow(tx, event, { closed: true, open_access: false, advertised_at: null, waits_since: null, waits_by: null }, seen, at)
  await nameReaders(tx, event.id, [...people, ...(by ? [by.id] : []), ...(await alwaysNamed(tx, event))])
  await record(tx, { by: actorOf(by), did: 'engagement:close-event', kind: EVENT, id: event.id, detail: { named: people.length } })
}
