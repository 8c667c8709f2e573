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
  TickField,
  version,
} from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, type Form, type Route } from '#platform/web'
import { places } from '#modules/office'
import { ambassadorAt, someAmbassador } from '../people/queries.js'
import { urls } from '../urls.js'
import { type Focus, FOCUS } from './plan.js'
import { agreePlan, changePlan, planAt, somePlan } from './plans.js'
import { addVolunteer, changeVolunteer, someVolunteer, volunteerAt } from './volunteers.js'

/** Months after which a work plan is usually looked at again. */
const REVIEW_MONTHS = 6
const CODES = Object.keys(FOCUS) as [Focus, ...Focus[]]

const planFields = {
  focus: z
    .union([z.string().transform((one) => [one]), z.array(z.string())], 'Choose what it is about')
    .pipe(z.array(z.enum(CODES, 'Choose what it is about')).min(1, 'Choose what it is about')),
  aims: required(4000, 'Enter what they mean to do'),
  agreedOn: day('Enter the day it was agreed'),
  reviewOn: day('Enter the day it is looked at again'),
}
const volunteerFields = {
  name: required(120, 'Enter their name'),
  reach: required(254, 'Enter how to reach them'),
  place: optional(20).transform((code) => code || null),
  consent: required(500, 'Enter the words they said yes to'),
  agreedOn: day('Enter the day they said yes'),
}

const planQuestions = (form: Form): Html => (
  <>
    <TickField
      form={form}
      name="focus"
      label="What is it about?"
      choices={Object.entries(FOCUS).map(([value, text]) => ({ value, text }))}
    />
    <AreaField form={form} name="aims" label="What do they mean to do?" rows={5} />
    <DayField form={form} name="agreedOn" label="Agreed on" />
    <DayField form={form} name="reviewOn" label="Looked at again on" />
  </>
)

/** Staff agree work plans with ambassadors and keep the volunteers who help them. */
export function planRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const notAhead = (name: string, on: Temporal.PlainDate): Record<string, string> =>
    Temporal.PlainDate.compare(on, clock.today()) > 0 ? { [name]: 'Enter a day that is not ahead' } : {}
  const volunteerQuestions = async (form: Form): Promise<Html> => (
    <>
      <TextField form={form} name="name" label="Name" autocomplete="off" />
      <TextField form={form} name="reach" label="How to reach them" hint="An e-mail address or telephone number" />
      <ListField
        form={form}
        name="place"
        label="Where they live or work"
        none="Not known"
        choices={(await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name }))}
      />
      <TextField form={form} name="consent" label="What did they say yes to?" />
      <DayField form={form} name="agreedOn" label="They said yes on" />
    </>
  )
  return [
    formRoute(house, '/staff/ambassadors/:id/plans/new', {
      may: 'ambassadors:keep',
      example: someAmbassador,
      title: async ({ params, person }) => `Agree a work plan with ${(await ambassadorAt(db, params.id, person)).name}`,
      back: ({ id }) => urls.ambassador(Number(id)),
      days: ['agreedOn', 'reviewOn'],
      schema: z.object(planFields),
      start: async () => ({
        ...dayValues('agreedOn', clock.today()),
        ...dayValues('reviewOn', clock.today().add({ months: REVIEW_MONTHS })),
      }),
      fields: planQuestions,
      check: async ({ agreedOn }) => notAhead('agreedOn', agreedOn),
      button: 'Agree it',
      save: async (tx, data, { params, person }) => {
        const one = await ambassadorAt(tx, params.id, person)
        await agreePlan(tx, one.id, data, actorOf(person))
        return doneAt(urls.ambassador(one.id), 'The work plan is agreed')
      },
    }),

    formRoute(house, '/staff/ambassadors/plans/:id', {
      may: 'ambassadors:keep',
      example: somePlan,
      title: async ({ params, person }) =>
        `Work plan of ${(await ambassadorAt(db, (await planAt(db, params.id, person)).ambassador, person)).name}`,
      back: urls.staff,
      days: ['agreedOn', 'reviewOn', 'reviewedOn'],
      schema: z
        .object({ ...planFields, reviewedOn: dayOrNone(), outcome: optional(2000), version: version() })
        .refine(({ reviewedOn, outcome }) => reviewedOn === null || outcome !== '', { path: ['outcome'], message: 'Say what came of it' }),
      labels: {
        focus: 'What it is about',
        aims: 'What they mean to do',
        agreedOn: 'Agreed on',
        reviewOn: 'Looked at again on',
        reviewedOn: 'Reviewed on',
        outcome: 'What came of it',
      },
      words: FOCUS,
      start: async ({ params, person }) => {
        const one = await planAt(db, params.id, person)
        return {
          focus: [...one.focus],
          aims: one.aims,
          ...dayValues('agreedOn', one.agreedOn),
          ...dayValues('reviewOn', one.reviewOn),
          ...dayValues('reviewedOn', one.reviewedOn),
          outcome: one.outcome,
          version: String(one.version),
        }
      },
      fields: (form) => (
        <>
          {planQuestions(form)}
          <DayField form={form} name="reviewedOn" label="Reviewed on (once it is)" />
          <AreaField form={form} name="outcome" label="What came of it (once it is reviewed)" rows={3} />
        </>
      ),
      check: async ({ reviewedOn }) => (reviewedOn === null ? ({} as Record<string, string>) : notAhead('reviewedOn', reviewedOn)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await planAt(tx, params.id, person)
        await changePlan(tx, one, data, seen, actorOf(person))
        return urls.ambassador(one.ambassador)
      },
    }),

    formRoute(house, '/staff/ambassadors/:id/volunteers/new', {
      may: 'ambassadors:keep',
      example: someAmbassador,
      title: async ({ params, person }) => `Somebody who helps ${(await ambassadorAt(db, params.id, person)).name}`,
      back: ({ id }) => urls.ambassador(Number(id)),
      days: ['agreedOn'],
      schema: z.object(volunteerFields),
      start: async ({ params, person }) => ({
        place: (await ambassadorAt(db, params.id, person)).place ?? '',
        consent: 'The ambassador and the office keep my name and how to reach me, and ask me about my area',
        ...dayValues('agreedOn', clock.today()),
      }),
      fields: volunteerQuestions,
      check: async ({ agreedOn }) => notAhead('agreedOn', agreedOn),
      button: 'Add',
      save: async (tx, data, { params, person }) => {
        const one = await ambassadorAt(tx, params.id, person)
        await addVolunteer(tx, one.id, data, actorOf(person))
        return doneAt(urls.ambassador(one.id), 'Added')
      },
    }),

    formRoute(house, '/staff/ambassadors/volunteers/:id', {
      may: 'ambassadors:keep',
      example: someVolunteer,
      title: async ({ params, person }) => `Change ${(await volunteerAt(db, params.id, person)).name}`,
      back: urls.staff,
      days: ['agreedOn', 'endedOn'],
      schema: z.object({ ...volunteerFields, endedOn: dayOrNone(), version: version() }),
      labels: {
        name: 'Name',
        reach: 'How to reach them',
        place: 'Where',
        consent: 'What they said yes to',
        agreedOn: 'Said yes on',
        endedOn: 'Ended on',
      },
      start: async ({ params, person }) => {
        const { name, reach, place, consent, agreedOn, endedOn, version: seen } = await volunteerAt(db, params.id, person)
        return {
          name,
          reach,
          consent,
          place: place ?? '',
          ...dayValues('agreedOn', agreedOn),
          ...dayValues('endedOn', endedOn),
          version: String(seen),
        }
      },
      fields: async (form) => (
        <>
          {await volunteerQuestions(form)}
          <DayField form={form} name="endedOn" label="Ended on (once they no longer help)" />
        </>
      ),
      check: async ({ endedOn }) => (endedOn === null ? ({} as Record<string, string>) : notAhead('endedOn', endedOn)),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await volunteerAt(tx, params.id, person)
        await changeVolunteer(tx, one, data, seen, actorOf(person))
        return urls.ambassador(one.ambassador)
      },
    }),
  ]
}
