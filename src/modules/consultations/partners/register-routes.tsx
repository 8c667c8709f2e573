import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { day, DayField, dayValues, type Field, formRoute, ListField, optional, required, TextField, version } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, page, type Route, route } from '#platform/web'
import { everyPlace, places } from '#modules/office'
import { type ConsultationsTables, own } from '../tables.js'
import { topics } from '../topics/topics.js'
import { urls } from '../urls.js'
import { changePartnerExercise, registerPartnerExercise } from './keep-partners.js'
import { registerPage } from './pages.js'
import { partnerExercise, partnerExercises } from './queries.js'

const code = optional(60).transform((text) => text || null)
const fields = {
  organisation: required(120, 'Enter who asks'),
  title: required(160, 'Enter what they call it'),
  topic: code,
  place: code,
  opensOn: day('Enter the first day'),
  closesOn: day('Enter the last day'),
  contactName: optional(120),
  contactEmail: optional(254).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'Enter an e-mail address like name@example.com',
  ),
  link: optional(500).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), 'Enter an address that begins with https://'),
}
const DAYS = ['opensOn', 'closesOn']

/** The register of what partners plan to ask. */
export function partnerRegisterRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const choices = async () => ({
    topics: (await topics(db)).map(({ key, name }) => ({ value: key, text: name })),
    places: (await places(house.db, { on: house.clock.today(), level: 'district' })).map((one) => ({ value: one.code, text: one.name })),
  })
  const check = async (data: {
    topic: string | null
    place: string | null
    opensOn: Temporal.PlainDate
    closesOn: Temporal.PlainDate
  }): Promise<Record<string, string>> => {
    const known = await choices()
    return {
      ...(data.topic !== null && !known.topics.some(({ value }) => value === data.topic) && { topic: 'Select a topic from the list' }),
      ...(data.place !== null && !known.places.some(({ value }) => value === data.place) && { place: 'Select a place from the list' }),
      ...(Temporal.PlainDate.compare(data.closesOn, data.opensOn) < 0 && { closesOn: 'The last day must be on or after the first' }),
    }
  }
  const shown = async (form: Field['form']): Promise<Html> => {
    const known = await choices()
    return (
      <>
        <TextField form={form} name="organisation" label="Who asks?" hint="The organisation, like “Aldermoor Borough Council”" />
        <TextField form={form} name="title" label="What do they call it?" />
        <ListField form={form} name="topic" label="Topic" none="Not on our list" choices={known.topics} />
        <ListField form={form} name="place" label="Part of the area" none="The whole area" choices={known.places} />
        <DayField form={form} name="opensOn" label="First day" />
        <DayField form={form} name="closesOn" label="Last day" />
        <TextField
          form={form}
          name="contactName"
          label="Whom can we ask there? (optional)"
          hint="A colleague there, with a work address. They are told that we keep it."
        />
        <TextField form={form} name="contactEmail" label="Their e-mail address (optional)" type="email" />
        <TextField form={form} name="link" label="Where it is on the internet (optional)" type="url" />
      </>
    )
  }

  return [
    route(urls.partnerExercises, {
      may: 'consultations:see',
      get: async () => {
        const names = new Map([
          ...(await topics(db)).map(({ key, name }) => [key, name] as const),
          ...(await everyPlace(house.db)).map((one) => [one.code, one.name] as const),
        ])
        return page(registerPage(await partnerExercises(db), names, house.clock.today()))
      },
    }),

    formRoute(house, '/staff/consultations/partners/new', {
      may: 'consultations:plan',
      title: 'Add what a partner plans to ask',
      back: urls.partnerExercises,
      schema: z.object(fields),
      days: DAYS,
      fields: shown,
      check,
      save: async (tx, data, { person }) => {
        await registerPartnerExercise(tx.withTables<ConsultationsTables>(), data, actorOf(person))
        return doneAt(urls.partnerExercises, 'Added')
      },
    }),

    formRoute(house, '/staff/consultations/partners/:id', {
      may: 'consultations:plan',
      example: async (handle: Db) => ({
        id: String((await own(handle).selectFrom('consultations.partner_exercise').select('id').executeTakeFirstOrThrow()).id),
      }),
      title: 'Change what a partner plans to ask',
      back: urls.partnerExercises,
      schema: z.object({ version: version(), ...fields }),
      days: DAYS,
      labels: { organisation: 'Who asks', title: 'What they call it' },
      start: async ({ params }) => {
        const { opensOn, closesOn, topic, place, ...texts } = await partnerExercise(db, params.id)
        const { id: _id, version: now, ...rest } = texts
        return {
          ...rest,
          version: String(now),
          topic: topic ?? '',
          place: place ?? '',
          ...dayValues('opensOn', opensOn),
          ...dayValues('closesOn', closesOn),
        }
      },
      fields: shown,
      check,
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await partnerExercise(own, params.id)
        await changePartnerExercise(own, { id, ...data }, actorOf(person))
        return urls.partnerExercises
      },
    }),
  ]
}
