import { z } from 'zod'
import { Temporal } from '#platform/clock'
import { AreaField, day, DayField, dayValues, ListField, optional, RadioField, required, TextField, TickField } from '#platform/forms'
import type { Html } from '#platform/html'
import { isMailAddress } from '#platform/mail'
import type { House } from '#platform/module'
import type { Form } from '#platform/web'
import { places } from '#modules/office'
import { type Issue, type IssueSheet, type IssueSource, SOURCES } from './issue.js'

const SOURCE_CODES = Object.keys(SOURCES) as [IssueSource, ...IssueSource[]]

/** What is asked when an issue is raised. */
export const issueFields = {
  source: z.enum(SOURCE_CODES, 'Choose where it comes from'),
  title: required(200, 'Enter what it is about'),
  what: required(4000, 'Enter what it is'),
  place: optional(20).transform((code) => code || null),
  raisedOn: day('Enter the day it was raised'),
  mayPublish: z.enum(['yes', 'no'], 'Choose whether it may be told in public').transform((one) => one === 'yes'),
  restricted: z
    .literal('yes')
    .optional()
    .transform((one) => one === 'yes'),
  raiser: optional(120),
  raiserEmail: optional(254).refine((email) => email === '' || isMailAddress(email), 'Enter an e-mail address like name@example.com'),
}

/** What each question is called when two versions are shown. */
export const ISSUE_LABELS = {
  source: 'Where it comes from',
  title: 'What it is about',
  what: 'What it is',
  place: 'Part of the area',
  raisedOn: 'Day it was raised',
  mayPublish: 'May be told in public',
  restricted: 'Restricted',
  raiser: 'Who raised it',
  raiserEmail: 'Their e-mail address',
}

/** The values of an issue in its form. */
export const issueValues = (one: Issue): Record<string, string> => ({
  source: one.source,
  title: one.title,
  what: one.what,
  place: one.place ?? '',
  ...dayValues('raisedOn', one.raisedOn),
  mayPublish: one.mayPublish ? 'yes' : 'no',
  ...(one.restricted && { restricted: 'yes' }),
  raiser: one.raiser,
  raiserEmail: one.raiserEmail,
  version: String(one.version),
})

/** The questions on an issue. */
export async function issueQuestions(form: Form, { db, clock }: House): Promise<Html> {
  return (
    <>
      <ListField
        form={form}
        name="source"
        label="Where does it come from?"
        none="Choose"
        choices={Object.entries(SOURCES).map(([value, text]) => ({ value, text }))}
      />
      <TextField form={form} name="title" label="What is it about?" hint="“Nobody answers 101 in the evening”. No private person’s name" />
      <AreaField form={form} name="what" label="What is it?" rows={6} />
      <ListField
        form={form}
        name="place"
        label="Part of the area"
        none="All of it"
        choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <DayField form={form} name="raisedOn" label="Day it was raised" />
      <RadioField
        form={form}
        name="mayPublish"
        label="May it be told in public?"
        hint="Nothing is public before somebody has looked it through"
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <TickField
        form={form}
        name="restricted"
        label="Restricted"
        choices={[
          {
            value: 'yes',
            text: 'Only those who may open restricted issues know of it',
            hint: 'Victims, young people, one officer’s conduct, closed meetings. Complaints always are',
          },
        ]}
      />
      <TextField form={form} name="raiser" label="Who raised it? (optional)" hint="Only where they want to hear what came of it" />
      <TextField form={form} name="raiserEmail" label="Their e-mail address (optional)" type="email" />
    </>
  )
}

/** What else is to be corrected. */
export async function issueProblems(
  { db, clock }: House,
  { place, raisedOn }: Pick<IssueSheet, 'place' | 'raisedOn'>,
  self?: Issue,
): Promise<Record<string, string>> {
  const today = clock.today()
  const gone = place !== null && place !== self?.place && !(await places(db, { on: today })).some(({ code }) => code === place)
  return {
    ...(gone && { place: 'Choose a place from the list' }),
    ...(Temporal.PlainDate.compare(raisedOn, today) > 0 && { raisedOn: 'Enter a day that is not ahead' }),
  }
}
