import { may } from '#platform/access'
import { defineModule } from '#platform/module'
import { closedHolding, contactHolding, importHolding, intakeHolding } from './holdings.js'
import { forgettingDesk } from './forgetting/desk.js'
import { forgetContacts } from './forgetting/job.js'
import { forgettingRoutes } from './forgetting/routes.js'
import { exportRoutes } from './people/export-routes.js'
import { forgetContactImports, importContacts, takeContactsBack } from './imports/jobs.js'
import { closedImportHolding, waitingImportHolding } from './imports/waiting-holding.js'
import { importRoutes } from './imports/routes.js'
import { passingRoutes } from './cascades/passing-routes.js'
import { cascadeRoutes } from './cascades/routes.js'
import { intakeDesk } from './intake/desk.js'
import { intakeRoutes } from './intake/routes.js'
import { checkRoutes } from './lists/check-routes.js'
import { listsDesk } from './lists/desk.js'
import { listExportRoutes } from './lists/export-routes.js'
import { memberRoutes } from './lists/member-routes.js'
import { recountList, recountLists } from './lists/recount.js'
import { readyListRoutes } from './lists/ready-routes.js'
import { contactListRoutes } from './lists/routes.js'
import { measures } from './measures.js'
import { networkRoutes } from './networks/routes.js'
import { noteRoutes } from './notes/routes.js'
import { endAfterComplaint, markArrived, markBounced, markRefused } from './people/bounces.js'
import { listContacts } from './people/list-contacts.js'
import { listRoutes } from './people/list-routes.js'
import { peopleRoutes } from './people/routes.js'
import { permissions } from './permissions.js'
import { leavePurposeRoute } from './preferences/leave-route.js'
import { preferenceRoutes } from './preferences/routes.js'
import { countReach } from './reach/count-reach.js'
import { reachRoutes } from './reach/routes.js'
import { contactPurposes } from './purposes.js'
import { roleRoutes } from './roles/routes.js'
import { seedContacts } from './seed/seed.js'
import { seekTwins, seekTwinsOfImport } from './twins/find-twins.js'
import { twinRoutes } from './twins/routes.js'
import { urls } from './urls.js'
import { wordlistRoutes } from './wordlists/routes.js'
import { organisationBrief } from './people/brief.js'

/** People and organisations the office may write to, what they agreed to, and in which words; never what they answered. */
export const contacts = defineModule({
  name: 'contacts',
  title: 'Contacts',
  permissions,
  publicAddresses: ['/contact-preferences'],
  staffLinks: [{ text: 'Contacts', href: urls.list, may: 'contacts:see' }],
  routes: (house) => [
    ...exportRoutes(house),
    ...wordlistRoutes(house),
    ...listRoutes(house),
    ...readyListRoutes(house),
    ...contactListRoutes(house),
    ...memberRoutes(house),
    ...checkRoutes(house),
    ...listExportRoutes(house),
    ...importRoutes(house),
    ...intakeRoutes(house),
    ...cascadeRoutes(house),
    ...networkRoutes(house),
    ...forgettingRoutes(house),
    ...reachRoutes(house),
    ...passingRoutes(house),
    ...twinRoutes(house),
    ...peopleRoutes(house),
    ...roleRoutes(house),
    ...noteRoutes(house),
    ...preferenceRoutes(house),
    leavePurposeRoute(house),
  ],
  desk: async (house, person) => [
    ...(await listsDesk(house, person)),
    ...(await intakeDesk(house, person)),
    ...(await forgettingDesk(house, person)),
  ],
  jobs: [
    recountLists,
    recountList,
    importContacts,
    takeContactsBack,
    forgetContactImports,
    seekTwins,
    seekTwinsOfImport,
    countReach,
    forgetContacts,
  ],
  on: [markBounced, markRefused, markArrived, endAfterComplaint],
  seed: seedContacts,
  briefs: [organisationBrief],
  measures,
  holds: [contactHolding, closedHolding, importHolding, intakeHolding, waitingImportHolding, closedImportHolding],
  purposes: contactPurposes,
  search: [
    {
      kind: 'contact',
      label: 'Contacts',
      async find(db, query, person) {
        if (!person || !may(person, 'contacts:see')) return []
        const found = await listContacts(db, { sight: person.id, query, limit: 20 })
        return found.map((one) => ({
          title: one.name || one.email || 'A contact',
          href: urls.contact(one.id),
          summary: one.email || one.phone,
        }))
      },
    },
  ],
})
