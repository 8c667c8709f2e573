import { sql } from 'kysely'
import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { enqueue } from '#platform/jobs'
import type { House } from '#platform/module'
import { bump, Conflict } from '#platform/web'
import { type Event, EVENT, type EventSheet, TOPIC } from '../events/event.js'
import { ownTx } from '../tables.js'
import { type Registration, shifted, type Slot } from './booking.js'
import { fillPlaces } from './book.js'
import { tellOfChange } from './jobs.js'
import { holdRegistration, registrationOf, slotsOf } from './queries.js'

/** The most slots of one event. */
export const MOST_SLOTS = 200

/** Opens an event for booking, or changes the terms. Whoever waits gets what becomes free. Throws `Conflict` when somebody else changed it. */
export async function register(
  tx: Tx,
  house: House,
  event: Event,
  terms: Pick<Registration, 'open' | 'places' | 'closesAt' | 'remindDays'>,
  seen: number,
  by: Actor,
): Promise<void> {
  const row = { open: terms.open, places: terms.places, closes_at: terms.closesAt, remind_days: terms.remindDays }
  const { numInsertedOrUpdatedRows } = await ownTx(tx)
    .insertInto('engagement.registration')
    .values({ ...row, event: event.id, opened_at: house.clock.now() })
    .onConflict((is) =>
      is
        .column('event')
        .doUpdateSet({ ...row, version: sql`registration.version + 1` })
        .where('engagement.registration.version', '=', seen),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw new Conflict('Somebody else changed this')
  await record(tx, { by, did: 'engagement:open-booking', kind: EVENT, id: event.id, detail: { open: terms.open, places: terms.places } })
  await fillPlaces(tx, house, event)
  await bump(tx, TOPIC)
}

/** Adds slots to an event; those of a time that stands already are left out. Whoever waits gets them first. Returns how many were added. */
export async function addSlots(
  tx: Tx,
  house: House,
  event: Event,
  slots: readonly Pick<Slot, 'day' | 'time' | 'until'>[],
  by: Actor,
): Promise<number> {
  await holdRegistration(tx, event.id)
  const there = new Set((await slotsOf(tx, event.id)).map(({ day, time }) => `${day} ${time}`))
  const fresh = slots.filter(({ day, time }) => !there.has(`${day} ${time}`))
  if (fresh.length === 0) return 0
  await ownTx(tx)
    .insertInto('engagement.slot')
    .values(fresh.map((slot) => ({ ...slot, event: event.id })))
    .execute()
  await record(tx, { by, did: 'engagement:add-slots', kind: EVENT, id: event.id, detail: { slots: fresh.length } })
  await fillPlaces(tx, house, event)
  await bump(tx, TOPIC)
  return fresh.length
}

/** When an event of which people booked places changes: its slots move with its beginning, and those who booked are told what is new for them. */
export async function followEvent(tx: Tx, event: Event, sheet?: Pick<EventSheet, 'day' | 'time'>): Promise<void> {
  if (!(await registrationOf(tx, event.id))) return
  if (sheet && !(sheet.day.equals(event.day) && sheet.time === event.time))
    for (const slot of await slotsOf(tx, event.id))
      await ownTx(tx)
        .updateTable('engagement.slot')
        .set(shifted(slot, event, sheet))
        .where('id', '=', slot.id)
        .execute()
  await enqueue(tx, tellOfChange, { event: event.id }, { singletonKey: String(event.id) })
}
