import { defineModule } from '#platform/module'
import { deskRoutes } from './desk/routes.js'
import { digestRoutes } from './digest/routes.js'
import { sendDigests } from './digest/send-digests.js'
import { frontRoutes } from './front/routes.js'
import { searchRoutes } from './search/routes.js'

/** The public front page, and for staff the desk, its mail in the morning, and the search. */
export const home = defineModule({
  name: 'home',
  title: 'Home',
  publicAddresses: ['/'],
  routes: (house) => [...frontRoutes(house), ...deskRoutes(house), ...digestRoutes(house), ...searchRoutes(house)],
  jobs: [sendDigests],
})
