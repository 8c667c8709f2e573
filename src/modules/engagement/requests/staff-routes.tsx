import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  whole,
} from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, page, Pager, type Route, route, Tag } from '#platform/web'
import { asEmail } from '#modules/contacts'
import { everyPlace, places } from '#modules/office'
import { urls } from '../urls.js'
import { ask } from './ask.js'
import { decidedRequests, openRequests, PAGE, requestFigures } from './queries.js'
import { BODY_KINDS, type BodyKind, CHANNELS, type Request, REQUEST_STATES, type RequestChannel, WHOS } from './request.js'

const KEYED = Object.keys(CHANNELS).filter((one) => one !== 'web') as RequestChannel[]

const schema = z
  .object({
    body: required(120, 'Enter who asks'),
    bodyKind: z.enum(Object.keys(BODY_KINDS) as [BodyKind, ...BodyKind[]], 'Choose what it is'),
    purpose: required(1000, 'Enter what it is about'),
    expected: whole(1, 100_000, 'Enter how many people are expected, like 40'),
    days: required(300, 'Enter the days that suit them'),
    place: optional(20).transform((code) => code || null),
    venue: optional(200),
    who: z.enum(['commissioner', 'deputy', 'either'], 'Choose who should come'),
    name: required(120, 'Enter the name of whoever asks'),
    email: optional(254),
    phone: optional(40),
    channel: z.enum(KEYED as [RequestChannel, ...RequestChannel[]], 'Choose how it came in'),
    askedOn: day('Enter the day it came in'),
  })
  .refine(({ email }) => email === '' || asEmail(email) !== undefined, {
    path: ['email'],
    message: 'Enter an e-mail address like name@example.com',
  })

/** Staff see who asks the Commissioner to come, and key what came by telephone or letter. */
export function requestRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.requests, {
      may: 'engagement:see',
      get: async ({ query, person }) => {
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const today = clock.today()
        const [open, found, all] = [await openRequests(db), await decidedRequests(db, before), await everyPlace(db)]
        const decided = found.slice(0, PAGE)
        const from = today.subtract({ years: 1 }).add({ days: 1 })
        const figures = await requestFigures(db, { from, to: today })
        const named = (code: string | null) => all.find((one) => one.code === code)?.name ?? ''
        const link = (one: Request) => (
          <a class="govuk-link" href={urls.request(one.id)}>
            {one.body}
          </a>
        )
        return page({
          title: 'Requests to come',
          back: urls.staff,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Requests to come</h1>
              {may(person, 'engagement:keep') && govukButton({ text: 'Key a request', href: urls.newRequest })}
              <p class="govuk-body">
                In the last 12 months {figures.received.toLocaleString('en-GB')} came in and {figures.met.toLocaleString('en-GB')} were met:
                somebody went or goes. {figures.waiting.toLocaleString('en-GB')} wait for a decision.{' '}
                <a class="govuk-link" href={urls.invite}>
                  What residents see
                </a>
              </p>
              <DataTable
                caption="To be decided"
                captionSize="m"
                columns={[
                  { text: 'Who asks' },
                  { text: 'Reply by' },
                  { text: 'Where' },
                  { text: 'Expected', numeric: true },
                  { text: 'Days that suit' },
                ]}
                rows={open.map((one) => [
                  link(one),
                  <>
                    <DateText date={one.dueOn} /> {Temporal.PlainDate.compare(one.dueOn, today) < 0 && <Tag word="Late" tone="late" />}
                  </>,
                  named(one.place),
                  one.expected.toLocaleString('en-GB'),
                  one.days,
                ])}
                empty="Nothing waits."
              />
              <DataTable
                caption="Decided"
                captionSize="m"
                columns={[{ text: 'Who asked' }, { text: 'Came in' }, { text: 'Where' }, { text: 'Decision' }]}
                rows={decided.map((one) => [
                  link(one),
                  <DateText date={one.askedOn} />,
                  named(one.place),
                  <Tag {...REQUEST_STATES[one.state]} />,
                ])}
                empty="None yet."
              />
              <Pager older={found.length > PAGE ? `${urls.requests}?before=${decided.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newRequest, {
      may: 'engagement:keep',
      title: 'Key a request',
      back: urls.requests,
      days: ['askedOn'],
      schema,
      start: async () => ({ channel: 'phone', who: 'either', ...dayValues('askedOn', clock.today()) }),
      fields: async (form) => (
        <>
          <TextField form={form} name="body" label="Who asks?" hint="The council, group or organisation" />
          <ListField
            form={form}
            name="bodyKind"
            label="What is it?"
            none="Choose"
            choices={Object.entries(BODY_KINDS).map(([value, text]) => ({ value, text }))}
          />
          <AreaField form={form} name="purpose" label="What is it about?" rows={3} />
          <TextField form={form} name="expected" label="How many people are expected?" width="5" numeric />
          <TextField form={form} name="days" label="Which days suit them?" />
          <ListField
            form={form}
            name="place"
            label="Part of the area"
            none="Not known"
            choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
          />
          <TextField form={form} name="venue" label="Venue (optional)" />
          <RadioField
            form={form}
            name="who"
            label="Who should come?"
            choices={Object.entries(WHOS).map(([value, text]) => ({ value, text }))}
          />
          <TextField form={form} name="name" label="Name of whoever asks" />
          <TextField
            form={form}
            name="email"
            label="Their e-mail address (optional)"
            hint="With it, they are told by mail what was decided"
            type="email"
          />
          <TextField form={form} name="phone" label="Their telephone number (optional)" type="tel" />
          <RadioField
            form={form}
            name="channel"
            label="How did it come in?"
            choices={KEYED.map((value) => ({ value, text: CHANNELS[value] }))}
          />
          <DayField form={form} name="askedOn" label="Day it came in" />
        </>
      ),
      check: async ({ askedOn, place }) => ({
        ...(Temporal.PlainDate.compare(askedOn, clock.today()) > 0 && { askedOn: 'Enter a day that is not ahead' }),
        ...(place !== null &&
          !(await places(db, { on: clock.today() })).some(({ code }) => code === place) && { place: 'Choose a place from the list' }),
      }),
      button: 'Keep it',
      save: async (tx, { email, ...data }, { person }) =>
        doneAt(
          urls.request(await ask(tx, house, { ...data, email: asEmail(email) ?? '', language: 'en', held: false }, actorOf(person))),
          email ? 'It is kept, and they are told by when we reply' : 'It is kept',
        ),
    }),
  ]
}
