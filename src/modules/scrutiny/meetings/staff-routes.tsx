import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { formRoute, required, TextField, version, whole } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { HoldWarning } from '#modules/elections'
import { staffToChoose } from '#modules/identity'
import { everyPlace } from '#modules/office'
import { urls } from '../urls.js'
import { LABELS, meetingFields, meetingProblems, meetingQuestions, rotation, sheetFrom, sheetValues } from './form.js'
import { announceMeeting, cancelMeeting, changeMeeting, holdMeeting, planMeeting } from './keep-meeting.js'
import { meetingAt, someMeeting } from './queries.js'
import { heldFromAnnouncement, waitNoMore, waitToAnnounce } from './wait.js'

const countOrNone = () =>
  z.union([z.literal('').transform(() => null), whole(0, 100_000, 'Enter a whole number, like 40, or leave it empty')], {
    error: 'Enter a whole number, like 40, or leave it empty',
  })

/** Staff plan a meeting, change it, announce it, cancel it, and say who was there. */
export function meetingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.staffMeeting(Number(id))
  const known = async ({ owner, place }: { readonly owner: number; readonly place: string | null }, before?: number) => ({
    ...(owner !== before && !(await staffToChoose(db)).some(({ id }) => id === owner) && { owner: 'Choose somebody from the list' }),
    ...(place !== null && !(await everyPlace(db)).some(({ code }) => code === place) && { place: 'Choose a district from the list' }),
  })
  return [
    formRoute(house, urls.newMeeting, {
      may: 'scrutiny:keep',
      title: 'Plan a public scrutiny meeting',
      back: urls.staff,
      days: ['day', 'questionsBy'],
      schema: z.object(meetingFields),
      start: async ({ person }) => {
        const [next] = await rotation(house)
        return {
          owner: String(person?.id ?? ''),
          chief: 'yes',
          place: next?.code ?? '',
          title: next ? `Scrutiny meeting in ${next.name}`.slice(0, 120) : '',
        }
      },
      fields: (form) => meetingQuestions(form, house),
      check: async (data) => ({
        ...(await known(data)),
        ...meetingProblems(data),
        ...(Temporal.PlainDate.compare(data.day, clock.today()) < 0 && { day: 'Enter a day that is not past' }),
      }),
      button: 'Plan it',
      save: async (tx, data, { person }) => {
        const id = await planMeeting(tx, sheetFrom(data), { id: person?.id ?? 0 }, clock.now())
        return doneAt(urls.staffMeeting(id), 'It is planned, and stands in the diary. Residents do not see it before it is announced')
      },
    }),

    formRoute(house, '/staff/scrutiny/meetings/:id/details', {
      may: 'scrutiny:keep',
      example: someMeeting(['planned']),
      title: async ({ params }) => `Change “${(await meetingAt(db, params.id)).title}”`,
      back,
      days: ['day', 'questionsBy'],
      schema: z.object({ ...meetingFields, version: version() }),
      labels: LABELS,
      words: async () => ({
        ...Object.fromEntries((await staffToChoose(db)).map(({ id, name }) => [String(id), name])),
        ...Object.fromEntries((await everyPlace(db)).map(({ code, name }) => [code, name])),
        yes: 'The Commissioner and the Chief Constable',
        no: 'The Commissioner alone',
      }),
      start: async ({ params }) => sheetValues(await meetingAt(db, params.id)),
      fields: (form) => meetingQuestions(form, house),
      check: async (data, { params }) => ({ ...(await known(data, (await meetingAt(db, params.id)).owner)), ...meetingProblems(data) }),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await changeMeeting(tx, meeting, sheetFrom(data), seen, person, clock.now())
        return urls.staffMeeting(meeting.id)
      },
    }),

    formRoute(house, '/staff/scrutiny/meetings/:id/announcement', {
      may: 'scrutiny:publish',
      example: someMeeting(['planned']),
      title: async ({ params }) => {
        const { title, waitsSince } = await meetingAt(db, params.id)
        return waitsSince === null ? `Announce “${title}”?` : `Do not let “${title}” wait to be announced?`
      },
      back,
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await meetingAt(db, params.id)).version) }),
      fields: async (_form, { params }) => {
        const meeting = await meetingAt(db, params.id)
        if (meeting.waitsSince !== null)
          return <p class="govuk-body">It waits for the end of a pre-election period. Then it does not any more.</p>
        const missing = [
          ...(meeting.venue ? [] : ['where it is']),
          ...(meeting.access ? [] : ['how accessible it is']),
          ...(meeting.about ? [] : ['what it is for']),
          ...(meeting.webcast ? [] : ['where they can watch it']),
        ]
        return (
          <>
            <HoldWarning period={await heldFromAnnouncement(db, meeting, clock.today())} />
            <p class="govuk-body">
              Residents then find it under “Meetings”, in the programme of events, in the search and in the next newsletter, and can ask
              questions. The law asks for the date, time and place of each public meeting (SI 2011/3050, schedule 1, paragraph 5(a)).
            </p>
            {missing.length > 0 && <p class="govuk-body">They will miss: {missing.join(', ')}.</p>}
          </>
        )
      },
      button: 'Yes, do it',
      check: async (_data, { params }) => {
        const { state, announcedAt } = await meetingAt(db, params.id)
        const problems: Record<string, string> =
          state !== 'planned' ? { version: 'It is not ahead any more' } : announcedAt === null ? {} : { version: 'It is announced already' }
        return problems
      },
      save: async (tx, { version: seen }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        if (meeting.waitsSince !== null) {
          await waitNoMore(tx, meeting, seen, actorOf(person), clock.now())
          return doneAt(urls.staffMeeting(meeting.id), 'It does not wait any more')
        }
        if (await heldFromAnnouncement(tx, meeting, clock.today())) {
          await waitToAnnounce(tx, meeting, seen, person?.id ?? 0, actorOf(person), clock.now())
          return doneAt(urls.staffMeeting(meeting.id), 'It waits until the pre-election period is over, or somebody lets it out')
        }
        await announceMeeting(tx, meeting, seen, actorOf(person), clock.now())
        return doneAt(urls.staffMeeting(meeting.id), 'It is announced')
      },
    }),

    formRoute(house, '/staff/scrutiny/meetings/:id/attendance', {
      may: 'scrutiny:keep',
      example: someMeeting(['held']),
      title: async ({ params }) => `Who was at “${(await meetingAt(db, params.id)).title}”?`,
      back,
      schema: z.object({ publicThere: countOrNone(), staffThere: countOrNone(), staffOnline: countOrNone(), version: version() }),
      labels: { publicThere: 'Public in the room', staffThere: 'Staff in the room', staffOnline: 'Staff and partners online' },
      start: async ({ params }) => {
        const one = await meetingAt(db, params.id)
        const text = (count: number | null) => (count === null ? '' : String(count))
        return {
          publicThere: text(one.publicThere),
          staffThere: text(one.staffThere),
          staffOnline: text(one.staffOnline),
          version: String(one.version),
        }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">The meeting then counts as held. Leave empty what nobody counted; it can be added later.</p>
          <TextField form={form} name="publicThere" label="Members of the public in the room" width="5" numeric />
          <TextField form={form} name="staffThere" label="Police officers and staff in the room" width="5" numeric />
          <TextField
            form={form}
            name="staffOnline"
            label="Staff and partners who followed it online"
            hint="As they told you; nobody is followed"
            width="5"
            numeric
          />
        </>
      ),
      check: async (_data, { params }) => {
        const { state, day } = await meetingAt(db, params.id)
        const problems: Record<string, string> =
          state === 'cancelled'
            ? { publicThere: 'It was cancelled' }
            : Temporal.PlainDate.compare(day, clock.today()) > 0
              ? { publicThere: 'Its day has not come yet' }
              : {}
        return problems
      },
      save: async (tx, { version: seen, ...attendance }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await holdMeeting(tx, meeting, attendance, seen, person, clock.now())
        return doneAt(urls.staffMeeting(meeting.id), 'It is held')
      },
    }),

    formRoute(house, '/staff/scrutiny/meetings/:id/cancellation', {
      may: 'scrutiny:keep',
      example: someMeeting(['planned']),
      title: async ({ params }) => `Cancel “${(await meetingAt(db, params.id)).title}”?`,
      back,
      schema: z.object({ why: required(300, 'Say why: residents read it'), version: version() }),
      labels: { why: 'Why' },
      start: async ({ params }) => ({ version: String((await meetingAt(db, params.id)).version) }),
      fields: (form) => (
        <>
          <p class="govuk-body">
            Its page and the programme say so. Questions that came for it stay, and can be answered or put at the next.
          </p>
          <TextField form={form} name="why" label="Why is it cancelled?" hint="Residents read it" />
        </>
      ),
      button: 'Cancel it',
      warning: true,
      check: async (_data, { params }) => {
        const { state } = await meetingAt(db, params.id)
        const problems: Record<string, string> = state === 'held' ? { why: 'It was held already' } : {}
        return problems
      },
      save: async (tx, { version: seen, why }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await cancelMeeting(tx, meeting, why, seen, actorOf(person), clock.now())
        return doneAt(urls.staffMeeting(meeting.id), 'It is cancelled')
      },
    }),
  ]
}
