import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, ListField } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { askedInWords } from '../coding/asked.js'
import { textExample } from '../coding/examples.js'
import { themesOffered } from '../coding/themes-used.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { chooseSort, type Sort, sortOf } from './help.js'

/** The office says whether a program may put the texts of a question in an order. */
export function helpRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    formRoute(house, '/staff/consultations/:id/coding/:question/order', {
      may: 'consultations:code',
      example: textExample,
      title: 'In which order texts are read',
      back: ({ id, question }) => urls.coding(Number(id), question),
      schema: z.object({ sort: z.string().max(80).default('') }),
      start: async ({ params }) => {
        const { exercise, asked } = await askedInWords(db, params.id, params.question)
        return { sort: await sortOf(db, exercise.id, asked.id) }
      },
      fields: async (form, { params }) => {
        const { exercise } = await askedInWords(db, params.id, params.question)
        return (
          <>
            <p class="govuk-body">
              A program on this machine can put texts in an order by the words they share with each other and with the codebook. It codes
              nothing and counts nowhere, and no text leaves the office.
            </p>
            {(exercise.sensitive || exercise.subject === 'victims') &&
              govukInsetText({
                text: 'This exercise is sensitive: a program looks at its texts only when somebody who may publish consultations says so here.',
              })}
            <ListField
              form={form}
              name="sort"
              label="Order"
              none="As they came, without a program"
              choices={[
                { value: 'similar', text: 'Similar texts after one another' },
                ...(await themesOffered(db, exercise.id)).map(({ code, name }) => ({
                  value: `theme:${code}`,
                  text: `Possibly “${name}” first`,
                })),
              ]}
            />
          </>
        )
      },
      check: async ({ sort }, { params, person }) => {
        const { exercise } = await askedInWords(db, params.id, params.question)
        const known = new Set(['', 'similar', ...(await themesOffered(db, exercise.id)).map(({ code }) => `theme:${code}`)])
        const problems: Record<string, string> = {}
        if (!known.has(sort)) problems['sort'] = 'Choose an order from the list'
        else if (sort !== '' && (exercise.sensitive || exercise.subject === 'victims') && !person?.permissions.has('consultations:publish'))
          problems['sort'] = 'Ask somebody who may publish consultations to allow this for a sensitive exercise'
        return problems
      },
      save: async (tx, { sort }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { exercise, asked } = await askedInWords(own, params.id, params.question)
        const chosen = { exerciseId: exercise.id, question: asked.id, sort: sort as Sort, personId: person?.id ?? 0, at: house.clock.now() }
        await chooseSort(own, chosen, actorOf(person))
        return urls.coding(exercise.id, asked.id)
      },
    }),
  ]
}
