import { defineModule } from '#platform/module'
import { electionsDesk } from './desk.js'
import { launchRoutes } from './launches/routes.js'
import { electionNotice } from './notice.js'
import { periodRoutes } from './periods/routes.js'
import { permissions } from './permissions.js'
import { seedElections } from './seed/seed.js'
import { urls } from './urls.js'

/** Pre-election periods: what would become public in them waits, or is let out with a reason. */
export const elections = defineModule({
  name: 'elections',
  title: 'Pre-election periods',
  permissions,
  staffLinks: [{ text: 'Elections', href: urls.periods, may: 'elections:see' }],
  routes: (house) => [...periodRoutes(house), ...launchRoutes(house)],
  desk: electionsDesk,
  staffNotice: electionNotice,
  seed: seedElections,
})
