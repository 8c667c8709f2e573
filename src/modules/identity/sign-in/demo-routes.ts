import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { NotFound, type Route, route, seeOther } from '#platform/web'
import { activeStaff } from '../people/queries.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { safeBack } from './back.js'
import { completeSignIn } from './steps.js'

/** One press signs in as one of the demo's staff. In a real office this address does not exist. */
export function demoSignInRoutes(house: House): Route[] {
  if (!house.demo) return []
  return [
    route('/staff/sign-in/as/:person', {
      may: 'everyone',
      example: async (db) => ({ person: String((await activeStaff(inIdentity(db)))[0]?.id ?? 0) }),
      post: async (visit) => {
        const staff = await activeStaff(inIdentity(house.db))
        const person = staff.find((one) => String(one.id) === visit.params.person)
        if (!person) throw new NotFound()
        const { back } = visit.body
        const to = safeBack(typeof back === 'string' ? back : undefined)
        return inTransaction(house.db, async (tx) => seeOther(to, await completeSignIn(txInIdentity(tx), house, person.id, visit, 'demo')))
      },
    }),
  ]
}
