import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { systemClock, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { asEmail } from '#modules/contacts'
import { retentionOn } from '#modules/office'
import { eventsByIds } from '../events/queries.js'
import { own, ownTx } from '../tables.js'
import { BOOKING, BOOKING_STATES } from './booking.js'
import { bookingAt, bookings } from './queries.js'

/** Forgets who booked and what they said; that somebody booked, and whether they came, stays. */
async function forget(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await ownTx(tx)
    .updateTable('engagement.booking')
    .set({ name: '', email: '', phone: '', topic: '', needs: '', outcome: '', ring: '', forgotten_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
  await record(tx, { by: SYSTEM, did: 'engagement:forget-booking', kind: BOOKING, id })
}

/** Who booked a place at an event. */
export const bookingHolding: Holding = {
  what: 'Places that you booked at events, with what you need so that you can come',
  restricted: false,
  keepBecause: 'That a place was booked, and whether somebody came, stays without your name: the office counts how many came',
  async find(db, { email, name }) {
    const address = email === undefined ? undefined : asEmail(email)
    const whole = name?.trim().toLowerCase() ?? ''
    if (!address && whole.length < 3) return []
    const found = await bookings(db)
      .where((is) =>
        is.or([
          ...(address ? [is(sql<string>`lower(email)`, '=', address)] : []),
          ...(whole.length > 2 ? [is(sql<string>`lower(name)`, '=', whole)] : []),
        ]),
      )
      .orderBy('id')
      .limit(200)
      .execute()
    return found.map((one) => ({
      kind: BOOKING,
      id: String(one.id),
      summary: `${one.reference}: a place at an event (${BOOKING_STATES[one.state].word.toLowerCase()})`,
    }))
  },
  async export(db, _kind, id) {
    const { reference, event, name, email, phone, topic, needs, state, bookedAt, came, outcome } = await bookingAt(db, id)
    const [at] = await eventsByIds(db, [event], undefined)
    return {
      reference,
      event: at?.title ?? '',
      day: at?.day.toString() ?? '',
      name,
      email,
      phone,
      topic,
      needs,
      state,
      booked: bookedAt.toString(),
      came,
      outcome,
    }
  },
  async erase(tx, _kind, id) {
    const booking = await bookingAt(tx, id)
    await forget(tx, booking.id, systemClock.now())
    return booking.state === 'given-back'
      ? 'Who booked, and what they said, is erased.'
      : 'Who booked, and what they said, is erased. The place is still taken: take it off the list of the event if they do not come.'
  },
}

/** What a booking is used for, for the privacy notice. */
export const bookingPurpose: Purpose = {
  why: 'To keep a place for you at an event, to arrange what you need there, and to tell you of changes',
  what: 'Your name, how to reach you, what you would like to talk about and what you need so that you can come',
  basis:
    'Our public task (UK GDPR article 6(1)(e)): obtaining the views of people in the area; what you say of your health, to make access equal (article 9(2)(g))',
  keptAs: 'booking',
}

/** Each night: forgets who booked, when the office's time for knowing it is over. */
export const forgetBookings = defineJob<null>({
  name: 'engagement.forget-bookings',
  what: 'Forgets who booked places at events, when the office’s time for keeping it is over',
  every: { dailyAt: '03:50' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'booking')?.months
    if (months === undefined || months === null) return
    const before = clock.today().subtract({ months })
    const old = await own(db)
      .selectFrom('engagement.booking')
      .innerJoin('engagement.event', 'engagement.event.id', 'engagement.booking.event')
      .select('engagement.booking.id')
      .where('engagement.event.last_day', '<', before)
      .where('engagement.booking.forgotten_at', 'is', null)
      .orderBy('engagement.booking.id')
      .limit(500)
      .execute()
    for (const { id } of old) await inTransaction(db, (tx) => forget(tx, id, clock.now()))
  },
})
