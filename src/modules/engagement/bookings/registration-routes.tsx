import { z } from 'zod'
import { actorOf } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import {
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  momentAt,
  readTime,
  TextField,
  timeOrNone,
  version,
  whole,
  RadioField,
} from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, NotFound, type Route } from '#platform/web'
import { eventAt, someEvent } from '../events/queries.js'
import { hoursOf } from '../events/when.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { begins, type Slot, slotTimes } from './booking.js'
import { withdrawSlot } from './book.js'
import { bookings, registrationOf, someRegistered, slotsOf } from './queries.js'
import { addSlots, MOST_SLOTS, register } from './register.js'
import { slotText } from './tell.js'

const MAY = 'engagement:bookings'
const numbered = (message: string, least: number, most: number) =>
  z.union([z.literal('').transform(() => null), whole(least, most, message)], { error: message })

/** Staff open an event for booking, and say which slots it has. */
export function registrationRoutes(house: House): readonly Route[] {
  const { db } = house
  const back = ({ id }: { readonly id: string }) => urls.bookings(Number(id))
  const slotAt = async (event: number, id: string, given: House['db'] = db): Promise<Slot> => {
    const slot = (await slotsOf(given, event)).find((one) => String(one.id) === id)
    if (!slot) throw new NotFound(`slot ${id}`)
    return slot
  }
  return [
    formRoute(house, '/staff/events/:id/registration', {
      may: MAY,
      example: someEvent('confirmed'),
      title: async ({ params, person }) => `Booking at “${(await eventAt(db, params.id, person?.id)).title}”`,
      back: ({ id }) => urls.staffEvent(Number(id)),
      days: ['closesDay'],
      schema: z
        .object({
          open: z.enum(['yes', 'no'], 'Choose whether people can book'),
          places: numbered('Enter a whole number, like 40, or leave it empty', 1, 100_000),
          closesDay: dayOrNone(),
          closesTime: timeOrNone(),
          remindDays: whole(0, 14, 'Enter a number of days from 0 to 14'),
          version: version(),
        })
        .refine(({ closesDay, closesTime }) => closesTime === '' || closesDay !== null, {
          path: ['closesDay'],
          message: 'Enter the day too',
        }),
      labels: {
        open: 'Open for booking',
        places: 'Places',
        closesDay: 'Until',
        closesTime: 'Until what time',
        remindDays: 'Reminded days before',
      },
      words: { yes: 'Yes', no: 'No' },
      start: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const now = await registrationOf(db, event.id)
        const at = now?.closesAt?.toZonedDateTimeISO(LONDON)
        return {
          open: now?.open === false ? 'no' : 'yes',
          places: now?.places === null || now === undefined ? '' : String(now.places),
          ...dayValues('closesDay', at?.toPlainDate()),
          closesTime: at ? at.toPlainTime().toString({ smallestUnit: 'minute' }) : '',
          remindDays: String(now?.remindDays ?? 1),
          version: String(now?.version ?? 0),
        }
      },
      fields: async (form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return (
          <>
            {event.advertisedAt === null &&
              govukInsetText({
                text: 'It is not in the public programme yet: residents can book once it is. You can add people yourself.',
              })}
            <RadioField
              form={form}
              name="open"
              label="Can people book?"
              choices={[
                { value: 'yes', text: 'Yes, on the page of the event' },
                { value: 'no', text: 'No, or no more', hint: 'Those who booked keep their places' },
              ]}
            />
            <TextField
              form={form}
              name="places"
              label="How many places are there? (optional)"
              hint="Empty: no limit. When all are taken there is a waiting list. A surgery with times has as many places as times, which you add on the next page"
              width="5"
              numeric
            />
            <DayField form={form} name="closesDay" label="Until which day can people book? (optional)" hint="Empty: until it begins" />
            <TextField
              form={form}
              name="closesTime"
              label="Until what time on that day? (optional)"
              hint="Like 17:00. Empty: the whole day"
              width="5"
            />
            <TextField
              form={form}
              name="remindDays"
              label="How many days before it are people reminded?"
              hint="0: not at all. The mail goes out at 9 in the morning, once"
              width="3"
              numeric
            />
          </>
        )
      },
      check: async ({ closesDay, closesTime, open }, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const problems: Record<string, string> = {}
        if (event.closed) problems['open'] = 'It is closed: nobody can book'
        else if (event.state === 'cancelled' || event.state === 'delivered') problems['open'] = 'It is over or cancelled'
        if (
          open === 'yes' &&
          closesDay &&
          Temporal.Instant.compare(closesMoment(closesDay, closesTime), begins(event)) > 0 &&
          hoursOf(event)
        )
          problems['closesDay'] = `Enter a day and time that are not after it begins, ${dayInWords(event.day)}`
        return problems
      },
      save: async (tx, { open, places, closesDay, closesTime, remindDays, version: seen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        const closesAt = closesDay === null ? null : closesMoment(closesDay, closesTime)
        await register(tx, house, event, { open: open === 'yes', places, closesAt, remindDays }, seen, actorOf(person))
        return doneAt(urls.bookings(event.id), open === 'yes' ? 'It is open for booking' : 'Nobody can book any more')
      },
    }),

    formRoute(house, '/staff/events/:id/slots/new', {
      may: MAY,
      example: someRegistered,
      title: async ({ params, person }) => `Add times to “${(await eventAt(db, params.id, person?.id)).title}”`,
      back,
      days: ['day'],
      schema: z.object({
        day: dayOrNone(),
        from: timeOrNone().refine((text) => text !== '', 'Enter when the first begins, like 9:30'),
        to: timeOrNone().refine((text) => text !== '', 'Enter when the last ends, like 12:00'),
        minutes: whole(5, 240, 'Enter how many minutes each takes, from 5 to 240'),
      }),
      start: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return { ...dayValues('day', event.day), from: event.time, to: event.until, minutes: '10' }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">People then choose one of these times. Add some more later where you need a break in between.</p>
          <DayField form={form} name="day" label="Day" />
          <TextField form={form} name="from" label="When does the first begin?" hint="Like 9:30 or 14:05" width="5" />
          <TextField form={form} name="to" label="When does the last end?" width="5" />
          <TextField form={form} name="minutes" label="How many minutes does each take?" width="3" numeric />
        </>
      ),
      check: async ({ day, from, to, minutes }, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const registration = await registrationOf(db, event.id)
        const problems: Record<string, string> = {}
        if (!registration) problems['day'] = 'Open it for booking first'
        if (day === null) return { ...problems, day: problems['day'] ?? 'Enter the day' }
        if (Temporal.PlainDate.compare(day, event.day) < 0 || Temporal.PlainDate.compare(day, event.lastDay) > 0)
          problems['day'] = `Enter a day on which the event is: it begins on ${dayInWords(event.day)}`
        const fresh = slotTimes(day, readTime(from), readTime(to), minutes)
        const there = await slotsOf(db, event.id)
        if (fresh.length === 0) problems['to'] = 'Enter an end that leaves room for one time at least'
        else if (there.length + fresh.length > MOST_SLOTS) problems['minutes'] = `An event has at most ${MOST_SLOTS} times`
        else if (fresh.every((one) => there.some((other) => other.day.equals(one.day) && other.time === one.time)))
          problems['from'] = 'All of these times are there already'
        // Whoever booked without a time could not be given one.
        if (
          there.length === 0 &&
          (await bookings(db).where('event', '=', event.id).where('state', '!=', 'given-back').limit(1).executeTakeFirst())
        )
          problems['from'] = 'People booked places without a time already. Plan another event for conversations'
        return problems
      },
      button: 'Add them',
      save: async (tx, { day, from, to, minutes }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        if (day === null) throw new Conflict('The day is missing')
        const added = await addSlots(tx, house, event, slotTimes(day, readTime(from), readTime(to), minutes), actorOf(person))
        return doneAt(urls.bookings(event.id), added === 1 ? '1 time is added' : `${added} times are added`)
      },
    }),

    formRoute(house, '/staff/events/:id/slots/:slot/withdrawal', {
      may: MAY,
      example: async (given) => {
        const row = await own(given)
          .selectFrom('engagement.slot')
          .innerJoin('engagement.event', 'engagement.event.id', 'engagement.slot.event')
          .select(['engagement.slot.id', 'engagement.slot.event'])
          .where('withdrawn_at', 'is', null)
          .where('engagement.event.closed', '=', false)
          .orderBy('engagement.slot.id', 'desc')
          .limit(1)
          .executeTakeFirst()
        return { id: String(row?.event ?? 0), slot: String(row?.id ?? 0) }
      },
      title: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return `Take away the time ${slotText(await slotAt(event.id, params.slot), 'en')}`
      },
      back,
      schema: z.object({}),
      fields: async (_form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const slot = await slotAt(event.id, params.slot)
        const had = await bookings(db).where('slot', '=', slot.id).where('state', '=', 'booked').executeTakeFirst()
        return (
          <p class="govuk-body">
            {had
              ? `${had.name || 'Somebody'} booked it. They are given the next time that is free, or stand first on the waiting list, and ${had.email ? 'are told by e-mail' : 'have to be told by telephone'}.`
              : 'Nobody booked it.'}
          </p>
        )
      },
      button: 'Take it away',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await withdrawSlot(tx, house, event, await slotAt(event.id, params.slot, tx), actorOf(person))
        return doneAt(urls.bookings(event.id), 'The time is taken away')
      },
    }),
  ]
}

/** The end of that day, or the minute. */
const closesMoment = (day: Temporal.PlainDate, time: string): Temporal.Instant => momentAt(day, time === '' ? '23:59' : time)
