import type { House } from '#platform/module'
import { page, type Route, route } from '#platform/web'
import { wordsIn } from '../../words/index.js'
import { openBuilder } from './builder.js'
import { exampleExercise } from './examples.js'
import { previewPage } from './preview-page.js'

/** Looking at all questions on one page. */
export function previewRoutes(house: House): readonly Route[] {
  return [
    route('/staff/consultations/:id/questions/preview', {
      may: 'consultations:plan',
      example: exampleExercise,
      get: async ({ params, language }) => page(previewPage(await openBuilder(house, params.id), wordsIn(language))),
    }),
  ]
}
