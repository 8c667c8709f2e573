import { z } from 'zod'
import { actorOf } from '#platform/access'
import { day, DayField, dayValues, formRoute, optional, required, TextField, TickField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { HoldWarning } from '#modules/elections'
import { staffToChoose } from '#modules/identity'
import { registrationOf } from '../bookings/queries.js'
import { urls } from '../urls.js'
import { ticks } from './form.js'
import { advertise, closeTo, takeOut } from './keep-event.js'
import { notePromotion } from './promotion.js'
import { eventAt, readersOf, someEvent } from './queries.js'
import { heldFromProgramme, waitForProgramme, waitNoMore } from './wait.js'

/** Staff put an event into the public programme, close it to all but named people, and note where it was made known. */
export function programmeRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.staffEvent(Number(id))
  return [
    formRoute(house, '/staff/events/:id/programme', {
      may: 'engagement:publish',
      example: someEvent('confirmed'),
      title: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        if (event.waitsSince !== null) return `Take “${event.title}” off the way into the public programme`
        return event.advertisedAt === null
          ? `Put “${event.title}” in the public programme`
          : `Take “${event.title}” out of the public programme`
      },
      back,
      schema: z.object({ version: version() }),
      start: async ({ params, person }) => ({ version: String((await eventAt(db, params.id, person?.id)).version) }),
      fields: async (_form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const missing = [
          ...(event.about ? [] : ['what happens there']),
          ...(event.venue || event.online ? [] : ['where it is']),
          ...(event.time ? [] : ['when it begins']),
          ...(event.takePart ? [] : ['how people take part']),
          ...(event.access ? [] : ['how accessible it is']),
        ]
        if (event.waitsSince !== null)
          return <p class="govuk-body">It waits for the end of a pre-election period. Then it does not any more.</p>
        return event.advertisedAt === null ? (
          <>
            <HoldWarning period={await heldFromProgramme(db, event, clock.today())} />
            <p class="govuk-body">
              Residents then find it under “Events”, in the calendar that they can follow, in the search and in the next newsletter. They
              read its title, kind, days, venue, access and how to take part, and whether the Commissioner or the deputy is there; not who
              else goes and why.
            </p>
            {missing.length > 0 && <p class="govuk-body">They will miss: {missing.join(', ')}.</p>}
          </>
        ) : (
          <p class="govuk-body">
            Its page is no more, and calendars that follow the programme forget it. If it does not take place, cancel it instead: then
            people learn of it.
          </p>
        )
      },
      button: 'Yes, do it',
      check: async (_data, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const problems: Record<string, string> = event.closed
          ? { version: 'It is closed: it can stand in no programme' }
          : event.state === 'cancelled' && event.advertisedAt === null
            ? { version: 'It is cancelled' }
            : {}
        return problems
      },
      save: async (tx, { version: seen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        const held = event.advertisedAt === null ? await heldFromProgramme(tx, event, clock.today()) : undefined
        if (event.waitsSince !== null) {
          await waitNoMore(tx, event, seen, actorOf(person), clock.now())
          return doneAt(urls.staffEvent(event.id), 'It does not wait any more')
        }
        if (held) {
          await waitForProgramme(tx, event, seen, person?.id ?? 0, actorOf(person), clock.now())
          return doneAt(urls.staffEvent(event.id), 'It waits until the pre-election period is over, or somebody lets it out')
        }
        if (event.advertisedAt === null) await advertise(tx, event, seen, actorOf(person), clock.now())
        else await takeOut(tx, event, seen, actorOf(person), clock.now())
        return doneAt(
          urls.staffEvent(event.id),
          event.advertisedAt === null ? 'It is in the public programme' : 'It is out of the public programme',
        )
      },
    }),

    formRoute(house, '/staff/events/:id/named-people', {
      may: 'engagement:keep',
      example: someEvent('confirmed'),
      title: async ({ params, person }) => `Who may know of “${(await eventAt(db, params.id, person?.id)).title}”?`,
      back,
      schema: z.object({ readers: ticks, version: version() }),
      labels: { readers: 'Who may know of it' },
      words: async () => Object.fromEntries((await staffToChoose(db)).map(({ id, name }) => [String(id), name])),
      start: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return { readers: (await readersOf(db, event.id)).map(String), version: String(event.version) }
      },
      fields: async (form, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return (
          <>
            <p class="govuk-body">
              {event.closed
                ? 'A closed event exists for these people alone.'
                : 'A closed event exists for named people alone: for all others it is in no list, no search, no export and no figure. It leaves the public programme, and it cannot be opened again: plan another one for that.'}{' '}
              You, whoever leads it and whoever goes are always among them. In the diary, others see only that the time is taken.
            </p>
            <TickField
              form={form}
              name="readers"
              label="Who else may know of it?"
              choices={(await staffToChoose(db)).map(({ id, name, job }) => ({ value: String(id), text: name, hint: job }))}
              small
            />
          </>
        )
      },
      button: 'Save',
      check: async ({ readers }, { params }) => {
        const staff = new Set((await staffToChoose(db)).map(({ id }) => String(id)))
        const problems: Record<string, string> = readers.every((one) => staff.has(one)) ? {} : { readers: 'Choose people from the list' }
        // Whoever booked knows of it, and would never learn what became of it.
        if (await registrationOf(db, Number(params.id)))
          problems['readers'] = 'People can book places at it, so it cannot be closed. Cancel it and plan another one'
        return problems
      },
      save: async (tx, { readers, version: seen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await closeTo(tx, event, readers.map(Number), seen, person, clock.now())
        return doneAt(urls.staffEvent(event.id), 'It is closed to all others')
      },
    }),

    formRoute(house, '/staff/events/:id/promotion/new', {
      may: 'engagement:keep',
      example: someEvent('confirmed'),
      title: async ({ params, person }) => `Where was “${(await eventAt(db, params.id, person?.id)).title}” made known?`,
      back,
      days: ['day'],
      schema: z.object({
        where: required(200, 'Enter where'),
        day: day('Enter the day'),
        link: optional(1000).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'Enter an address that begins with https://'),
      }),
      start: async ({ params, person }) => {
        await eventAt(db, params.id, person?.id)
        return dayValues('day', clock.today())
      },
      fields: (form) => (
        <>
          <TextField form={form} name="where" label="Where?" hint="“Parish magazine”, “Radio Westmarch”, “Poster in the library”" />
          <DayField form={form} name="day" label="Day" />
          <TextField form={form} name="link" label="Link (optional)" type="url" />
        </>
      ),
      button: 'Note it',
      save: async (tx, data, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await notePromotion(tx, event, data, { id: person?.id ?? 0 })
        return doneAt(urls.staffEvent(event.id), 'It is noted')
      },
    }),
  ]
}
