import { sql } from 'kysely'
import { LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { type Event, TAKES_TIME } from '../events/event.js'
import { eventsByIds } from '../events/queries.js'
import { own, ownTx } from '../tables.js'
import { slotOf } from './book.js'
import { begins, toldOf } from './booking.js'
import { bookings } from './queries.js'
import { tellBooked } from './tell.js'

/** How many people are told in one look. */
const AT_A_TIME = 200
/** From this hour on people are reminded, so that nobody is woken. */
const FROM_HOUR = 9

/** An event as whoever booked may know it, also where it was closed since. */
const eventOf = async (house: House, id: number): Promise<Event | undefined> => (await eventsByIds(house.db, [id], undefined))[0]

/** Tells everybody who booked or waits when and where it is now, or that it is cancelled: each once for each change that they do not know yet. */
export const tellOfChange = defineJob<{ event: number }>({
  name: 'engagement.tell-of-change',
  what: 'Tells whoever booked a place at an event that it was moved or cancelled',
  async handle(house, data) {
    const event = await eventOf(house, data.event)
    if (!event || event.state === 'delivered' || house.clock.now().until(begins(event)).sign <= 0) return
    for (let after = 0; ;) {
      const some = await bookings(house.db)
        .where('event', '=', event.id)
        .where('state', 'in', ['booked', 'waiting'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_A_TIME)
        .execute()
      for (const one of some)
        await inTransaction(house.db, async (tx) => {
          const slot = await slotOf(tx, one)
          const told = toldOf(event, slot)
          const { numUpdatedRows } = await ownTx(tx)
            .updateTable('engagement.booking')
            .set({ told, ...(one.email === '' && { ring: 'changed' as const }), version: sql`version + 1` })
            .where('id', '=', one.id)
            .where('told', '!=', told)
            .where('state', 'in', ['booked', 'waiting'])
            .executeTakeFirst()
          if (numUpdatedRows === 0n) return
          const what = event.state === 'cancelled' ? 'cancelled' : 'moved'
          await tellBooked(tx, house, event, { ...one, version: one.version + 1 }, what, slot)
        })
      if (some.length < AT_A_TIME) return
      after = some.at(-1)?.id ?? after
    }
  },
})

/** Reminds whoever has a place, once for each day on which the event is to be, as many days before as its terms say. */
export const remindBooked = defineJob<null>({
  name: 'engagement.remind-booked',
  what: 'Reminds people who booked a place at an event',
  every: { minutes: 15 },
  async handle(house) {
    const { db, clock } = house
    if (clock.now().toZonedDateTimeISO(LONDON).hour < FROM_HOUR) return
    const today = clock.today()
    const due = await own(db)
      .selectFrom('engagement.registration')
      .innerJoin('engagement.event', 'engagement.event.id', 'engagement.registration.event')
      .select(['engagement.registration.event', 'engagement.registration.remind_days as remindDays'])
      .where('engagement.registration.remind_days', '>', 0)
      .where('engagement.event.state', 'in', TAKES_TIME)
      .where('engagement.event.day', '>', today)
      .where(sql<boolean>`engagement.event.day - engagement.registration.remind_days <= ${today}`)
      .where(sql<boolean>`engagement.event.day <= ${today.add({ days: 14 })}`)
      .execute()
    for (const { event: id } of due) {
      const event = await eventOf(house, id)
      if (!event) continue
      const some = await bookings(db)
        .where('event', '=', id)
        .where('state', '=', 'booked')
        .where('email', '!=', '')
        .where((is) => is.or([is('reminded_for', 'is', null), is('reminded_for', '!=', event.day)]))
        // Whoever books when others were reminded already has just read when it is.
        .where(sql<boolean>`(booked_at at time zone 'Europe/London')::date < ${today}`)
        .orderBy('id')
        .limit(AT_A_TIME)
        .execute()
      for (const one of some)
        await inTransaction(db, async (tx) => {
          const { numUpdatedRows } = await ownTx(tx)
            .updateTable('engagement.booking')
            .set({ reminded_for: event.day })
            .where('id', '=', one.id)
            .where('state', '=', 'booked')
            .where((is) => is.or([is('reminded_for', 'is', null), is('reminded_for', '!=', event.day)]))
            .executeTakeFirst()
          if (numUpdatedRows > 0n) await tellBooked(tx, house, event, one, 'remind', await slotOf(tx, one))
        })
    }
  },
})
