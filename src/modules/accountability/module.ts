import { defineModule } from '#platform/module'
import { influenceMeasure } from './decisions/influence.js'
import { influenceRoutes } from './decisions/influence-routes.js'
import { publicRoutes } from './decisions/public-routes.js'
import { publicSearch } from './decisions/public-search.js'
import { searchDecisions } from './decisions/queries.js'
import { staffRoutes } from './decisions/staff-routes.js'
import { waitingDecisions } from './decisions/waiting.js'
import { decisionWelshRoute } from './decisions/welsh-route.js'
import { permissions } from './permissions.js'
import { urls } from './urls.js'

/** Accountability: the one record of what the office decided, and what people's views did to it. */
export const accountability = defineModule({
  name: 'accountability',
  title: 'Decisions',
  permissions,
  publicAddresses: ['/decisions'],
  staffLinks: [{ text: 'Decisions', href: urls.staff, may: 'accountability:write-decisions' }],
  routes: (house) => [...publicRoutes(house), ...staffRoutes(house), decisionWelshRoute(house), ...influenceRoutes(house)],
  desk: waitingDecisions,
  measures: [influenceMeasure],
  // Nothing personal: who agreed is held by identity, and what people said is told here only in summary.
  holds: [],
  publicSearch,
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
