import { defineModule } from '#platform/module'
import { influenceMeasure } from './decisions/influence.js'
import { influenceRoutes } from './decisions/influence-routes.js'
import { publicRoutes } from './decisions/public-routes.js'
import { publicSearch } from './decisions/public-search.js'
import { searchDecisions } from './decisions/queries.js'
import { staffRoutes } from './decisions/staff-routes.js'
import { waitingDecisions } from './decisions/waiting.js'
import { decisionWelshRoute } from './decisions/welsh-route.js'
import { answerJobs } from './issues/answer-by-link.js'
import { issueDesk } from './issues/desk.js'
import { forgetRaisers, issueHolding, issuePurpose } from './issues/holdings.js'
import { issueMeasures } from './issues/measures.js'
import { publicIssueRoutes } from './issues/public-routes.js'
import { issueSearch } from './issues/public-search.js'
import { publicationRoute } from './issues/publication-route.js'
import { registerRoute } from './issues/register-route.js'
import { issueRoutes } from './issues/staff-routes.js'
import { stepRoutes } from './issues/step-routes.js'
import { issueEnd } from './issues/thread-end.js'
import { permissions } from './permissions.js'
import { seedIssues } from './seed/seed.js'
import { urls } from './urls.js'

/** Accountability: the one record of what the office decided and what people's views did to it, and the issues put to the Chief Constable. */
export const accountability = defineModule({
  name: 'accountability',
  title: 'Decisions',
  permissions,
  publicAddresses: ['/decisions', urls.publicIssues],
  staffLinks: [
    { text: 'Decisions', href: urls.staff, may: 'accountability:write-decisions' },
    { text: 'Issues', href: urls.issues, may: 'accountability:see-issues' },
  ],
  begins: [{ text: 'Raise an issue', href: urls.newIssue, may: 'accountability:raise-issues' }],
  routes: (house) => [
    ...publicRoutes(house),
    ...staffRoutes(house),
    decisionWelshRoute(house),
    ...influenceRoutes(house),
    registerRoute(house),
    ...issueRoutes(house),
    ...stepRoutes(house),
    publicationRoute(house),
    ...publicIssueRoutes(house),
  ],
  linkJobs: answerJobs,
  desk: async (house, person) => [...(await waitingDecisions(house, person)), ...(await issueDesk(house, person))],
  jobs: [forgetRaisers],
  measures: [influenceMeasure, ...issueMeasures],
  // Of decisions nothing personal: who agreed is held by identity, and what people said is told there only in summary.
  holds: [issueHolding],
  purposes: [issuePurpose],
  threadEnds: [issueEnd],
  publicSearch: [...publicSearch, issueSearch],
  seed: seedIssues,
  search: [
    {
      kind: 'accountability.decision',
      label: 'Decisions',
      find: async (db, query, person) => {
        const staff = person?.permissions.has('accountability:write-decisions') === true
        const decisions = await searchDecisions(db, query, staff)
        return decisions.map(({ id, title, state, decided }) => ({
          title,
          href: staff ? urls.record(id) : urls.decision(id),
          summary: state === 'draft' ? 'Draft' : decided.slice(0, 160),
        }))
      },
    },
  ],
})
