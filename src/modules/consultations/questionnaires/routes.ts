import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { listRoutes } from './screens/list-routes.js'
import { questionRoutes } from './screens/question-routes.js'
import { trialRoutes } from '../trials/routes.js'
import { previewRoutes } from './screens/preview-routes.js'

/** Every page on which staff build, preview, try and version the questions of an exercise. */
export function questionnaireRoutes(house: House): readonly Route[] {
  return [...listRoutes(house), ...questionRoutes(house), ...previewRoutes(house), ...trialRoutes(house)]
}
