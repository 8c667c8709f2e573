import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { day, DayField, dayValues, formRoute, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, NotFound, type Route } from '#platform/web'
import { eyesOf } from '../people/list-routes.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { askToPassOn, cascadeAt, notePassedOn, passedOn } from './cascade.js'
import { someCascade } from './routes.js'

async function someAsked(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('contacts.passing_on')
    .select(['id', 'cascade'])
    .where('forwarded_on', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return { id: String(row?.cascade ?? 0), item: String(row?.id ?? 0) }
}

/** Staff note what a partner was asked to pass on, and the proof that it was. */
export function passingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const keeping = { may: 'contacts:change', example: someCascade } as const
  const notAhead = (given: unknown) => !(given instanceof Temporal.PlainDate) || Temporal.PlainDate.compare(given, clock.today()) <= 0
  return [
    formRoute(house, '/staff/contacts/cascades/:id/passing-on/new', {
      ...keeping,
      title: async ({ params }) => `What was ${(await cascadeAt(db, params.id)).partnerName} asked to pass on?`,
      back: ({ id }) => urls.cascade(Number(id)),
      schema: z.object({
        what: required(200, 'Enter what they were asked to pass on'),
        askedOn: day('Enter the day').refine(notAhead, 'The day cannot lie ahead'),
      }),
      days: ['askedOn'],
      start: async ({ params }) => {
        await cascadeAt(db, params.id)
        return dayValues('askedOn', clock.today())
      },
      fields: (form) => (
        <>
          <TextField form={form} name="what" label="What?" hint="Such as “Precept survey, with the link”" />
          <DayField form={form} name="askedOn" label="Asked on" />
        </>
      ),
      save: async (tx, { what, askedOn }, { params, person }) => {
        const { id } = await cascadeAt(tx, params.id)
        await askToPassOn(tx, id, what, askedOn, eyesOf(person))
        return doneAt(urls.cascade(id), 'Noted')
      },
    }),

    formRoute(house, '/staff/contacts/cascades/:id/passing-on/:item', {
      may: 'contacts:change',
      example: someAsked,
      title: 'When was it passed on?',
      back: ({ id }) => urls.cascade(Number(id)),
      schema: z.object({
        forwardedOn: day('Enter the day').refine(notAhead, 'The day cannot lie ahead'),
        proof: required(300, 'Enter how you know, like “Copy of the e-mail of 4 November”'),
      }),
      days: ['forwardedOn'],
      start: async ({ params }) => {
        const one = await cascadeAt(db, params.id)
        if (!(await passedOn(db, one.id)).some((item) => String(item.id) === params.item)) throw new NotFound(`passing on ${params.item}`)
        return dayValues('forwardedOn', clock.today())
      },
      fields: async (form, { params }) => {
        const item = (await passedOn(db, Number(params.id))).find((one) => String(one.id) === params.item)
        return (
          <>
            <p class="govuk-body">{item?.what}</p>
            <DayField form={form} name="forwardedOn" label="Passed on" />
            <TextField form={form} name="proof" label="How do you know?" />
          </>
        )
      },
      check: async ({ forwardedOn }, { params }) => {
        const item = (await passedOn(db, Number(params.id))).find((one) => String(one.id) === params.item)
        const problem: Record<string, string> =
          item && Temporal.PlainDate.compare(forwardedOn, item.askedOn) < 0 ? { forwardedOn: 'This is before they were asked' } : {}
        return problem
      },
      save: async (tx, { forwardedOn, proof }, { params, person }) => {
        const one = await cascadeAt(tx, params.id)
        await notePassedOn(tx, one.id, Number(params.item), forwardedOn, proof, actorOf(person))
        return doneAt(urls.cascade(one.id), 'Noted')
      },
    }),
  ]
}
