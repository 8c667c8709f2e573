import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { AreaField, DayField, dayOrNone, formRoute, optional, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, DataTable, doneAt, momentInWords, type Route } from '#platform/web'
import { urls } from '../urls.js'
import { askForDates, asksOf } from './ask-dates.js'
import { meetingAt, someMeeting } from './queries.js'

const DAYS = ['day1', 'day2', 'day3', 'day4'] as const

/** Staff ask whoever sets the dates of a meeting for them. */
export function askRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/meetings/:id/dates/asked', {
      may: 'engagement:keep',
      example: someMeeting,
      title: async ({ params }) => `Ask when “${(await meetingAt(db, params.id)).name}” meets`,
      back: ({ id }) => urls.meeting(Number(id)),
      days: DAYS,
      schema: z.object({
        email: required(254, 'Enter an e-mail address').refine(
          (text) => /^\S+@\S+\.\S+$/.test(text),
          'Enter an e-mail address like clerk@council.example',
        ),
        note: optional(500),
        day1: dayOrNone(),
        day2: dayOrNone(),
        day3: dayOrNone(),
        day4: dayOrNone(),
      }),
      start: async ({ params }) => ({ email: (await meetingAt(db, params.id)).clerkEmail }),
      fields: async (form, { params }) => (
        <>
          <p class="govuk-body">
            They get a link by e-mail that opens one page for 90 days, without a password. There they pick days that suit us, add others,
            and say which of the dates we know do not take place.
          </p>
          <TextField form={form} name="email" label="E-mail address of whoever sets its dates" type="email" />
          <AreaField form={form} name="note" label="What would you like to know? (optional)" rows={3} />
          <h2 class="govuk-heading-m">Days that would suit us (optional)</h2>
          {DAYS.map((name, at) => (
            <DayField form={form} name={name} label={`Day ${at + 1}`} />
          ))}
          <DataTable
            caption="Asked before"
            captionSize="m"
            columns={[{ text: 'When' }, { text: 'Who' }, { text: 'Answer' }]}
            rows={(await asksOf(db, Number(params.id))).map((one) => [
              momentInWords(one.askedAt),
              one.email || 'Forgotten',
              one.answeredAt ? momentInWords(one.answeredAt) : 'Not yet',
            ])}
            empty="Nobody yet."
          />
        </>
      ),
      check: async (data) =>
        Object.fromEntries(
          DAYS.flatMap((name) => {
            const on = data[name]
            return on !== null && Temporal.PlainDate.compare(on, clock.today()) < 0 ? [[name, 'Enter a day that is not past']] : []
          }),
        ),
      button: 'Ask them',
      save: async (tx, { email, note, ...rest }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        if (meeting.state !== 'active') throw new Conflict('It no longer meets')
        const days = DAYS.flatMap((name) => rest[name] ?? [])
        await askForDates(tx, house, meeting, { email, note, days }, actorOf(person))
        return doneAt(urls.meeting(meeting.id), 'They are asked by e-mail')
      },
    }),
  ]
}
