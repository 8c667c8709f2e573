import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { AreaField, day, DayField, dayOrNone, dayValues, type Field, formRoute, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import type { Html } from '#platform/html'
import { doneAt, page, type Route, route } from '#platform/web'
import { outOfSight } from '../exercises/sight.js'
import { own, type ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { arrange, arrangementById, arrangements, rearrange } from './arrangements.js'
import { consultationsWithVictims } from './plan.js'
import { staffVictimsPage } from './pages.js'

const DAYS = ['since', 'until', 'consultedOn']
const fields = {
  how: required(600, 'Say what you do to hear victims’ views'),
  byWhom: required(200, 'Say who does it'),
  since: day('Enter the day since when you do it'),
  until: dayOrNone(),
  consultedOn: dayOrNone(),
}

/** How the office obtains the views of victims of crime, for staff (catalogue VIC-01, VIC-02). */
export function victimRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const inOrder = async ({
    since,
    until,
  }: {
    since: Temporal.PlainDate
    until: Temporal.PlainDate | null
  }): Promise<Record<string, string>> =>
    until && Temporal.PlainDate.compare(until, since) < 0 ? { until: 'The last day must be after the first' } : {}

  return [
    route(urls.arrangements, {
      may: 'consultations:see',
      get: async ({ person }) => {
        const hidden = await outOfSight(house.db, person)
        const plan = (await consultationsWithVictims(db)).filter(({ exercise }) => !hidden.has(exercise.id))
        return page(staffVictimsPage(await arrangements(db), plan, house.clock.today()))
      },
    }),

    formRoute(house, '/staff/consultations/victims/new', {
      may: 'consultations:plan',
      title: 'Add an arrangement',
      back: urls.arrangements,
      schema: z.object(fields),
      days: DAYS,
      fields: (form) => <ArrangementFields form={form} />,
      check: inOrder,
      save: async (tx, data, { person }) => {
        await arrange(tx.withTables<ConsultationsTables>(), data, actorOf(person))
        return doneAt(urls.arrangements, 'The arrangement is added')
      },
    }),

    formRoute(house, '/staff/consultations/victims/:id', {
      may: 'consultations:plan',
      example: arrangementExample,
      title: 'Change or end an arrangement',
      back: urls.arrangements,
      schema: z.object({ version: version(), ...fields }),
      days: DAYS,
      labels: { how: 'What you do', byWhom: 'Who does it' },
      start: async ({ params }) => {
        const { how, byWhom, since, until, consultedOn, version: now } = await arrangementById(db, params.id)
        return {
          version: String(now),
          how,
          byWhom,
          ...dayValues('since', since),
          ...dayValues('until', until),
          ...dayValues('consultedOn', consultedOn),
        }
      },
      fields: (form) => <ArrangementFields form={form} />,
      check: inOrder,
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await arrangementById(own, params.id)
        await rearrange(own, { id, ...data }, actorOf(person))
        return urls.arrangements
      },
    }),
  ]
}

function ArrangementFields({ form }: Pick<Field, 'form'>): Html {
  return (
    <>
      <AreaField
        form={form}
        name="how"
        label="What do you do to hear victims’ views?"
        hint="Residents read this. For example: every person supported by the victims’ service is asked three questions when the support ends."
      />
      <TextField form={form} name="byWhom" label="Who does it?" hint="A service, a team or a post, never a private name" />
      <DayField form={form} name="since" label="Since when?" />
      <DayField form={form} name="until" label="Until when? Leave it empty while it goes on" />
      <DayField
        form={form}
        name="consultedOn"
        label="When was the Chief Constable consulted about it?"
        hint="The law asks for this before arrangements are made. Leave it empty if it has not been done."
      />
    </>
  )
}

/** Any arrangement, for trying the address. */
async function arrangementExample(handle: Db): Promise<{ id: string }> {
  const { id } = await own(handle).selectFrom('consultations.arrangement').select('id').executeTakeFirstOrThrow()
  return { id: String(id) }
}
