import type { House } from '#platform/module'
import { NotFound, page, Reading, type Route, route } from '#platform/web'
import { A } from '../form-page.js'
import { timesInWords } from '../sessions/policy.js'
import { timesOf } from '../sessions/queries.js'
import { inIdentity } from '../tables.js'
import { urls } from '../urls.js'

/** The page of a member of staff about their own ways of signing in. */
export function accountRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  return [
    route('/staff/identity/account', {
      may: 'staff',
      get: async ({ person }) => {
        if (!person) throw new NotFound()
        return page({
          title: 'Your sign-in',
          body: (
            <Reading>
              <h1 class="govuk-heading-l">Your sign-in</h1>
              <p class="govuk-body">{`You are ${person.name}, ${person.email}.`}</p>
              <h2 class="govuk-heading-m">Password and app</h2>
              <p class="govuk-body">
                <A href={urls.forgottenPassword}>Choose a new password</A>
              </p>
              <h2 class="govuk-heading-m">Where you are signed in</h2>
              <p class="govuk-body">{timesInWords(await timesOf(db, person.id))}</p>
              <p class="govuk-body">
                <A href={urls.sessions}>See your open sessions, and end them</A>
              </p>
            </Reading>
          ),
        })
      },
    }),
  ]
}
