import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import type { House } from '#platform/module'
import { Conflict, type Language } from '#platform/web'
import type { Event } from '../events/event.js'
import { ownTx } from '../tables.js'
import { begins, type Booking, BOOKING, type BookingSheet, newBookingCode, type Slot, toldOf } from './booking.js'
import { bookingAt, bookings, holdRegistration, type Room, roomAt, slotsById } from './queries.js'
import { tellBooked } from './tell.js'

/** Where a booking stands: on the chosen slot, on any place, or on the waiting list. Undefined: the slot is taken, and others are free. */
export function placeFor(
  room: Room,
  slot: number | null,
): { readonly state: 'booked' | 'waiting'; readonly slot: number | null } | undefined {
  if (room.slots.length === 0) return { state: room.free === 0 || room.waiting > 0 ? 'waiting' : 'booked', slot: null }
  if (room.freeSlots.length === 0) return { state: 'waiting', slot: null }
  return room.freeSlots.some(({ id }) => id === slot) ? { state: 'booked', slot } : undefined
}

/** Books a place, or a place on the waiting list where all are taken, and tells whoever booked. Throws `Conflict` when the slot was taken meanwhile. */
export async function book(
  tx: Tx,
  house: House,
  event: Event,
  sheet: BookingSheet,
  how: { readonly channel: Booking['channel']; readonly language: Language; readonly held: boolean },
  by: Actor,
): Promise<number> {
  const at = house.clock.now()
  const registration = await holdRegistration(tx, event.id)
  const room = await roomAt(tx, registration)
  const place = placeFor(room, sheet.slot)
  if (!place) throw new Conflict('This time was taken meanwhile')
  const slot = room.slots.find(({ id }) => id === place.slot)
  const { id } = await ownTx(tx)
    .insertInto('engagement.booking')
    .values({
      ...sheet,
      ...place,
      ...how,
      event: event.id,
      reference: newBookingCode(),
      booked_at: at,
      waiting_since: at,
      told: toldOf(event, slot),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { by, did: 'engagement:book', kind: BOOKING, id, detail: { event: event.id, state: place.state, channel: how.channel } })
  await tellBooked(tx, house, event, await bookingAt(tx, id), place.state === 'booked' ? 'booked' : 'waiting', slot)
  return id
}

/** Gives a place back, and gives it to the first on the waiting list. A place that was given back before stays so. */
export async function giveBack(tx: Tx, house: House, event: Event, booking: Booking, by: Actor): Promise<void> {
  await holdRegistration(tx, event.id)
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.booking')
    .set({ state: 'given-back', ring: '', version: sql`version + 1` })
    .where('id', '=', booking.id)
    .where('state', '!=', 'given-back')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await record(tx, { by, did: 'engagement:give-place-back', kind: BOOKING, id: booking.id, detail: { event: event.id } })
  await fillPlaces(tx, house, event)
}

/** Changes what somebody said when they booked; another slot frees theirs. Throws `Conflict` when the slot was taken or the booking changed meanwhile. */
export async function changeBooking(
  tx: Tx,
  house: House,
  event: Event,
  booking: Booking,
  sheet: BookingSheet & Partial<Pick<Booking, 'arranged' | 'came' | 'outcome' | 'ring'>>,
  seen: number,
  by: Actor,
): Promise<void> {
  const registration = await holdRegistration(tx, event.id)
  const moves = booking.state === 'booked' && sheet.slot !== booking.slot
  const room = await roomAt(tx, registration)
  const slot = room.slots.find(({ id }) => id === sheet.slot)
  if (moves && !room.freeSlots.some(({ id }) => id === sheet.slot)) throw new Conflict('This time was taken meanwhile')
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('engagement.booking')
    .set({
      ...sheet,
      slot: booking.state === 'booked' ? sheet.slot : booking.slot,
      // What is needed now may be something else than what was arranged.
      ...(sheet.arranged === undefined && sheet.needs !== booking.needs && { arranged: false }),
      ...(moves && { told: toldOf(event, slot) }),
      version: sql`version + 1`,
    })
    .where('id', '=', booking.id)
    .where('version', '=', seen)
    .where('state', '!=', 'given-back')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'engagement:change-booking', kind: BOOKING, id: booking.id, detail: { event: event.id } })
  if (!moves) return
  await tellBooked(tx, house, event, await bookingAt(tx, booking.id), 'slot', slot)
  await fillPlaces(tx, house, event)
}

/** Gives what is free to whoever waits, the first first, and tells them; once the event has begun or is cancelled nobody is given anything. */
export async function fillPlaces(tx: Tx, house: House, event: Event): Promise<void> {
  const now = house.clock.now()
  if (event.state === 'cancelled' || event.state === 'delivered' || now.until(begins(event)).sign <= 0) return
  const registration = await holdRegistration(tx, event.id)
  const room = await roomAt(tx, registration)
  if (room.waiting === 0 || room.free === 0) return
  const next = await bookings(tx)
    .where('event', '=', event.id)
    .where('state', '=', 'waiting')
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(room.free ?? room.waiting)
    .execute()
  for (const [n, one] of next.entries()) {
    const slot = room.freeSlots[n]
    await ownTx(tx)
      .updateTable('engagement.booking')
      .set({
        state: 'booked',
        slot: slot?.id ?? null,
        told: toldOf(event, slot),
        ...(one.email === '' && { ring: 'place' as const }),
        version: sql`version + 1`,
      })
      .where('id', '=', one.id)
      .execute()
    await record(tx, { by: 'system', did: 'engagement:give-place', kind: BOOKING, id: one.id, detail: { event: event.id } })
    await tellBooked(tx, house, event, await bookingAt(tx, one.id), 'given', slot)
  }
}

/** Takes a slot away. Whoever had it gets the next one that is free and is told, or is the first on the waiting list. */
export async function withdrawSlot(tx: Tx, house: House, event: Event, slot: Slot, by: Actor): Promise<void> {
  const registration = await holdRegistration(tx, event.id)
  await ownTx(tx)
    .updateTable('engagement.slot')
    .set({ withdrawn_at: house.clock.now() })
    .where('id', '=', slot.id)
    .where('withdrawn_at', 'is', null)
    .execute()
  await record(tx, { by, did: 'engagement:withdraw-slot', kind: 'engagement.slot', id: slot.id, detail: { event: event.id } })
  const had = await bookings(tx).where('slot', '=', slot.id).where('state', '=', 'booked').executeTakeFirst()
  if (!had) return
  const { freeSlots } = await roomAt(tx, registration)
  const later = freeSlots.find((one) => `${one.day} ${one.time}` > `${slot.day} ${slot.time}`) ?? freeSlots[0]
  await ownTx(tx)
    .updateTable('engagement.booking')
    .set({
      state: later ? 'booked' : 'waiting',
      slot: later?.id ?? null,
      told: toldOf(event, later),
      ...(had.email === '' && { ring: 'changed' as const }),
      version: sql`version + 1`,
    })
    .where('id', '=', had.id)
    .execute()
  // Who booked first waits first: having had a place, they stand before all who never had one.
  if (!later)
    await sql`
      update engagement.booking set waiting_since = least(waiting_since,
        (select min(waiting_since) - interval '1 second' from engagement.booking where event = ${event.id} and state = 'waiting' and id <> ${had.id}))
      where id = ${had.id}`.execute(tx)
  await tellBooked(tx, house, event, await bookingAt(tx, had.id), later ? 'moved-slot' : 'lost-slot', later)
}

/** The slot of a booking, withdrawn or not. */
export const slotOf = async (tx: Tx | House['db'], { slot }: Pick<Booking, 'slot'>): Promise<Slot | undefined> =>
  slot === null ? undefined : (await slotsById(tx, [slot])).get(slot)
