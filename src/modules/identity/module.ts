import { defineModule } from '#platform/module'
import { commissionsDesk } from './commissions/desk.js'
import { commissionRoutes } from './commissions/routes.js'
import { coverRoutes } from './cover/routes.js'
import { rotaRoutes } from './duty/routes.js'
import { rotaDesk } from './duty/desk.js'
import { holdings } from './holdings.js'
import { seedStaff } from './seed.js'
import { urls } from './urls.js'
import { accountRoutes } from './account/routes.js'
import { careRoutes } from './people/care-routes.js'
import { invitingDesk } from './people/desk.js'
import { peopleRoutes } from './people/routes.js'
import { roleRoutes } from './roles/routes.js'
import { linkRoutes } from './links/link-routes.js'
import { demoSignInRoutes } from './sign-in/demo-routes.js'
import { firstAdministratorRoutes } from './sign-in/first-administrator-routes.js'
import { mailedSignInRoutes } from './sign-in/mailed-routes.js'
import { passwordRoutes } from './sign-in/password-routes.js'
import { slowDown } from './sign-in/slow-down.js'
import { staffSignInRoutes } from './sign-in/staff-routes.js'
import { ownOfficeAccountRoutes } from './office-accounts/own-routes.js'
import { officeSignInRoutes } from './office-accounts/sign-in-routes.js'
import { ownPasskeyRoutes } from './passkeys/own-routes.js'
import { passkeySignInRoutes } from './passkeys/sign-in-routes.js'
import { policyRoutes } from './sessions/policy-routes.js'
import { sessionRoutes } from './sessions/routes.js'
import { permissions } from './permissions.js'

/** People, roles, signing in, one-job links, owners, the duty rota, cover and recorded agreements. */
export const identity = defineModule({
  name: 'identity',
  title: 'People and roles',
  permissions,
  publicAddresses: ['/sign-in', '/j'],
  staffLinks: [{ text: 'People', href: urls.people, may: 'identity:manage-people' }],
  holds: holdings,
  desk: async (house) => [...(await invitingDesk(house)), ...(await rotaDesk(house)), ...(await commissionsDesk(house))],
  seed: seedStaff,
  routes(house) {
    const limits = slowDown()
    return [
      ...staffSignInRoutes(house, limits),
      ...passkeySignInRoutes(house, limits),
      ...officeSignInRoutes(house, limits),
      ...demoSignInRoutes(house),
      ...passwordRoutes(house, limits),
      ...firstAdministratorRoutes(house),
      ...mailedSignInRoutes(house, limits),
      ...sessionRoutes(house),
      ...policyRoutes(house),
      ...accountRoutes(house),
      ...ownPasskeyRoutes(house),
      ...ownOfficeAccountRoutes(house),
      ...linkRoutes(house),
      ...peopleRoutes(house),
      ...careRoutes(house),
      ...commissionRoutes(house),
      ...roleRoutes(house),
      ...rotaRoutes(house),
      ...coverRoutes(house),
    ]
  },
})
