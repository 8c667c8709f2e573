import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { resultsArePublic } from '../analysis/public-results.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { openExample } from '../responses/examples.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { publicListPage } from './public-list-page.js'
import { publicPage } from './public-page.js'
import { TOPIC } from './publish.js'
import { influenceOf, publicExercise, publicExercises } from './queries.js'
import { exerciseStandards } from './standards.js'

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
        const [influence, frozen, { weeks }] = await Promise.all([influenceOf(db, exercise.id), frozenQuestionnaire(db, exercise.id), exerciseStandards(house)])
        const today = house.clock.today()
        return page(
          publicPage(
            exercise,
            { influence, questions: frozen?.questions ?? [], weeks, today, terms: exercise.sheet.terms ?? [], results: resultsArePublic(exercise, today) },
            language,
          ),
        )
      },
    }),
  ]
}
