import { may } from '#platform/access'
import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { frozenFigures } from './freeze-figures.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { keepFigures } from './kept-figures.js'
import { countingPage, staffResultsPage } from './staff-results-page.js'
import { inWords } from '../questionnaires/piping.js'

/** Results before they are published, and the way to what people wrote. */
export function analysisRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const figuresOf = keepFigures(house)

  return [
    route('/staff/consultations/:id/results', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const { questions } = await currentQuestionnaire(db, exercise.id)
        const shown = await figuresOf(exercise)
        const mayExport = may(person, 'consultations:export')
        const mayFreeze = stageOf(exercise, house.clock.today()) === 'closed' && may(person, 'consultations:answer')
        const frozen = (await frozenFigures(db, exercise.id))?.base
        return page(
          'counting' in shown
            ? countingPage(exercise, shown.counting)
            : staffResultsPage(exercise, shown, inWords(questions), { mayExport, mayFreeze, frozen }),
        )
      },
    }),
  ]
}
