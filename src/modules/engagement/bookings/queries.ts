import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { NotFound } from '#platform/web'
import { own, ownTx } from '../tables.js'
import type { Booking, Registration, Slot } from './booking.js'

/** How many bookings stand on one page. */
export const BOOKINGS_PAGE = 100
/** The most people of one list for the door. */
const MOST_AT_DOOR = 5000

const REGISTRATION = ['event', 'open', 'places', 'closes_at as closesAt', 'remind_days as remindDays', 'version'] as const
const SLOT = ['id', 'event', 'day', 'time', 'until'] as const

/** Everything that is kept of bookings, to be narrowed. */
export const bookings = (db: Db) =>
  own(db)
    .selectFrom('engagement.booking')
    .select([
      'id',
      'event',
      'reference',
      'state',
      'slot',
      'name',
      'email',
      'phone',
      'topic',
      'needs',
      'arranged',
      'channel',
      'language',
      'held',
      'booked_at as bookedAt',
      'waiting_since as waitingSince',
      'told',
      'ring',
      'reminded_for as remindedFor',
      'came',
      'outcome',
      'forgotten_at as forgottenAt',
      'version',
    ])
    .$castTo<Booking>()

/** On which terms people can book at an event; undefined where they cannot. */
export const registrationOf = async (db: Db, event: number): Promise<Registration | undefined> =>
  await own(db).selectFrom('engagement.registration').select(REGISTRATION).where('event', '=', event).executeTakeFirst()

/** The same, held until the end of the transaction, so that two who book at one moment are served one after the other. */
export async function holdRegistration(tx: Tx, event: number): Promise<Registration> {
  const found = await ownTx(tx)
    .selectFrom('engagement.registration')
    .select(REGISTRATION)
    .where('event', '=', event)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound(`registration of event ${event}`)
  return found
}

/** The slots of an event that were not withdrawn, the earliest first. */
export const slotsOf = async (db: Db, event: number): Promise<readonly Slot[]> =>
  await own(db)
    .selectFrom('engagement.slot')
    .select(SLOT)
    .where('event', '=', event)
    .where('withdrawn_at', 'is', null)
    .orderBy('day')
    .orderBy('time')
    .orderBy('id')
    .execute()

/** Some slots, withdrawn ones too. */
export const slotsById = async (db: Db, ids: readonly (number | null)[]): Promise<ReadonlyMap<number, Slot>> => {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  const found = wanted.length === 0 ? [] : await own(db).selectFrom('engagement.slot').select(SLOT).where('id', 'in', wanted).execute()
  return new Map(found.map((slot) => [slot.id, slot]))
}

/** What room an event has: its slots, those that are free, places that are free (null: no limit), and how many booked and wait. */
export interface Room {
  readonly slots: readonly Slot[]
  readonly freeSlots: readonly Slot[]
  readonly free: number | null
  readonly booked: number
  readonly waiting: number
}

/** What room an event has. */
export async function roomAt(db: Db, { event, places }: Registration): Promise<Room> {
  const { rows } = await sql<{ booked: number; waiting: number; taken: readonly number[] }>`
    select count(*) filter (where state = 'booked')::int as booked, count(*) filter (where state = 'waiting')::int as waiting,
           coalesce(array_agg(slot) filter (where state = 'booked' and slot is not null), '{}') as taken
    from engagement.booking where event = ${event} and state in ('booked', 'waiting')`.execute(db)
  const { booked = 0, waiting = 0, taken = [] } = rows[0] ?? {}
  const slots = await slotsOf(db, event)
  const freeSlots = slots.filter(({ id }) => !taken.includes(id))
  const free = slots.length > 0 ? freeSlots.length : places === null ? null : Math.max(0, places - booked)
  return { slots, freeSlots, free, booked, waiting }
}

/** A booking by its id, or `NotFound`. */
export async function bookingAt(db: Db, id: string | number): Promise<Booking> {
  const found = /^\d{1,9}$/.test(String(id)) ? await bookings(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`booking ${id}`)
  return found
}

/** The bookings of an event, the oldest first; those after one. One more than a page says that there is more. */
export const bookingsOf = async (db: Db, event: number, after = 0): Promise<readonly Booking[]> =>
  await bookings(db)
    .where('event', '=', event)
    .where('id', '>', after)
    .orderBy('id')
    .limit(BOOKINGS_PAGE + 1)
    .execute()

/** Who has a place at an event, by name: for the door. */
export const atTheDoor = async (db: Db, event: number): Promise<readonly Booking[]> =>
  await bookings(db)
    .where('event', '=', event)
    .where('state', '=', 'booked')
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(MOST_AT_DOOR)
    .execute()

/** Which place on the waiting list this booking has: 1 is the next. */
export async function positionOf(db: Db, booking: Booking): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    select count(*)::int as before from engagement.booking
    where event = ${booking.event} and state = 'waiting' and (waiting_since, id) < (${booking.waitingSince}, ${booking.id})`.execute(db)
  return (rows[0]?.before ?? 0) + 1
}

/** How many bookings an e-mail address has at an event. */
export async function ofOneAddress(db: Db, event: number, email: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from engagement.booking
    where lower(email) = ${email.toLowerCase()} and event = ${event} and state in ('booked', 'waiting')`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many people booked, came and did not come, where anybody said who came. */
export async function cameTo(db: Db, event: number): Promise<{ readonly booked: number; readonly came: number; readonly said: number }> {
  const { rows } = await sql<{ booked: number; came: number; said: number }>`
    select count(*)::int as booked, count(*) filter (where came)::int as came, count(*) filter (where came is not null)::int as said
    from engagement.booking where event = ${event} and state = 'booked'`.execute(db)
  return rows[0] ?? { booked: 0, came: 0, said: 0 }
}

/** How booking stands at an event, in a sentence. */
export async function bookingState(db: Db, event: number): Promise<string> {
  const registration = await registrationOf(db, event)
  if (!registration) return 'Nobody can book: people just come.'
  const { booked, free, waiting } = await roomAt(db, registration)
  const number = (count: number) => count.toLocaleString('en-GB')
  const { came, said } = await cameTo(db, event)
  return `${number(booked)} booked${free === null ? '' : `, ${number(free)} free`}${waiting > 0 ? `, ${number(waiting)} on the waiting list` : ''}.${said > 0 ? ` ${number(came)} came.` : ''}`
}

/** An event at which people can book: for the tests of addresses. */
export const someRegistered = async (db: Db): Promise<{ id: string }> => {
  const row = await own(db)
    .selectFrom('engagement.registration')
    .innerJoin('engagement.event', 'engagement.event.id', 'engagement.registration.event')
    .select('engagement.registration.event')
    .where('engagement.event.closed', '=', false)
    .where('engagement.event.advertised_at', 'is not', null)
    .orderBy('engagement.event.last_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { id: String(row?.event ?? 0) }
}
