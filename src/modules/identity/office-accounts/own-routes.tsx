import { actorOf } from '#platform/access'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { blankForm, DateText, invalid, NotFound, page, type Route, route, seeOther, submitOnce, withError } from '#platform/web'
import { A, formPage } from '../form-page.js'
import { OnlyWayIn } from '../passkeys/remove-passkey.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { disconnectOwn } from './disconnect.js'
import { type Connected, connectedOf } from './queries.js'

/** A person disconnects the office's own account from theirs. */
export function ownOfficeAccountRoutes(house: House): Route[] {
  const label = house.signInProvider?.label ?? ''
  const disconnectPage = (form = blankForm()) =>
    formPage({
      title: `Disconnect ${label}`,
      form,
      back: urls.account,
      before: (
        <p class="govuk-body">
          It signs you in here no more until it is connected again; that also happens when you next sign in with it under a verified
          address.
        </p>
      ),
      fields: (
        <button
          type="submit"
          class="govuk-button govuk-button--warning"
          id="disconnect"
          data-module="govuk-button"
          data-prevent-double-click="true"
        >
          Disconnect it
        </button>
      ),
    })
  return [
    route('/staff/identity/office-account/removal', {
      may: 'staff',
      leadsTo: urls.account,
      get: async ({ person }) => {
        const connected = person && (await connectedOf(inIdentity(house.db), house, person.id))
        return connected ? page(disconnectPage()) : seeOther(urls.account)
      },
      post: async (visit) => {
        const { person } = visit
        if (!person) throw new NotFound()
        try {
          return await submitOnce(house.db, house.clock, visit, async (tx) => {
            await disconnectOwn(txInIdentity(tx), house, person.id, actorOf(person))
            return `${urls.account}?done=disconnected`
          })
        } catch (error) {
          if (!(error instanceof OnlyWayIn)) throw error
          return invalid(disconnectPage(withError(blankForm(), 'disconnect', error.message)))
        }
      },
    }),
  ]
}

/** The part of a person's own page about the office's own accounts. */
export function OfficeAccountSection({ label, connected }: { label: string; connected: Connected | undefined }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{label}</h2>
      {connected ? (
        <>
          <p class="govuk-body">
            Connected on <DateText date={connected.connected_at} />
            {connected.last_used_at && (
              <>
                , last used on <DateText date={connected.last_used_at} />
              </>
            )}
            .
          </p>
          <p class="govuk-body">
            <A href={urls.officeAccountRemoval}>Disconnect it</A>
          </p>
        </>
      ) : (
        <p class="govuk-body">
          <A href={`${urls.officeSignIn(urls.account)}&connect=yes`}>{`Connect ${label}`}</A>
        </p>
      )}
    </>
  )
}
