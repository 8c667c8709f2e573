import { defineModule } from '#platform/module'
import { auditRoutes } from './audit-log/routes.js'
import { administrationDesk } from './desk.js'
import { healthRoutes } from './health/routes.js'
import { indexRoutes } from './index-page.js'
import { jobsRoutes } from './jobs/routes.js'
import { mailNoticeRoutes } from './mail/notice-routes.js'
import { mailReturnRoutes } from './mail/returns-routes.js'
import { mailRoutes } from './mail/routes.js'
import { mailboxRoutes } from './mailbox/routes.js'
import { measuresRoutes } from './measures/routes.js'
import { permissions } from './permissions.js'
import { personalDataRoutes } from './personal-data/routes.js'
import { mailHolding } from './retention/holding.js'
import { retentionJobs } from './retention/jobs.js'
import { urls } from './urls.js'

/** The running of Regard: the audit log, jobs, mail, measures, personal data, and the health of the service. */
export const administration = defineModule({
  name: 'administration',
  title: 'Administration',
  permissions,
  publicAddresses: ['/health'],
  staffLinks: [{ text: 'Administration', href: urls.index, may: 'administration:see-audit' }],
  desk: administrationDesk,
  jobs: retentionJobs,
  holds: [mailHolding],
  routes: (house) => [
    ...indexRoutes(house),
    ...auditRoutes(house),
    ...jobsRoutes(house),
    ...mailRoutes(house),
    ...mailReturnRoutes(house),
    ...mailNoticeRoutes(house),
    ...mailboxRoutes(house),
    ...measuresRoutes(house),
    ...personalDataRoutes(house),
    ...healthRoutes(house),
  ],
})
