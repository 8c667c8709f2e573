import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayValues, formRoute, ListField, optional, RadioField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, dayMarkIn, dayMarkText, doneAt, page, type Route, route } from '#platform/web'
import { staffNames } from '#modules/identity'
import { placeByCode, words } from '#modules/office'
import { prioritiesOf } from '../priorities/priorities.js'
import { urls } from '../urls.js'
import { addMeeting, changeMeeting, changeState } from './keep-meeting.js'
import { MEETING_STATES } from './meeting.js'
import { MEETING_LABELS, meetingFields, meetingFrom, meetingProblems, meetingQuestions, meetingValues } from './meeting-form.js'
import { MeetingPage } from './meeting-page.js'
import { datesOf, meetingAt, meetings, PAGE, someMeeting, standings } from './queries.js'

/** Staff keep the register of meetings that come again. */
export function meetingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.meeting(Number(id))
  return [
    formRoute(house, urls.newMeeting, {
      may: 'engagement:keep',
      title: 'Add a meeting that comes again',
      back: urls.meetings,
      schema: z.object(meetingFields),
      fields: async (form) => await meetingQuestions(form, house),
      check: async (data) => await meetingProblems(house, data),
      button: 'Add it',
      save: async (tx, data, { person }) => {
        const id = await addMeeting(tx, meetingFrom(data), clock.today(), actorOf(person), clock.now())
        return doneAt(urls.meeting(id), 'It is added. Add its dates next')
      },
    }),

    route('/staff/meetings/:id', {
      may: 'engagement:see',
      example: someMeeting,
      get: async ({ params, query, person }) => {
        const meeting = await meetingAt(db, params.id)
        const today = clock.today()
        const found = await datesOf(db, person?.id, { meeting: meeting.id, after: dayMarkIn(query['after']) })
        const dates = found.slice(0, PAGE)
        const last = dates.at(-1)
        const standing = (await standings(db, today, today.subtract({ years: 1 }), [meeting.id])).get(meeting.id)
        return page({
          title: meeting.name,
          back: urls.meetings,
          personal: true,
          body: (
            <MeetingPage
              meeting={meeting}
              standing={standing ?? { meeting: meeting.id, last: null, lastVenue: null, next: null, held: 0, attended: 0 }}
              dates={dates}
              older={
                found.length > PAGE && last ? `${urls.meeting(meeting.id)}?after=${dayMarkText({ day: last.day, id: last.id })}` : undefined
              }
              priorities={await prioritiesOf(db, meeting.id)}
              others={new Map((await meetings(db)).map((one) => [one.id, one]))}
              holder={(await words(db, today)).officeHolderShort.singular}
              names={new Map((await staffNames(db)).map(({ id, name }) => [id, name]))}
              place={meeting.place === null ? undefined : (await placeByCode(db, meeting.place, today))?.name}
              today={today}
              mayKeep={may(person, 'engagement:keep')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/meetings/:id/details', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `Change “${(await meetingAt(db, params.id)).name}”`,
      back,
      schema: z.object({ ...meetingFields, version: version() }),
      labels: MEETING_LABELS,
      start: async ({ params }) => meetingValues(await meetingAt(db, params.id)),
      fields: async (form, { params }) => await meetingQuestions(form, house, await meetingAt(db, params.id)),
      check: async (data, { params }) => await meetingProblems(house, data, await meetingAt(db, params.id)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await changeMeeting(tx, meeting, meetingFrom(data), seen, actorOf(person), clock.now())
        return urls.meeting(meeting.id)
      },
    }),

    formRoute(house, '/staff/meetings/:id/state', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `Does “${(await meetingAt(db, params.id)).name}” still meet?`,
      back,
      days: ['since'],
      schema: z
        .object({
          state: z.enum(['active', 'inactive', 'merged'], 'Choose whether it still meets'),
          mergedInto: optional(9),
          since: day('Enter from which day on'),
          why: optional(300),
          version: version(),
        })
        .refine(({ state, why }) => state === 'active' || why !== '', { path: ['why'], message: 'Say in a sentence why' })
        .refine(({ state, mergedInto }) => state !== 'merged' || /^\d+$/.test(mergedInto), {
          path: ['mergedInto'],
          message: 'Choose with which meeting it merged',
        }),
      labels: { state: 'Whether it meets', mergedInto: 'Part of', since: 'From this day on', why: 'Why' },
      words: Object.fromEntries(Object.entries(MEETING_STATES).map(([state, { word }]) => [state, word])),
      start: async ({ params }) => {
        const { state, mergedInto, stateWhy, version: seen } = await meetingAt(db, params.id)
        return {
          state,
          mergedInto: mergedInto === null ? '' : String(mergedInto),
          ...dayValues('since', clock.today()),
          why: stateWhy,
          version: String(seen),
        }
      },
      fields: async (form, { params }) => {
        const self = await meetingAt(db, params.id)
        const others = (await meetings(db)).filter(({ id, state }) => id !== self.id && state === 'active')
        return (
          <>
            <RadioField
              form={form}
              name="state"
              label="Does it still meet?"
              choices={[
                { value: 'active', text: 'Yes, it meets' },
                { value: 'inactive', text: 'No', hint: 'Its dates ahead are cancelled, and the programme passes it over' },
                { value: 'merged', text: 'It goes on as part of another', hint: 'What was done there counts for that one as well' },
              ]}
            />
            <ListField
              form={form}
              name="mergedInto"
              label="Part of which meeting? (only where it merged)"
              none="Choose"
              choices={others.map(({ id, name }) => ({ value: String(id), text: name }))}
            />
            <DayField form={form} name="since" label="From which day on?" />
            <AreaField
              form={form}
              name="why"
              label="Why?"
              hint="“No chair since May”. It stands with each date that is cancelled"
              rows={2}
            />
          </>
        )
      },
      check: async ({ state, mergedInto, since }, { params }) => {
        const into = state === 'merged' ? (await meetings(db)).find(({ id }) => String(id) === mergedInto) : undefined
        return {
          ...(state === 'merged' &&
            (into === undefined || into.state !== 'active' || String(into.id) === params.id) && {
              mergedInto: 'Choose a meeting that still meets',
            }),
          ...(Temporal.PlainDate.compare(since, clock.today().add({ years: 1 })) > 0 && { since: 'Enter a day within a year' }),
        }
      },
      save: async (tx, { version: seen, state, since, why, mergedInto }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        if (state === 'merged' && (await meetingAt(tx, mergedInto)).state !== 'active') throw new Conflict('It no longer meets')
        const into = state === 'merged' ? Number(mergedInto) : null
        await changeState(tx, meeting, { state, since, why: state === 'active' ? '' : why, mergedInto: into }, seen, person, clock.now())
        return urls.meeting(meeting.id)
      },
    }),
  ]
}
