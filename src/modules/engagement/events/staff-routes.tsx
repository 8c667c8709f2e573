import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { day, formRoute, RadioField, TickField, version } from '#platform/forms'
import { besideOf, type House } from '#platform/module'
import { doneAt, type Form, page, type Route, route } from '#platform/web'
import { HeldNotice } from '#modules/elections'
import { staffNames } from '#modules/identity'
import { everyPlace, words } from '#modules/office'
import { bookingState } from '../bookings/queries.js'
import { communities } from '../communities/communities.js'
import { clashesOf } from '../diary/clashes-of.js'
import { programmeBeside } from '../rotation/beside-event.js'
import { takeAwaysOf } from '../take-aways/take-aways.js'
import { urls } from '../urls.js'
import { raisedFrom } from './raised.js'
import { AHEAD, EVENT, type EventState } from './event.js'
import { choiceProblems } from './choices.js'
import { EventPage } from './event-page.js'
import { LABELS, longFields, longQuestions, sheetFrom, sheetFromShort, sheetValues, shortFields, shortQuestions } from './form.js'
import { foundAt } from './gathered.js'
import { changeEvent, planEvent } from './keep-event.js'
import { promotionsOf } from './promotion.js'
import { eventAt, eventsByIds, readersOf, someEvent } from './queries.js'
import { heldFromProgramme } from './wait.js'
import { timeProblems } from './when.js'

const NEW_STATES = {
  confirmed: 'It is fixed',
  'to-confirm': 'It is still to be confirmed',
  invited: 'We are invited and have not decided',
  possible: 'It is an idea: somewhere we could go',
} as const

/** Staff plan events and look after them. */
export function eventRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, urls.newEvent, {
      may: 'engagement:keep',
      title: 'Plan an event',
      back: urls.staff,
      days: ['day'],
      schema: z.object({
        ...shortFields,
        state: z.enum(Object.keys(NEW_STATES) as [keyof typeof NEW_STATES, ...(keyof typeof NEW_STATES)[]], 'Choose how certain it is'),
        closed: z.string().optional(),
      }),
      start: async () => ({ state: 'confirmed' }),
      fields: async (form: Form) => (
        <>
          {await shortQuestions(form, house)}
          <RadioField
            form={form}
            name="state"
            label="How certain is it?"
            choices={Object.entries(NEW_STATES).map(([value, text]) => ({ value, text }))}
          />
          <TickField
            form={form}
            name="closed"
            label="Closed"
            choices={[
              {
                value: 'yes',
                text: 'Only named people may know of it',
                hint: 'Victims, complaints, visits that must stay private. It is in no list, search or figure but one yearly total',
              },
            ]}
          />
        </>
      ),
      check: async (data, { person }) => ({
        ...timeProblems({ ...data, lastDay: data.day }),
        ...(await choiceProblems(house, sheetFromShort(data, person?.id ?? 0))),
      }),
      button: 'Plan it',
      save: async (tx, { state, closed, ...short }, { person }) => {
        const id = await planEvent(
          tx,
          { ...sheetFromShort(short, person?.id ?? 0), state, closed: closed === 'yes', readers: [] },
          { id: person?.id ?? 0 },
          clock.now(),
        )
        return closed === 'yes'
          ? doneAt(urls.readers(id), 'It is planned, and nobody but you knows of it yet')
          : doneAt(urls.staffEvent(id), 'It is planned')
      },
    }),

    route('/staff/events/:id', {
      may: 'engagement:see',
      example: someEvent(),
      get: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
        const holder = (await words(db, clock.today())).officeHolderShort.singular
        const [rebooked] = event.rebooked === null ? [] : await eventsByIds(db, [event.rebooked], person?.id)
        return page({
          title: event.title,
          back: urls.staff,
          personal: event.closed,
          body: (
            <EventPage
              event={event}
              today={clock.today()}
              holder={holder}
              clashes={isAhead(event.state) ? await clashesOf(db, event, person?.id ?? 0, holder, names) : []}
              names={names}
              place={(await everyPlace(db)).find(({ code }) => code === event.place)?.name}
              groups={new Map((await communities(db)).map(({ code, name }) => [code, name]))}
              readers={event.closed ? await readersOf(db, event.id) : []}
              rebooked={rebooked}
              promotions={await promotionsOf(db, event.id)}
              takeAways={await takeAwaysOf(db, event.id)}
              beside={[
                ...(await programmeBeside(db, event.id, may(person, 'engagement:keep'))),
                ...(await besideOf(house, EVENT, event.id, person)),
                ...(await raisedFrom(house, event, person)),
              ]}
              mayKeep={may(person, 'engagement:keep')}
              mayPublish={may(person, 'engagement:publish')}
              held={
                <HeldNotice
                  period={event.waitsSince === null ? undefined : await heldFromProgramme(db, event, clock.today())}
                  record={{ kind: EVENT, id: event.id }}
                  person={person}
                />
              }
              found={event.closed || event.state !== 'delivered' ? undefined : await foundAt(house, event.id)}
              booking={event.closed || !may(person, 'engagement:bookings') ? undefined : await bookingState(db, event.id)}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/events/:id/details', {
      may: 'engagement:keep',
      example: someEvent(),
      title: async ({ params, person }) => `Change “${(await eventAt(db, params.id, person?.id)).title}”`,
      back: ({ id }) => urls.staffEvent(Number(id)),
      days: ['day', 'lastDay'],
      schema: z.object({ ...longFields, day: day('Enter the day'), version: version() }),
      labels: LABELS,
      start: async ({ params, person }) => sheetValues(await eventAt(db, params.id, person?.id)),
      fields: async (form) => (
        <>
          {await shortQuestions(form, house)}
          {await longQuestions(form, house)}
        </>
      ),
      check: async (data, { params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        const sheet = sheetFrom(data)
        const early =
          event.state === 'delivered' && Temporal.PlainDate.compare(sheet.day, clock.today()) > 0
            ? { day: 'It was delivered already, so its day cannot lie ahead' }
            : undefined
        const shut = event.closed && sheet.openAccess ? { openAccess: 'A closed event is open to nobody' } : undefined
        return { ...(await choiceProblems(house, sheet, event)), ...timeProblems(sheet), ...early, ...shut }
      },
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await changeEvent(tx, event, sheetFrom(data), seen, actorOf(person), clock.now())
        return urls.staffEvent(event.id)
      },
    }),
  ]
}

/** Whether an event is still ahead. */
const isAhead = (state: EventState): boolean => AHEAD.some((one) => one === state)
