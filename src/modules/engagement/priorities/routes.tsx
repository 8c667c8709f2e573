import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayOrNone,
  dayValues,
  formRoute,
  optional,
  RadioField,
  required,
  TextField,
  version,
} from '#platform/forms'
import { govukButton, govukSelect } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, dayMarkIn, dayMarkText, doneAt, type Form, page, Pager, type Route, route, Tag } from '#platform/web'
import { places, within } from '#modules/office'
import { meetingAt, someMeeting } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { changePriority, PAGE, priorities, priorityAt, setPriority, somePriority } from './priorities.js'

const fields = {
  what: required(300, 'Enter what people want first'),
  setOn: day('Enter the day on which it was set'),
  setBy: z.enum(['meeting', 'police-team'], 'Choose who set it'),
}
const LABELS = { what: 'What', setOn: 'Set on', setBy: 'Who set it', endedOn: 'Ended on', outcome: 'What came of it' }

function Questions({ form }: { form: Form }) {
  return (
    <>
      <TextField form={form} name="what" label="What do people want first?" hint="“Speeding in Mill Lane”. No names" />
      <DayField form={form} name="setOn" label="When was it set?" />
      <RadioField
        form={form}
        name="setBy"
        label="Who set it?"
        choices={[
          { value: 'meeting', text: 'The people at the meeting' },
          { value: 'police-team', text: 'The Safer Neighbourhood Team' },
        ]}
      />
    </>
  )
}

/** Staff keep what people at forums and in groups want first, and what came of it. */
export function priorityRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const notAhead = (date: Temporal.PlainDate | null) => date === null || Temporal.PlainDate.compare(date, clock.today()) <= 0
  return [
    route(urls.priorities, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const place = /^[\w-]{1,20}$/.test(query['place'] ?? '') ? String(query['place']) : ''
        const young = query['series'] === 'young'
        const found = await priorities(db, {
          ...(place && { places: await within(db, place) }),
          ...(young && { series: 'young' }),
          after: dayMarkIn(query['after']),
        })
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        const open = await places(db, { on: clock.today() })
        const kept = { ...(place && { place }), ...(young && { series: 'young' }) }
        return page({
          title: 'Local priorities',
          back: urls.meetings,
          body: (
            <>
              <h1 class="govuk-heading-l">What people want first</h1>
              <form method="get" action={urls.priorities} novalidate>
                {govukSelect({
                  id: 'place',
                  name: 'place',
                  label: { text: 'Part of the area' },
                  value: place,
                  items: [{ value: '', text: 'Everywhere' }, ...open.map(({ code, name }) => ({ value: code, text: name }))],
                })}
                {govukSelect({
                  id: 'series',
                  name: 'series',
                  label: { text: 'Set by' },
                  value: young ? 'young' : '',
                  items: [
                    { value: '', text: 'Everybody' },
                    { value: 'young', text: 'Young people' },
                  ],
                })}
                {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
              </form>
              <DataTable
                caption="The latest first"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'Where' }, { text: 'Set' }, { text: 'What came of it' }]}
                rows={rows.map((one) => [
                  may(person, 'engagement:keep') ? (
                    <a class="govuk-link" href={urls.priority(one.id)}>
                      {one.what}
                    </a>
                  ) : (
                    one.what
                  ),
                  <a class="govuk-link" href={urls.meeting(one.meeting)}>
                    {one.name}
                  </a>,
                  dayInWords(one.setOn),
                  one.endedOn === null ? <Tag word="Open" tone="going" /> : `${dayInWords(one.endedOn)}: ${one.outcome}`,
                ])}
                empty="None."
              />
              <Pager
                older={
                  found.length > PAGE && last
                    ? `${urls.priorities}?${new URLSearchParams({ ...kept, after: dayMarkText({ day: last.setOn, id: last.id }) })}`
                    : undefined
                }
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/meetings/:id/priorities/new', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `What do people at “${(await meetingAt(db, params.id)).name}” want first?`,
      back: ({ id }) => urls.meeting(Number(id)),
      days: ['setOn'],
      schema: z.object(fields),
      start: async ({ params }) => {
        await meetingAt(db, params.id)
        return { setBy: 'meeting', ...dayValues('setOn', clock.today()) }
      },
      fields: (form) => <Questions form={form} />,
      check: async ({ setOn }) => ({ ...(!notAhead(setOn) && { setOn: 'Enter a day that is not ahead' }) }),
      button: 'Keep it',
      save: async (tx, data, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await setPriority(tx, meeting.id, data, actorOf(person))
        return doneAt(urls.meeting(meeting.id), 'It is kept')
      },
    }),

    formRoute(house, '/staff/meetings/priorities/:id', {
      may: 'engagement:keep',
      example: somePriority,
      title: async ({ params }) => `A priority of “${(await priorityAt(db, params.id)).name}”`,
      back: urls.priorities,
      days: ['setOn', 'endedOn'],
      schema: z.object({ ...fields, endedOn: dayOrNone(), outcome: optional(1000), version: version() }),
      labels: LABELS,
      words: { meeting: 'The people at the meeting', 'police-team': 'The Safer Neighbourhood Team' },
      start: async ({ params }) => {
        const one = await priorityAt(db, params.id)
        return {
          what: one.what,
          ...dayValues('setOn', one.setOn),
          setBy: one.setBy,
          ...dayValues('endedOn', one.endedOn),
          outcome: one.outcome,
          version: String(one.version),
        }
      },
      fields: (form) => (
        <>
          <Questions form={form} />
          <DayField form={form} name="endedOn" label="Ended on (once it is)" />
          <AreaField form={form} name="outcome" label="What came of it (once it is ended)" rows={3} />
        </>
      ),
      check: async ({ setOn, endedOn, outcome }) => ({
        ...(!notAhead(setOn) && { setOn: 'Enter a day that is not ahead' }),
        ...(!notAhead(endedOn) && { endedOn: 'Enter a day that is not ahead' }),
        ...(endedOn !== null && Temporal.PlainDate.compare(endedOn, setOn) < 0 && { endedOn: 'Enter a day that is not before it was set' }),
        ...(endedOn !== null && outcome === '' && { outcome: 'Say in a sentence what came of it' }),
      }),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await priorityAt(tx, params.id)
        await changePriority(tx, one, data, seen, actorOf(person))
        return urls.meeting(one.meeting)
      },
    }),
  ]
}
