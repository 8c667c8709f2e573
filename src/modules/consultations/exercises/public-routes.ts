import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { places } from '#modules/office'
import { announcedExercise, announcedExercises } from '../announcements/announcement.js'
import { announcedPage } from '../announcements/public-page.js'
import { openExample } from '../responses/examples.js'
import { exerciseIn } from '../translations/in-language.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { topics } from '../topics/topics.js'
import { urls } from '../urls.js'
import { publicAfter } from './public-after.js'
import { publicListPage } from './public-list-page.js'
import { publicFacts } from './public-facts.js'
import { publicPage } from './public-page.js'
import { TOPIC } from './publish.js'
import { exercisesForForce } from '../ranks/queries.js'
import { publicExerciseIfAny, publicExercises } from './queries.js'

/** The public list of exercises, and the page of each. */
export function publicRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  return [
    route(urls.list, {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      get: async ({ language, query }) => {
        const today = house.clock.today()
        const [all, announced, choices, force] = await Promise.all([
          publicExercises(db),
          announcedExercises(db),
          Promise.all([topics(db), places(house.db, { on: today, level: 'district' })]).then(([topics, places]) => ({ topics, places })),
          exercisesForForce(db),
        ])
        const filter = { topic: query['topic'] ?? '', place: query['place'] ?? '', stage: query['stage'] ?? '' }
        return page(
          publicListPage(
            [...announced, ...all].map((one) => exerciseIn(language, one)),
            { filter, choices, force },
            today,
            language,
          ),
        )
      },
    }),

    route('/consultations/:slug', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: openExample,
      get: async ({ params, language }) => {
        const found = await publicExerciseIfAny(db, params.slug)
        if (!found) {
          const announced = exerciseIn(language, await announcedExercise(db, params.slug))
          return page(announcedPage(announced, await publicAfter(house, announced, language), language))
        }
        const exercise = exerciseIn(language, found)
        return page(publicPage(exercise, await publicFacts(house, exercise, language), language))
      },
    }),
  ]
}
