import { actorOf } from '#platform/access'
import { formRoute, RadioField, TextField, TickField } from '#platform/forms'
import { govukNotificationBanner, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { blankForm, type Form, page, type Route, route, submitOnce } from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage } from '../form-page.js'
import { allRoles, type RoleRow } from '../roles/queries.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { OfficeAccountFields } from './office-account-fields.js'
import { changePolicy } from './change-policy.js'
import { endEverybodysSessions } from './end-everybody.js'
import { PolicyForm, policyProblems, SECOND_FACTOR_DAYS } from './policy.js'
import { sessionPolicy } from './queries.js'

const MAY = 'identity:manage-sign-in'

const LABELS = {
  idle: 'Minutes without a page',
  longest: 'Longest time in hours',
  secondFactor: 'Days without asking for a code in the same browser',
  shorterRoles: 'Roles with shorter times',
  shorterIdle: 'Shorter: minutes without a page',
  shorterLongest: 'Shorter: longest time in hours',
  officeFactor: 'Whether the office account counts as a second factor',
  officeSigns: 'What the service says',
}

const howOften = (days: number): string =>
  days === 0 ? 'At every sign-in' : `Not again for ${days} day${days === 1 ? '' : 's'} in a browser that gave one`

const DONE: Readonly<Record<string, string>> = {
  saved: 'Saved. It holds from now on, for everybody.',
  'signed-out': 'Everybody is signed out but you, in this browser.',
}

function PolicyFields({
  form,
  roles,
  done,
  service,
}: {
  form: Form
  roles: readonly RoleRow[]
  done: string | undefined
  service: string | undefined
}): Html {
  return (
    <>
      {done && govukNotificationBanner({ text: done, type: 'success' })}
      <p class="govuk-body">
        What you save holds at once, also for those who are signed in now. Whatever somebody typed into a form is kept when their session
        ends: they sign in again and send it.
      </p>
      <p class="govuk-body">
        <A href={urls.everybodysSessions}>Sign everybody out</A>
      </p>
      <TextField
        form={form}
        name="idle"
        label="A session ends after so long without a page"
        hint="From 5 minutes to a whole day (1,440)."
        width="5"
        numeric
        suffix="minutes"
      />
      <TextField
        form={form}
        name="longest"
        label="A session ends in any case after"
        hint="From 1 hour to three days (72)."
        width="5"
        numeric
        suffix="hours"
      />
      <RadioField
        form={form}
        name="secondFactor"
        label="When a code from the authenticator app is asked"
        hint="A password alone never opens a browser that has not given a code before."
        choices={SECOND_FACTOR_DAYS.map((days) => ({ value: String(days), text: howOften(days) }))}
      />
      <h2 class="govuk-heading-m">Shorter times for some roles</h2>
      <TickField
        form={form}
        name="shorterRoles"
        label="Whoever holds one of these roles is signed out sooner"
        hint="Leave all empty to treat everybody alike."
        choices={roles.map(({ key, name }) => ({ value: key, text: name }))}
        small
      />
      <TextField
        form={form}
        name="shorterIdle"
        label="Their session ends after so long without a page"
        width="5"
        numeric
        suffix="minutes"
      />
      <TextField form={form} name="shorterLongest" label="Their session ends in any case after" width="5" numeric suffix="hours" />
      {service !== undefined && <OfficeAccountFields form={form} service={service} />}
    </>
  )
}

/** The administrator's page about how long people stay signed in, and signing everybody out. */
export function policyRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  return [
    formRoute(house, '/staff/identity/session-policy', {
      may: MAY,
      title: 'How long people stay signed in',
      back: urls.account,
      schema: PolicyForm,
      labels: LABELS,
      start: async () => {
        const policy = await sessionPolicy(db)
        return {
          version: String(policy.version),
          idle: String(policy.idle_minutes),
          longest: String(policy.longest_hours),
          secondFactor: String(policy.second_factor_days),
          shorterRoles: [...policy.shorter_roles],
          shorterIdle: String(policy.shorter_idle_minutes),
          shorterLongest: String(policy.shorter_longest_hours),
          ...(house.signInProvider && { officeFactor: policy.office_factor, officeSigns: policy.office_signs.join(' ') }),
        }
      },
      fields: async (form, { query }) => (
        <PolicyFields form={form} roles={await allRoles(db)} done={DONE[query['done'] ?? '']} service={house.signInProvider?.label} />
      ),
      check: async (typed): Promise<Record<string, string>> => {
        const known = new Set((await allRoles(db)).map(({ key }) => key))
        const unknown = typed.shorterRoles.some((key) => !known.has(key))
        return { ...policyProblems(typed), ...(unknown && { shorterRoles: 'Choose from the roles below' }) }
      },
      save: async (tx, typed, visit) => {
        await changePolicy(txInIdentity(tx), typed, actorOf(visit.person))
        return `${urls.sessionPolicy}?done=saved`
      },
    }),

    route('/staff/identity/sessions/everybody', {
      may: MAY,
      get: () =>
        page(
          formPage({
            title: 'Sign everybody out',
            form: blankForm(),
            back: urls.sessionPolicy,
            before: (
              <>
                <p class="govuk-body">
                  Do this when a device was stolen or a password became known. Everybody signs in again with their second factor, in every
                  browser; what they typed is kept. Only the browser you use now stays signed in.
                </p>
                {govukWarningText({ text: 'This ends every session in the office at once.', iconFallbackText: 'Warning' })}
              </>
            ),
            fields: <Send words="Sign everybody out" look="warning" />,
          }),
        ),
      post: (visit) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          await endEverybodysSessions(txInIdentity(tx), house.clock, actorOf(visit.person), visit.sessionId)
          return `${urls.sessionPolicy}?done=signed-out`
        }),
    }),
  ]
}
