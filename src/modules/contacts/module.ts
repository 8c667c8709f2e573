import { may } from '#platform/access'
import { defineModule } from '#platform/module'
import { contactHolding, contactPurposes } from './holdings.js'
import { exportRoutes } from './people/export-routes.js'
import { listContacts } from './people/queries.js'
import { peopleRoutes } from './people/routes.js'
import { permissions } from './permissions.js'
import { preferenceRoutes } from './preferences/routes.js'
import { urls } from './urls.js'

/** People and organisations the office may write to, what they agreed to, and in which words; never what they answered. */
export const contacts = defineModule({
  name: 'contacts',
  title: 'Contacts',
  permissions,
  publicAddresses: ['/contact-preferences'],
  staffLinks: [{ text: 'Contacts', href: urls.list, may: 'contacts:see' }],
  routes: (house) => [...exportRoutes(house), ...peopleRoutes(house), ...preferenceRoutes(house)],
  holds: [contactHolding],
  purposes: contactPurposes,
  search: [
    {
      kind: 'contact',
      label: 'Contacts',
      async find(db, query, person) {
        if (!may(person, 'contacts:see')) return []
        const found = await listContacts(db, { query, limit: 20 })
        return found.map((one) => ({
          title: one.name || one.email || 'A contact',
          href: urls.contact(one.id),
          summary: one.email || one.phone,
        }))
      },
    },
  ],
})
