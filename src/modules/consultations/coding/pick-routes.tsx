import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukCheckboxes } from '#platform/govuk'
import type { House } from '#platform/module'
import { ticked, type Route } from '#platform/web'
import { asAdded, themes as everyTheme } from '#modules/thread'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { pickThemes, themesPicked } from './themes-used.js'

const list = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string().max(60)).max(500))

/** An exercise picks the themes of the codebook that it offers, so that the list beside a text is short. */
export function pickRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    formRoute(house, '/staff/consultations/:id/themes', {
      may: 'consultations:code',
      example: exerciseIn('published'),
      title: 'Themes of this exercise',
      back: ({ id }) => urls.results_(Number(id)),
      schema: z.object({ themes: list }),
      start: async ({ params }) => {
        const picked = await themesPicked(db, (await exerciseById(db, params.id)).id)
        return { themes: [...picked] }
      },
      fields: async (form) => (
        <>
          <p class="govuk-body">
            The codebook is one for the whole office. Tick the themes that can come up here; tick none to offer them all. What was coded
            already stays.
          </p>
          {govukCheckboxes({
            name: 'themes',
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: 'Themes to offer', classes: 'govuk-fieldset__legend--s' } },
            values: [...ticked(form, 'themes')],
            items: asAdded(await everyTheme(db)).map(({ code, name, definition }) => ({
              value: code,
              text: name,
              ...(definition && { hint: { text: definition } }),
            })),
          })}
        </>
      ),
      check: async ({ themes }) => {
        const problems: Record<string, string> = {}
        const known = new Set((await everyTheme(db)).map(({ code }) => code))
        if (themes.some((code) => !known.has(code))) problems['themes'] = 'Choose from the themes that are in use'
        return problems
      },
      save: async (tx, { themes }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { id } = await exerciseById(own, params.id)
        await pickThemes(own, id, themes, actorOf(person))
        return urls.results_(id)
      },
    }),
  ]
}
