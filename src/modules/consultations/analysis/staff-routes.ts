import { may } from '#platform/access'
import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { exerciseById } from '../exercises/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { makeFigures } from './make-figures.js'
import { setAsideCounts } from './set-aside.js'
import { staffResultsPage } from './staff-results-page.js'
import { inWords } from '../questionnaires/piping.js'

/** Results before they are published, and the way to what people wrote. */
export function analysisRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  return [
    route('/staff/consultations/:id/results', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const { questions } = await currentQuestionnaire(db, exercise.id)
        return page(
          staffResultsPage(
            exercise,
            await makeFigures(house, exercise),
            inWords(questions),
            await setAsideCounts(house.db, db, exercise.id),
            may(person, 'consultations:export'),
          ),
        )
      },
    }),
  ]
}
