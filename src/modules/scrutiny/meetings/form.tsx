import { z } from 'zod'
import { Temporal } from '#platform/clock'
import {
  AreaField,
  day,
  DayField,
  dayOrNone,
  dayValues,
  ListField,
  optional,
  RadioField,
  required,
  TextField,
  timeOrNone,
  whole,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, type Form, typed } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { everyPlace, places } from '#modules/office'
import { inRotation, type Meeting, type MeetingSheet, QUESTIONS_END_DAYS, type Turn } from './meeting.js'
import { turnsOf } from './queries.js'

const oneLine = (most: number, message: string) => required(most, message).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')
const address = optional(1000).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'Enter an address that begins with https://')

/** All that is asked of a meeting. */
export const meetingFields = {
  title: oneLine(120, 'Enter what the meeting is called'),
  place: optional(20).transform((code) => code || null),
  day: day('Enter the day'),
  time: timeOrNone().refine((text) => text !== '', 'Enter when it begins, like 18:30'),
  until: timeOrNone(),
  venue: optional(200),
  access: optional(500),
  about: optional(4000),
  chief: z.enum(['yes', 'no'], 'Choose who takes questions'),
  webcast: address,
  questionsBy: dayOrNone(),
  owner: whole(1, 999_999_999, 'Choose who prepares it'),
}

type Sent = z.output<z.ZodObject<typeof meetingFields>>

/** What the form sent, as it is kept. */
export const sheetFrom = ({ chief, questionsBy, ...rest }: Sent): MeetingSheet => ({
  ...rest,
  chief: chief === 'yes',
  questionsBy: questionsBy ?? rest.day.subtract({ days: QUESTIONS_END_DAYS }),
})

/** What is kept, to fill the form with. */
export const sheetValues = (meeting: Meeting): Record<string, string> => ({
  title: meeting.title,
  place: meeting.place ?? '',
  ...dayValues('day', meeting.day),
  time: meeting.time,
  until: meeting.until,
  venue: meeting.venue,
  access: meeting.access,
  about: meeting.about,
  chief: meeting.chief ? 'yes' : 'no',
  webcast: meeting.webcast,
  ...dayValues('questionsBy', meeting.questionsBy),
  owner: String(meeting.owner),
  version: String(meeting.version),
})

/** What each field is called where two versions stand side by side. */
export const LABELS = {
  title: 'Title',
  place: 'District',
  day: 'Day',
  time: 'From',
  until: 'Until',
  venue: 'Venue',
  access: 'Access',
  about: 'What residents read',
  chief: 'Who takes questions',
  webcast: 'Webcast',
  questionsBy: 'Questions until',
  owner: 'Who prepares it',
}

/** What is wrong with the days and hours of a meeting: field to message. */
export function meetingProblems({ day: on, time, until, questionsBy }: Sent): Record<string, string> {
  const minutes = (text: string) => {
    const [hour = '0', minute = '0'] = text.split(/[:.]/)
    return Number(hour) * 60 + Number(minute)
  }
  return {
    ...(until !== '' && minutes(until) <= minutes(time) && { until: 'Enter an end that is after the beginning' }),
    ...(questionsBy !== null &&
      Temporal.PlainDate.compare(questionsBy, on) > 0 && { questionsBy: 'Enter a day that is not after the meeting' }),
  }
}

/** The districts by whose turn it is, with their names and what was last there. */
export async function rotation({ db, clock }: House): Promise<readonly (Turn & { readonly name: string })[]> {
  const districts = await places(db, { level: 'district', on: clock.today() })
  const turns = inRotation(
    await turnsOf(
      db,
      districts.map(({ code }) => code),
    ),
  )
  return turns.map((turn) => ({ ...turn, name: districts.find(({ code }) => code === turn.code)?.name ?? turn.code }))
}

/** "Castlegate had none yet" or "Castlegate: last on Monday 2 March 2026". */
export const turnText = ({ name, last }: { readonly name: string; readonly last: Turn['last'] }): string =>
  last === null ? `${name} had none yet` : `${name}: last on ${dayInWords(last)}`

/** The questions about a meeting. */
export async function meetingQuestions(form: Form, house: House): Promise<Html> {
  const now = await places(house.db, { level: 'district', on: house.clock.today() })
  const chosen = typed(form, 'place')
  const open =
    chosen === '' || now.some(({ code }) => code === chosen)
      ? now
      : [...now, ...(await everyPlace(house.db)).filter(({ code }) => code === chosen)]
  const [next] = await rotation(house)
  return (
    <>
      <TextField form={form} name="title" label="What is the meeting called?" hint="“Scrutiny meeting in Aldermoor”" />
      <ListField
        form={form}
        name="place"
        label="District"
        hint={next && `Next in rotation: ${turnText(next)}`}
        none="The whole area"
        choices={open.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <DayField form={form} name="day" label="Day" />
      <TextField form={form} name="time" label="From" hint="Like 18:30" width="5" />
      <TextField form={form} name="until" label="Until (optional)" width="5" />
      <TextField form={form} name="venue" label="Venue (optional)" hint="Its name and address, as people look for it" />
      <TextField
        form={form}
        name="access"
        label="Access (optional)"
        hint="Steps, hearing loop, parking, toilets: as you were told by the venue"
      />
      <AreaField form={form} name="about" label="What residents read (optional)" hint="What it is for and how it runs" rows={5} />
      <RadioField
        form={form}
        name="chief"
        label="Who takes questions?"
        choices={[
          { value: 'yes', text: 'The Commissioner and the Chief Constable' },
          { value: 'no', text: 'The Commissioner alone' },
        ]}
      />
      <TextField form={form} name="webcast" label="Where can it be watched while it goes on? (optional)" type="url" />
      <DayField
        form={form}
        name="questionsBy"
        label="Last day for questions in advance (optional)"
        hint={`Left empty, it is ${QUESTIONS_END_DAYS} days before the meeting. In the room and during it people ask all the same`}
      />
      <ListField
        form={form}
        name="owner"
        label="Who prepares it?"
        none="Choose"
        choices={(await staffToChoose(house.db)).map(({ id, name }) => ({ value: String(id), text: name }))}
      />
    </>
  )
}
