import { defineModule } from '#platform/module'
import { cardRoutes } from './card/routes.js'
import { geographyRoutes } from './geography/routes.js'
import { permissions } from './permissions.js'
import { vocabularyRoutes } from './vocabulary/routes.js'

/** The office itself: who it is, what things are called, where it works, and the standards it keeps. */
export const office = defineModule({
  name: 'office',
  title: 'The office',
  permissions,
  routes: (house) => [...cardRoutes(house), ...vocabularyRoutes(house), ...geographyRoutes(house)],
})
