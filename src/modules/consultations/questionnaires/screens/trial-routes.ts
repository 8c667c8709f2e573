import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import type { House } from '#platform/module'
import { inTransaction } from '#platform/db'
import { blankForm, type Form, invalid, page, type Route, route } from '#platform/web'
import { wordsIn } from '../../words/index.js'
import { withAreas } from '../../postcodes/areas.js'
import { pathOf } from '../path.js'
import { readAnswers } from '../read-answers.js'
import { trialStep } from '../trial.js'
import { openBuilder } from './builder.js'
import { exampleExercise } from './examples.js'
import { previewPage } from './preview-page.js'
import { trialOutcomePage, trialPage } from './trial-page.js'

const MAY = 'consultations:plan'

/** Looking at the questions as a resident, and answering them without anything being kept. */
export function trialRoutes(house: House): readonly Route[] {
  return [
    route('/staff/consultations/:id/questions/preview', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params, language }) => page(previewPage(await openBuilder(house, params.id), wordsIn(language))),
    }),

    route('/staff/consultations/:id/questions/trial', {
      may: MAY,
      example: exampleExercise,
      get: async ({ params, language }) => {
        const builder = await openBuilder(house, params.id)
        return page(trialPage(builder, pathOf(builder.questionnaire.questions, {}), blankForm(), wordsIn(language)))
      },
      post: async ({ params, body: sent, language, person }) => {
        const builder = await openBuilder(house, params.id)
        const words = wordsIn(language)
        const { questions, number } = builder.questionnaire
        const shown = [sent['shown'] ?? []].flat()
        const onPage = questions.filter(({ id }) => shown.includes(id))
        const body = await withAreas(house.db, onPage, sent, builder.places)
        const { answers, errors } = readAnswers(onPage, body, builder.places, words)
        const form: Form = { values: body as Form['values'], errors }
        if (Object.keys(errors).length > 0) return invalid(trialPage(builder, onPage, form, words, false, answers))
        const step = trialStep(questions, answers, shown)
        if ('more' in step) return page(trialPage(builder, step.more, { ...form, errors: {} }, words, true, answers))
        await inTransaction(house.db, (tx) =>
          record(tx, {
            by: actorOf(person),
            did: 'consultations:try-questions',
            kind: 'consultations.exercise',
            id: builder.exercise.id,
            detail: { number },
          }),
        )
        return page(trialOutcomePage(builder, step.done, answers, words))
      },
    }),
  ]
}
