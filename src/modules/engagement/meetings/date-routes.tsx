import { z } from 'zod'
import { actorOf } from '#platform/access'
import { dayValues, formRoute, required, AreaField, TextField, version, whole } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, dayInWords, doneAt, type Route } from '#platform/web'
import { officeCalendars } from '#modules/office'
import { urls } from '../urls.js'
import { dateFields, dateProblems, DateQuestions } from './date-form.js'
import { nextVenue, yearFrom } from './frequency.js'
import { addDate, cancelDate, moveDate } from './keep-date.js'
import { dateAt, datesOf, meetingAt, someDate, someMeeting, standings } from './queries.js'

/** Staff add the dates of meetings, move them and say that one does not take place. */
export function dateRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const backToMeeting = ({ id }: { readonly id: string }) => urls.meeting(Number(id))
  const backToDate = ({ id }: { readonly id: string }) => urls.meetingDate(Number(id))
  const usualVenue = async (id: string): Promise<string> => {
    const meeting = await meetingAt(db, id)
    const today = clock.today()
    const [planned] = await datesOf(db, undefined, { meeting: meeting.id, most: 1 })
    const last = planned?.venue ?? (await standings(db, today, today, [meeting.id])).get(meeting.id)?.lastVenue ?? null
    return nextVenue(meeting.venues, last)
  }
  const taken = async (meeting: number, on: Parameters<typeof dayInWords>[0], self?: number): Promise<Record<string, string>> =>
    (await datesOf(db, undefined, { meeting, from: on, to: on })).some(({ id, state }) => id !== self && state !== 'cancelled')
      ? { day: `It has a date on ${dayInWords(on)} already` }
      : {}
  return [
    formRoute(house, '/staff/meetings/:id/dates/new', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `Add a date of “${(await meetingAt(db, params.id)).name}”`,
      back: backToMeeting,
      days: ['day'],
      schema: z.object(dateFields),
      start: async ({ params }) => ({ venue: await usualVenue(params.id) }),
      fields: (form) => <DateQuestions form={form} />,
      check: async (data, { params }) => ({ ...dateProblems(data), ...(await taken(Number(params.id), data.day)) }),
      button: 'Add it',
      save: async (tx, data, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        const id = await addDate(tx, meeting, { ...data, source: 'office' }, actorOf(person), clock.now())
        if (id === undefined) throw new Conflict('It has a date on that day already')
        return doneAt(urls.meetingDate(id), 'It is added')
      },
    }),

    formRoute(house, '/staff/meetings/:id/dates/year', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `Add a year of dates of “${(await meetingAt(db, params.id)).name}”`,
      back: backToMeeting,
      days: ['day'],
      schema: z.object({ ...dateFields, everyMonths: whole(1, 12, 'Enter a number of months from 1 to 12') }),
      start: async ({ params }) => {
        const meeting = await meetingAt(db, params.id)
        const [latest] = await datesOf(db, undefined, { meeting: meeting.id, most: 1 })
        return {
          venue: await usualVenue(params.id),
          everyMonths: String(Math.min(12, meeting.everyMonths ?? 3)),
          time: latest?.time ?? '',
          until: latest?.until ?? '',
        }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            From the first date on, each is on the same weekday of its week in the month, like the second Tuesday. One that falls on a bank
            holiday, or on a day on which the office is closed, moves to the next working day. You can change each afterwards.
          </p>
          <DateQuestions form={form} dayLabel="First date" />
          <TextField form={form} name="everyMonths" label="Months from one to the next" width="3" numeric />
        </>
      ),
      check: async (data) => dateProblems(data),
      button: 'Add them',
      save: async (tx, { everyMonths, day, ...rest }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        const proposed = yearFrom(day, everyMonths, (await officeCalendars(tx)).office)
        let added = 0
        let venue = rest.venue
        for (const one of proposed) {
          const id = await addDate(tx, meeting, { ...rest, venue, day: one.day, source: 'office' }, actorOf(person), clock.now())
          if (id === undefined) continue
          added += 1
          if (meeting.venues.length > 1) venue = nextVenue(meeting.venues, venue)
        }
        const moved = proposed.flatMap(({ day: to, instead }) =>
          instead ? [`${dayInWords(instead.day)} is ${instead.why}, so it is on ${dayInWords(to)}`] : [],
        )
        const there = proposed.length - added
        return doneAt(
          urls.meeting(meeting.id),
          [
            `${added} ${added === 1 ? 'date is' : 'dates are'} added`,
            ...(there > 0 ? [`${there} ${there === 1 ? 'was' : 'were'} there already`] : []),
            ...moved,
          ].join('. '),
        )
      },
    }),

    formRoute(house, '/staff/meetings/dates/:id/day', {
      may: 'engagement:keep',
      example: someDate('planned'),
      title: async ({ params, person }) => `Move the date of “${(await dateAt(db, params.id, person?.id)).name}”`,
      back: backToDate,
      days: ['day'],
      schema: z.object({ ...dateFields, version: version() }),
      labels: { day: 'Day', time: 'From', until: 'Until', venue: 'Venue' },
      start: async ({ params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        return { ...dayValues('day', date.day), time: date.time, until: date.until, venue: date.venue, version: String(date.version) }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">Whoever of the office goes there has it moved in their diary too.</p>
          <DateQuestions form={form} />
        </>
      ),
      check: async (data, { params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        return { ...dateProblems(data), ...(await taken(date.meeting, data.day, date.id)) }
      },
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const date = await dateAt(tx, params.id, person?.id)
        if (date.state !== 'planned') throw new Conflict('It is no longer planned')
        await moveDate(tx, date, data, seen, person, clock.now())
        return urls.meetingDate(date.id)
      },
    }),

    formRoute(house, '/staff/meetings/dates/:id/cancellation', {
      may: 'engagement:keep',
      example: someDate('planned'),
      title: async ({ params, person }) => {
        const { name, day } = await dateAt(db, params.id, person?.id)
        return `“${name}” of ${dayInWords(day)} does not take place`
      },
      back: backToDate,
      schema: z.object({ why: required(300, 'Say in a sentence why'), version: version() }),
      labels: { why: 'Why' },
      start: async ({ params, person }) => {
        const date = await dateAt(db, params.id, person?.id)
        return { why: date.why, version: String(date.version) }
      },
      fields: (form) => (
        <AreaField
          form={form}
          name="why"
          label="Why?"
          hint="“Too few people”, “Snow”. What the office had planned there is cancelled with it"
          rows={2}
        />
      ),
      button: 'It does not take place',
      warning: true,
      save: async (tx, { why, version: seen }, { params, person }) => {
        const date = await dateAt(tx, params.id, person?.id)
        if (date.state === 'cancelled') throw new Conflict('That is said already')
        await cancelDate(tx, date, why, seen, person, clock.now())
        return doneAt(urls.meeting(date.meeting), 'It is marked: it does not take place')
      },
    }),
  ]
}
