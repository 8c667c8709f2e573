import { defineModule } from '#platform/module'
import { ambassadorDesk } from './desk.js'
import { contactRoutes } from './own/contact-route.js'
import { homeRoute } from './own/home-route.js'
import { raiseRoute } from './own/raise-route.js'
import { reportRoutes as ownReportRoutes } from './own/report-routes.js'
import { ambassadorHolding, ambassadorPurpose, forgetAmbassadors } from './people/holdings.js'
import { publicRoute } from './people/public-route.js'
import { peopleRoutes } from './people/staff-routes.js'
import { permissions } from './permissions.js'
import { keyedRoute } from './reports/keyed-route.js'
import { remindOfReports, tellOfIssues } from './reports/remind.js'
import { reportRoutes } from './reports/staff-routes.js'
import { reportEnd } from './reports/thread-end.js'
import { seedAmbassadors } from './seed/seed.js'
import { measures } from './summary/measures.js'
import { summaryRoutes } from './summary/routes.js'
import { briefingRoutes } from './support/briefing-routes.js'
import { networkRoutes } from './support/network-routes.js'
import { planRoutes } from './support/plan-routes.js'
import { schemeRoutes } from './support/scheme-routes.js'
import { urls } from './urls.js'

/** Community Ambassadors: who they are, what they report each quarter, what they raise, and how the office supports them. */
export const ambassadors = defineModule({
  name: 'ambassadors',
  title: 'Ambassadors',
  permissions,
  publicAddresses: [urls.public, urls.own],
  staffLinks: [{ text: 'Ambassadors', href: urls.staff, may: 'ambassadors:see' }],
  routes: (house) => [
    publicRoute(house),
    homeRoute(house),
    raiseRoute(house),
    ...ownReportRoutes(house),
    ...contactRoutes(house),
    ...peopleRoutes(house),
    ...reportRoutes(house),
    keyedRoute(house),
    ...summaryRoutes(house),
    ...planRoutes(house),
    ...briefingRoutes(house),
    ...networkRoutes(house),
    ...schemeRoutes(house),
  ],
  desk: ambassadorDesk,
  jobs: [remindOfReports, forgetAmbassadors],
  on: [tellOfIssues],
  measures,
  holds: [ambassadorHolding],
  purposes: [ambassadorPurpose],
  threadEnds: [reportEnd],
  seed: seedAmbassadors,
})
