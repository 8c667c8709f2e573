import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  ListField,
  optional,
  required,
  TextField,
  version,
  whole,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayMarkIn, dayMarkText, doneAt, type Form, page, Pager, type Route, route, Tag } from '#platform/web'
import { staffNames, staffToChoose } from '#modules/identity'
import { eventAt, someEvent } from '../events/queries.js'
import { urls } from '../urls.js'
import { changeTakeAway, noteTakeAway, openTakeAways, PAGE, someTakeAway, takeAwayAt } from './take-aways.js'

/** Days in which something taken away is usually done. */
const USUAL_DAYS = 14

const fields = {
  what: required(300, 'Enter what is to be done'),
  owner: whole(1, 999_999_999, 'Choose who does it'),
  due: day('Enter by when'),
}

/** Staff note what was taken away from events, and what came of it. */
export function takeAwayRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const questions = async (form: Form): Promise<Html> => (
    <>
      <TextField
        form={form}
        name="what"
        label="What is to be done?"
        hint="“Ask the council for the lamp plan of Mill Lane”. No private person’s name"
      />
      <ListField
        form={form}
        name="owner"
        label="Who does it?"
        none="Choose"
        choices={(await staffToChoose(db)).map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <DayField form={form} name="due" label="By when?" />
    </>
  )
  const ownerProblem = async (owner: number, self?: number): Promise<Record<string, string>> =>
    owner === self || (await staffToChoose(db)).some(({ id }) => id === owner) ? {} : { owner: 'Choose somebody from the list' }
  return [
    route(urls.takeAways, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const found = await openTakeAways(db, person?.id, dayMarkIn(query['after']))
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const names = new Map((await staffNames(db)).map((one) => [one.id, one.name]))
        return page({
          title: 'Taken away from events',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Taken away from events</h1>
              <DataTable
                caption="Still to be done"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'By when' }, { text: 'Who' }, { text: 'Taken away from' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.takeAway(one.id)}>
                    {one.what}
                  </a>,
                  <>
                    <DateText date={one.due} /> {Temporal.PlainDate.compare(one.due, clock.today()) < 0 && <Tag word="Late" tone="late" />}
                  </>,
                  names.get(one.owner) ?? 'Somebody who left',
                  <a class="govuk-link" href={urls.staffEvent(one.event)}>
                    {one.from}
                  </a>,
                ])}
                empty="Nothing waits."
              />
              <Pager
                older={found.length > PAGE && last ? `${urls.takeAways}?after=${dayMarkText({ day: last.due, id: last.id })}` : undefined}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/events/:id/actions/new', {
      may: 'engagement:keep',
      example: someEvent(),
      title: async ({ params, person }) => `What was taken away from “${(await eventAt(db, params.id, person?.id)).title}”?`,
      back: ({ id }) => urls.staffEvent(Number(id)),
      days: ['due'],
      schema: z.object(fields),
      start: async ({ params, person }) => {
        await eventAt(db, params.id, person?.id)
        return { owner: String(person?.id ?? ''), ...dayValues('due', clock.today().add({ days: USUAL_DAYS })) }
      },
      fields: questions,
      check: async ({ owner }) => await ownerProblem(owner),
      button: 'Note it',
      save: async (tx, data, { params, person }) => {
        const event = await eventAt(tx, params.id, person?.id)
        await noteTakeAway(tx, event, data, { id: person?.id ?? 0 }, clock.now())
        return doneAt(urls.staffEvent(event.id), 'It is noted')
      },
    }),

    formRoute(house, '/staff/events/actions/:id', {
      may: 'engagement:keep',
      example: someTakeAway,
      title: async ({ params, person }) => `Taken away from “${(await takeAwayAt(db, params.id, person?.id)).from}”`,
      back: urls.takeAways,
      days: ['due', 'doneOn'],
      schema: z.object({ ...fields, doneOn: dayOrNone(), outcome: optional(1000), version: version() }),
      labels: { what: 'What', owner: 'Who', due: 'By when', doneOn: 'Done on', outcome: 'What came of it' },
      start: async ({ params, person }) => {
        const one = await takeAwayAt(db, params.id, person?.id)
        return {
          what: one.what,
          owner: String(one.owner),
          ...dayValues('due', one.due),
          ...dayValues('doneOn', one.doneOn),
          outcome: one.outcome,
          version: String(one.version),
        }
      },
      fields: async (form) => (
        <>
          {await questions(form)}
          <DayField form={form} name="doneOn" label="Done on (once it is)" />
          <AreaField form={form} name="outcome" label="What came of it (once it is done)" rows={3} />
        </>
      ),
      check: async ({ owner, doneOn, outcome }, { params, person }) => ({
        ...(await ownerProblem(owner, (await takeAwayAt(db, params.id, person?.id)).owner)),
        ...(doneOn !== null && Temporal.PlainDate.compare(doneOn, clock.today()) > 0 && { doneOn: 'Enter a day that is not ahead' }),
        ...(doneOn !== null && outcome === '' && { outcome: 'Say in a sentence what came of it' }),
      }),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await takeAwayAt(tx, params.id, person?.id)
        await changeTakeAway(tx, one, data, seen, actorOf(person))
        return urls.staffEvent(one.event)
      },
    }),
  ]
}
