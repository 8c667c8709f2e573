import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import {
  day,
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  TickField,
  version,
} from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, type Form, page, type Route, route, Tag } from '#platform/web'
import { places } from '#modules/office'
import { ticks } from '../events/form.js'
import { eventAt, someEvent } from '../events/queries.js'
import { urls } from '../urls.js'
import { addStop, changeStop, setVisits, someStop, STOP_KINDS, type StopKind, stopAt, stops, stopsOf } from './stops.js'

const fields = {
  kind: z.enum(Object.keys(STOP_KINDS) as [StopKind, ...StopKind[]], 'Choose what it is'),
  name: required(120, 'Enter what it is called'),
  place: optional(20),
  since: day('Enter since when it is there'),
}

/** Staff keep the stations and projects that are visited, and say which of them an event visits. */
export function stopRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const questions = async (form: Form): Promise<Html> => (
    <>
      <RadioField
        form={form}
        name="kind"
        label="What is it?"
        choices={Object.entries(STOP_KINDS).map(([value, text]) => ({ value, text }))}
      />
      <TextField form={form} name="name" label="What is it called?" hint="“Carrow Market police station”, “Night shelter of St Hild”" />
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="The whole area"
        choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <DayField
        form={form}
        name="since"
        label="Since when is it there?"
        hint="For a project: the day of its grant. Its first visit is due from then on"
      />
    </>
  )
  const problems = async (data: { kind: StopKind; name: string; place: string }, self?: number): Promise<Record<string, string>> => ({
    ...((await stops(db, data.kind)).some(({ id, name }) => id !== self && name.toLowerCase() === data.name.toLowerCase()) && {
      name: 'There is one of this name already',
    }),
    ...(data.place !== '' &&
      !(await places(db, { on: clock.today() })).some(({ code }) => code === data.place) && { place: 'Choose a place from the list' }),
  })
  return [
    route(urls.stops, {
      may: 'engagement:see',
      get: async ({ person }) => {
        const all = await stops(db)
        const areas = new Map((await places(db, { on: clock.today() })).map(({ code, name }) => [code, name]))
        const keeps = may(person, 'engagement:keep')
        return page({
          title: 'Stations and projects',
          back: urls.due,
          body: (
            <>
              <h1 class="govuk-heading-l">Stations and projects</h1>
              {keeps && govukButton({ text: 'Add one', href: urls.newStop })}
              {(Object.keys(STOP_KINDS) as StopKind[]).map((kind) => (
                <DataTable
                  caption={kind === 'station' ? 'Police stations and bases' : 'Projects with a grant'}
                  captionSize="m"
                  columns={[{ text: 'Name' }, { text: 'Part of the area' }, { text: 'Since' }]}
                  rows={all
                    .filter((one) => one.kind === kind)
                    .map((one) => [
                      <>
                        {keeps ? (
                          <a class="govuk-link" href={urls.stop(one.id)}>
                            {one.name}
                          </a>
                        ) : (
                          one.name
                        )}{' '}
                        {one.endedOn && <Tag word={`Until ${dayInWords(one.endedOn)}`} tone="closed" />}
                      </>,
                      areas.get(one.place ?? '') ?? 'The whole area',
                      dayInWords(one.since),
                    ])}
                  empty="None yet."
                />
              ))}
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newStop, {
      may: 'engagement:keep',
      title: 'Add a station or project',
      back: urls.stops,
      days: ['since'],
      schema: z.object(fields),
      start: async () => dayValues('since', clock.today()),
      fields: questions,
      check: async (data) => await problems(data),
      button: 'Add it',
      save: async (tx, { place, ...data }, { person }) => {
        await addStop(tx, { ...data, place: place || null }, actorOf(person))
        return doneAt(urls.stops, 'It is added')
      },
    }),

    formRoute(house, '/staff/who-is-due/stations-and-projects/:id', {
      may: 'engagement:keep',
      example: someStop,
      title: async ({ params }) => `Change “${(await stopAt(db, params.id)).name}”`,
      back: urls.stops,
      days: ['since', 'endedOn'],
      schema: z.object({ ...fields, endedOn: dayOrNone(), version: version() }),
      labels: { kind: 'What it is', name: 'Name', place: 'Part of the area', since: 'Since', endedOn: 'Until' },
      words: STOP_KINDS,
      start: async ({ params }) => {
        const { kind, name, place, since, endedOn, version: seen } = await stopAt(db, params.id)
        return { kind, name, place: place ?? '', ...dayValues('since', since), ...dayValues('endedOn', endedOn), version: String(seen) }
      },
      fields: async (form) => (
        <>
          {await questions(form)}
          <DayField form={form} name="endedOn" label="From when on is it visited no more? (only where it closed)" />
        </>
      ),
      check: async (data, { params }) => ({
        ...(await problems(data, Number(params.id))),
        ...(data.endedOn !== null &&
          data.endedOn.toString() < data.since.toString() && { endedOn: 'Enter a day that is not before the other' }),
      }),
      save: async (tx, { version: seen, place, ...data }, { params, person }) => {
        await changeStop(tx, await stopAt(tx, params.id), { ...data, place: place || null }, seen, actorOf(person))
        return urls.stops
      },
    }),

    formRoute(house, '/staff/events/:id/stations-and-projects', {
      may: 'engagement:keep',
      example: someEvent(),
      title: async ({ params, person }) => `Which stations and projects does “${(await eventAt(db, params.id, person?.id)).title}” visit?`,
      back: ({ id }) => urls.staffEvent(Number(id)),
      schema: z.object({ stops: ticks }),
      start: async ({ params, person }) => {
        const event = await eventAt(db, params.id, person?.id)
        return { stops: (await stopsOf(db, event.id)).map(({ id }) => String(id)) }
      },
      fields: async (form) => (
        <TickField
          form={form}
          name="stops"
          label="Visited there"
          hint="It counts for the rules of the programme"
          choices={(await stops(db)).map(({ id, name, kind }) => ({
            value: String(id),
            text: `${name} (${STOP_KINDS[kind].toLowerCase()})`,
          }))}
          small
        />
      ),
      check: async ({ stops: chosen }) => {
        const known = new Set((await stops(db)).map(({ id }) => String(id)))
        return { ...(!chosen.every((id) => known.has(id)) && { stops: 'Choose from the list' }) }
      },
      save: async (tx, { stops: chosen }, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await setVisits(tx, event.id, chosen.map(Number), actorOf(person))
        return urls.staffEvent(event.id)
      },
    }),
  ]
}
