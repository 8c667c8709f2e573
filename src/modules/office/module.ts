import { defineModule } from '#platform/module'
import { cardRoutes } from './card/routes.js'
import { geographyRoutes } from './geography/routes.js'
import { glossaryRoutes } from './glossary/routes.js'
import { languageRoutes } from './languages/routes.js'
import { permissions } from './permissions.js'
import { principleRoutes } from './principles/routes.js'
import { retentionRoutes } from './retention/routes.js'
import { seedOffice } from './seed/seed.js'
import { setUpRoutes } from './set-up/routes.js'
import { officeFrontRoute } from './staff-page.js'
import { calendarDesk } from './standards/calendar-desk.js'
import { standardRoutes } from './standards/routes.js'
import { statementRoutes } from './statements/routes.js'
import { timeFrameRoutes } from './time-frames/routes.js'
import { urls } from './urls.js'
import { vocabularyRoutes } from './vocabulary/routes.js'

/** The office itself: who it is, what things are called, where it works, and the standards it keeps. */
export const office = defineModule({
  name: 'office',
  title: 'The office',
  permissions,
  publicAddresses: [urls.accessibility, urls.privacy, urls.principles, urls.glossary],
  staffLinks: [{ text: 'The office', href: urls.office, may: 'office:manage-identity' }],
  routes: (house) => [
    officeFrontRoute(house),
    ...cardRoutes(house),
    ...languageRoutes(house),
    ...vocabularyRoutes(house),
    ...geographyRoutes(house),
    ...timeFrameRoutes(house),
    ...standardRoutes(house),
    ...principleRoutes(house),
    ...retentionRoutes(house),
    ...glossaryRoutes(house),
    ...statementRoutes(house),
    ...setUpRoutes(house),
  ],
  desk: calendarDesk,
  seed: seedOffice,
})
