import { govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import { NotFound, page, Reading, type Route, route } from '#platform/web'
import { A } from '../form-page.js'
import { OfficeAccountSection } from '../office-accounts/own-routes.js'
import { connectedOf } from '../office-accounts/queries.js'
import { PasskeySection } from '../passkeys/passkey-table.js'
import { passkeysOf } from '../passkeys/queries.js'
import { timesInWords } from '../sessions/policy.js'
import { timesOf } from '../sessions/queries.js'
import { inIdentity } from '../tables.js'
import { urls } from '../urls.js'

const DONE: Readonly<Record<string, string>> = {
  'passkey-added': 'Your passkey is added. Next time, choose “Sign in with a passkey”.',
  connected: 'The account is connected. From now on you can sign in with it.',
  disconnected: 'The account is disconnected.',
  'passkey-removed': 'The passkey is removed.',
}

/** The page of a member of staff about their own ways of signing in. */
export function accountRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  return [
    route('/staff/identity/account', {
      may: 'staff',
      get: async ({ person, query }) => {
        if (!person) throw new NotFound()
        const [passkeys, times, connected] = await Promise.all([
          passkeysOf(db, person.id),
          timesOf(db, person.id),
          connectedOf(db, house, person.id),
        ])
        const done = DONE[query['done'] ?? '']
        return page({
          title: 'Your sign-in',
          body: (
            <Reading>
              {done && govukNotificationBanner({ text: done, type: 'success' })}
              <h1 class="govuk-heading-l">Your sign-in</h1>
              <p class="govuk-body govuk-!-text-break-word">{`You are ${person.name}, ${person.email}.`}</p>
              <PasskeySection passkeys={passkeys} />
              {house.signInProvider && <OfficeAccountSection label={house.signInProvider.label} connected={connected} />}
              <h2 class="govuk-heading-m">Password and app</h2>
              <p class="govuk-body">
                <A href={urls.forgottenPassword}>Choose a new password</A>
              </p>
              <h2 class="govuk-heading-m">Where you are signed in</h2>
              <p class="govuk-body">{timesInWords(times)}</p>
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
