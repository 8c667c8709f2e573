import type { z } from 'zod'
import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import {
  AreaField,
  day,
  dayOrNone,
  DayField,
  dayValues,
  ListField,
  momentAt,
  optional,
  required,
  TextField,
  timeOrNone,
} from '#platform/forms'
import type { Html } from '#platform/html'
import { isMailAddress } from '#platform/mail'
import type { Form } from '#platform/web'
import { staffToChoose } from '#modules/identity'
import { chosen, chosenOrNone, ReleaseField } from '../coverage/report-form.js'
import { outletsToChoose } from '../outlets/queries.js'
import type { Enquiry, EnquirySheet } from './enquiry.js'

/** What staff type of an enquiry. */
export const enquiryFields = {
  asked: required(4000, 'Enter what they asked'),
  journalist: optional(120),
  outlet: chosenOrNone(),
  email: optional(254).refine((text) => text === '' || isMailAddress(text), 'Enter an e-mail address, like name@example.org'),
  phone: optional(40),
  deadline: dayOrNone(),
  time: timeOrNone(),
  received: day('Enter the day on which they asked'),
  at: timeOrNone(),
  owner: chosen('Choose who looks after it'),
  release: chosenOrNone(),
}
/** The days among them. */
export const ENQUIRY_DAYS = ['deadline', 'received'] as const

/** What each field is called where two versions stand side by side. */
export const ENQUIRY_LABELS = {
  asked: 'What they asked',
  journalist: 'Journalist',
  outlet: 'Outlet',
  email: 'E-mail',
  phone: 'Phone',
  deadline: 'Deadline',
  time: 'Deadline, time',
  received: 'Asked on',
  at: 'Asked at',
  owner: 'Who looks after it',
  release: 'Press release',
}

type Typed = z.output<z.ZodObject<typeof enquiryFields>>

const END_OF_DAY = '17:00'

/** What was typed, as it is kept. A deadline without a time is the end of the office day. */
export function enquiryFrom({ deadline, time, received, at, ...rest }: Typed): EnquirySheet {
  return { ...rest, receivedAt: momentAt(received, at || '9:00'), deadline: deadline && momentAt(deadline, time || END_OF_DAY) }
}

const timeText = (moment: Temporal.Instant): string => {
  const { hour, minute } = moment.toZonedDateTimeISO(LONDON)
  return `${hour}:${String(minute).padStart(2, '0')}`
}

/** The day and time of a moment in London, to fill two fields with. */
export const momentValues = (name: string, time: string, moment: Temporal.Instant | null): Record<string, string> =>
  moment ? { ...dayValues(name, moment.toZonedDateTimeISO(LONDON).toPlainDate()), [time]: timeText(moment) } : {}

/** What is kept, to fill the form with. */
export const enquiryValues = (one: Enquiry): Record<string, string> => ({
  asked: one.asked,
  journalist: one.journalist,
  outlet: one.outlet === null ? '' : String(one.outlet),
  email: one.email,
  phone: one.phone,
  ...momentValues('deadline', 'time', one.deadline),
  ...momentValues('received', 'at', one.receivedAt),
  owner: String(one.owner),
  release: one.release === null ? '' : String(one.release),
  version: String(one.version),
})

/** What cannot be in an enquiry: field to message. */
export async function enquiryProblems(db: Db, data: Typed, now: Temporal.Instant): Promise<Record<string, string>> {
  const { receivedAt, deadline } = enquiryFrom(data)
  const [outlets, staff] = [await outletsToChoose(db), await staffToChoose(db)]
  return {
    ...(data.journalist === '' && data.outlet === null && { journalist: 'Enter who asked, or choose the outlet' }),
    ...(data.outlet !== null && !outlets.some(({ id }) => id === data.outlet) && { outlet: 'Choose an outlet from the list' }),
    ...(data.time !== '' && data.deadline === null && { deadline: 'Enter the day too' }),
    ...(deadline && Temporal.Instant.compare(deadline, receivedAt) < 0 && { deadline: 'This is before they asked' }),
    ...(Temporal.Instant.compare(receivedAt, now.add({ minutes: 5 })) > 0 && { received: 'This lies ahead' }),
    ...(!staff.some(({ id }) => id === data.owner) && { owner: 'Choose who looks after it' }),
  }
}

/** The questions about an enquiry. */
export async function enquiryQuestions(form: Form, db: Db): Promise<Html> {
  const [outlets, staff] = [await outletsToChoose(db), await staffToChoose(db)]
  return (
    <>
      <AreaField form={form} name="asked" label="What do they ask?" rows={5} />
      <TextField form={form} name="journalist" label="Journalist" autocomplete="off" />
      <ListField
        form={form}
        name="outlet"
        label="Outlet"
        none="Not known"
        choices={outlets.map(({ id, name }) => ({ value: String(id), text: name }))}
      />
      <TextField form={form} name="email" label="E-mail (optional)" type="email" autocomplete="off" />
      <TextField form={form} name="phone" label="Phone (optional)" type="tel" autocomplete="off" width="20" />
      <DayField form={form} name="deadline" label="Deadline (optional)" hint="The day by which they need the answer" />
      <TextField form={form} name="time" label="Deadline, time (optional)" hint="Like 14:30; empty is 5pm" width="5" />
      <DayField form={form} name="received" label="Asked on" />
      <TextField form={form} name="at" label="Asked at" hint="Like 9:15" width="5" />
      <ListField
        form={form}
        name="owner"
        label="Who looks after it?"
        none="Choose"
        choices={staff.map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
      />
      {await ReleaseField({ form, db, label: 'Press release it is about (optional)' })}
    </>
  )
}
