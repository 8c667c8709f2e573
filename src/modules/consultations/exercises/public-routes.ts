import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { openExample } from '../responses/examples.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { publicListPage } from './public-list-page.js'
import { publicFacts } from './public-facts.js'
import { publicPage } from './public-page.js'
import { TOPIC } from './publish.js'
import { publicExercise, publicExercises } from './queries.js'

/** The public list of exercises, and the page of each. */
export function publicRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    route(urls.list, {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      get: async ({ language }) => page(publicListPage(await publicExercises(db), house.clock.today(), language)),
    }),

    route('/consultations/:slug', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: openExample,
      get: async ({ params, language }) => {
        const exercise = await publicExercise(db, params.slug)
        return page(publicPage(exercise, await publicFacts(house, exercise, language), language))
      },
    }),
  ]
}
