import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, ListField, optional, RadioField, required, TextField, TickField, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { Conflict, doneAt, type Form, NotFound, type Route } from '#platform/web'
import { asEmail, asPhone } from '#modules/contacts'
import { eventAt } from '../events/queries.js'
import { urls } from '../urls.js'
import { book, changeBooking, giveBack, placeFor, slotOf } from './book.js'
import type { Booking, Slot } from './booking.js'
import { isFull } from './public-pages.js'
import { bookingAt, bookings, registrationOf, roomAt, someRegistered } from './queries.js'
import { slotText } from './tell.js'

const MAY = 'engagement:bookings'

const fields = {
  slot: z
    .string()
    .regex(/^\d{0,9}$/, 'Choose a time from the list')
    .default('')
    .transform((id) => (id === '' ? null : Number(id))),
  name: required(120, 'Enter their name'),
  email: optional(254).refine((text) => text === '' || asEmail(text) !== undefined, 'Enter an e-mail address like name@example.com'),
  phone: optional(40),
  topic: optional(1000),
  needs: optional(1000),
}
const LABELS = { slot: 'Time', name: 'Name', email: 'E-mail address', phone: 'Telephone', topic: 'About', needs: 'Needs' }

const reachable = ({ email, phone }: { email: string; phone: string }): Record<string, string> =>
  email === '' && !asPhone(phone) ? { email: 'Enter an e-mail address or a telephone number, so that they can be told of changes' } : {}

const asked = (form: Form, slots: readonly Slot[]): Html => (
  <>
    {slots.length > 0 && (
      <ListField
        form={form}
        name="slot"
        label="Which time?"
        none="Choose"
        choices={slots.map((slot) => ({ value: String(slot.id), text: slotText(slot, 'en') }))}
      />
    )}
    <TextField form={form} name="name" label="Name" />
    <TextField
      form={form}
      name="email"
      label="E-mail address (optional)"
      hint="With it they get a link to change their booking, and are told of changes"
      type="email"
    />
    <TextField form={form} name="phone" label="Telephone number (optional)" type="tel" width="20" />
    <AreaField form={form} name="topic" label="What would they like to talk about? (optional)" rows={2} />
    <AreaField form={form} name="needs" label="What do they need so that they can come? (optional)" rows={2} />
  </>
)

/** Staff add somebody who rang, look after one booking, and take a place back. */
export function bookedRoutes(house: House): readonly Route[] {
  const { db } = house
  /** A booking at an event that this person may know of. */
  const at = async (id: string, person: number | undefined, given: House['db'] = db) => {
    const booking = await bookingAt(given, id)
    return { booking, event: await eventAt(given, booking.event, person) }
  }
  const example = async (given: House['db']) => {
    const { id } = await someRegistered(given)
    const row = await bookings(given).where('event', '=', Number(id)).orderBy('id').limit(1).executeTakeFirst()
    return { booking: String(row?.id ?? 0) }
  }
  const slotsFor = async (booking: Booking): Promise<readonly Slot[]> => {
    const registration = await registrationOf(db, booking.event)
    if (!registration || booking.state !== 'booked' || booking.slot === null) return []
    const { slots, freeSlots } = await roomAt(db, registration)
    return slots.filter(({ id }) => id === booking.slot || freeSlots.some((one) => one.id === id))
  }
  return [
    formRoute(house, '/staff/events/:id/bookings/new', {
      may: MAY,
      example: someRegistered,
      title: async ({ params, person }) => `Add somebody to “${(await eventAt(db, params.id, person?.id)).title}”`,
      back: ({ id }) => urls.bookings(Number(id)),
      schema: z.object(fields),
      fields: async (form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const registration = await registrationOf(db, event.id)
        if (!registration) throw new NotFound('registration')
        const room = await roomAt(db, registration)
        return (
          <>
            {isFull(room) && govukInsetText({ text: 'All places are taken: they will be on the waiting list.' })}
            {asked(form, room.freeSlots)}
          </>
        )
      },
      check: async (data, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const registration = await registrationOf(db, event.id)
        if (!registration) throw new NotFound('registration')
        return {
          ...reachable(data),
          ...(!placeFor(await roomAt(db, registration), data.slot) && { slot: 'Choose a time that is free' }),
          ...(event.state === 'cancelled' && { name: 'It is cancelled' }),
        }
      },
      button: 'Book it for them',
      save: async (tx, { email, ...data }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        const sheet = { ...data, email: asEmail(email) ?? '' }
        const id = await book(tx, house, event, sheet, { channel: 'phone', language: 'en', held: false }, actorOf(person))
        const { state, reference } = await bookingAt(tx, id)
        return doneAt(
          urls.bookings(event.id),
          state === 'booked'
            ? `The place is booked. Their code is ${reference}`
            : `They are on the waiting list. Their code is ${reference}`,
        )
      },
    }),

    formRoute(house, '/staff/events/bookings/:booking', {
      may: MAY,
      example,
      title: async ({ params, person }) => `Booking ${(await at(params.booking, person?.id)).booking.reference}`,
      back: urls.staff,
      schema: z.object({
        ...fields,
        arranged: z.string().optional(),
        rung: z.string().optional(),
        came: z.enum(['', 'yes', 'no']).default(''),
        outcome: optional(1000),
        version: version(),
      }),
      labels: { ...LABELS, arranged: 'Arranged', rung: 'Told by telephone', came: 'Came', outcome: 'What came of it' },
      words: { yes: 'Yes', no: 'No' },
      start: async ({ params, person }) => {
        const { booking } = await at(params.booking, person?.id)
        const { name, email, phone, topic, needs, outcome } = booking
        return {
          slot: booking.slot === null ? '' : String(booking.slot),
          name,
          email,
          phone,
          topic,
          needs,
          outcome,
          arranged: booking.arranged ? 'yes' : '',
          came: booking.came === null ? '' : booking.came ? 'yes' : 'no',
          version: String(booking.version),
        }
      },
      fields: async (form, { params, person }) => {
        const { booking, event } = await at(params.booking, person?.id)
        const slot = await slotOf(db, booking)
        return (
          <>
            <p class="govuk-body">
              <a class="govuk-link" href={urls.bookings(event.id)}>
                {event.title}
              </a>
              {slot && booking.state === 'booked' && `, ${slotText(slot, 'en')}`}
              {booking.state === 'waiting' && ', on the waiting list'}
              {booking.state === 'given-back' && ', given back'}
            </p>
            {booking.ring !== '' && (
              <>
                {govukInsetText({
                  text: `${booking.ring === 'place' ? 'A place became free for them' : 'The time or the place changed, or it is cancelled'}, and they left no e-mail address. Ring ${booking.phone || 'them'}.`,
                })}
                <TickField form={form} name="rung" label="Told" choices={[{ value: 'yes', text: 'They were told by telephone' }]} small />
              </>
            )}
            {asked(form, await slotsFor(booking))}
            <TickField form={form} name="arranged" label="Needs" choices={[{ value: 'yes', text: 'What they need is arranged' }]} small />
            <RadioField
              form={form}
              name="came"
              label="Did they come?"
              choices={[
                { value: '', text: 'Not known yet' },
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No' },
              ]}
            />
            <AreaField form={form} name="outcome" label="What came of it? (optional)" hint="What was promised or answered" rows={3} />
            {booking.state !== 'given-back' && (
              <p class="govuk-body">
                <a class="govuk-link" href={urls.bookingRemoval(booking.id)}>
                  Take them off the list
                </a>
              </p>
            )}
          </>
        )
      },
      check: async (data, { params, person }) => {
        const { booking } = await at(params.booking, person?.id)
        const slots = await slotsFor(booking)
        const problems: Record<string, string> = booking.forgottenAt === null ? reachable(data) : { name: 'It was forgotten' }
        if (booking.state === 'given-back') problems['name'] = 'They gave their place back'
        if (slots.length > 0 && !slots.some(({ id }) => id === data.slot)) problems['slot'] = 'Choose a time that is free'
        return problems
      },
      save: async (tx, { version: seen, arranged, rung, came, email, slot, ...data }, { params, person }) => {
        const { booking, event } = await at(params.booking, person?.id, tx)
        await changeBooking(
          tx,
          house,
          event,
          booking,
          {
            ...data,
            slot: slot ?? booking.slot,
            email: asEmail(email) ?? '',
            arranged: arranged === 'yes',
            came: came === '' ? null : came === 'yes',
            ...(rung === 'yes' && { ring: '' as const }),
          },
          seen,
          actorOf(person),
        )
        return urls.bookings(event.id)
      },
    }),

    formRoute(house, '/staff/events/bookings/:booking/removal', {
      may: MAY,
      example,
      title: async ({ params, person }) => `Take ${(await at(params.booking, person?.id)).booking.name || 'them'} off the list`,
      back: ({ booking }) => urls.bookingOf(Number(booking)),
      schema: z.object({}),
      fields: () => (
        <p class="govuk-body">
          Their place goes to the first on the waiting list, who is told. They themselves are not told: ring or write to them.
        </p>
      ),
      button: 'Take them off',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const { booking, event } = await at(params.booking, person?.id, tx)
        if (booking.state === 'given-back') throw new Conflict('It was given back already')
        await giveBack(tx, house, event, booking, actorOf(person))
        return doneAt(urls.bookings(event.id), 'They are off the list')
      },
    }),
  ]
}
