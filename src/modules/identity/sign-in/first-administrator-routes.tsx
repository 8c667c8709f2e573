import { z } from 'zod'
import { inTransaction } from '#platform/db'
import { required, TextField } from '#platform/forms'
import { isMailAddress } from '#platform/mail'
import type { House } from '#platform/module'
import { blankForm, type Form, invalid, page, readForm, type Route, route, seeOther, withError } from '#platform/web'
import { SET_UP } from '#modules/office'
import { Send } from '../fields.js'
import { formPage } from '../form-page.js'
import { liveToken, useToken } from '../links/token.js'
import { addStaff, emailIsTaken } from '../people/invite-person.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { hasAdministrator } from './first-administrator.js'
import { deadPage, NewPasswordField } from './new-password.js'
import { hashPassword, passwordProblem } from './password.js'
import { setPassword } from './set-password.js'
import { askForCode } from './steps.js'

const EMAIL = 'Enter an e-mail address, like name@example.com'

const FirstAdministrator = z.object({
  name: required(120, 'Enter your name'),
  email: z.string(EMAIL).trim().refine(isMailAddress, EMAIL),
  job: required(120, 'Enter your job, as the office says it'),
  password: z.string('Enter a password').min(1, 'Enter a password'),
})

const firstPage = (form: Form) =>
  formPage({
    title: 'Make the first administrator',
    form,
    personal: true,
    before: <p class="govuk-body">You can invite everybody else afterwards. Next you set up an authenticator app, then the office.</p>,
    fields: (
      <>
        <TextField form={form} name="name" label="Your name" autocomplete="name" />
        <TextField form={form} name="email" label="Your e-mail address" type="email" autocomplete="email" />
        <TextField form={form} name="job" label="Your job" hint="As the office says it: Office manager" autocomplete="organization-title" />
        <NewPasswordField form={form} />
        <Send words="Save and continue" />
      </>
    ),
  })

/** The page behind the one-time link that the first start prints. */
export function firstAdministratorRoutes(house: House): Route[] {
  const db = inIdentity(house.db)
  return [
    route('/staff/first-administrator/:token', {
      may: 'everyone',
      example: async () => ({ token: 'none' }),
      get: async (visit) => {
        const live = await liveToken(db, house.clock, 'first-administrator', visit.params.token)
        return page(live ? firstPage(blankForm()) : deadPage('first-administrator'))
      },
      post: async (visit) => {
        const { token } = visit.params
        if (!(await liveToken(db, house.clock, 'first-administrator', token))) return page(deadPage('first-administrator'))
        const form = readForm(FirstAdministrator, visit.body)
        const typed = form.data
        const problem = typed && passwordProblem(typed.password, [typed.name, typed.email])
        if (!typed || problem) return invalid(firstPage(problem ? withError(form, 'password', problem) : form))
        const hash = await hashPassword(typed.password)
        return inTransaction(house.db, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          if (await emailIsTaken(tx, typed.email))
            return invalid(firstPage(withError(form, 'email', 'Somebody already has this e-mail address')))
          if (!(await useToken(tx, house.clock, 'first-administrator', token)) || (await hasAdministrator(tx)))
            return page(deadPage('first-administrator'))
          const role = await tx.selectFrom('identity.role').select('id').where('key', '=', 'system-administrator').executeTakeFirstOrThrow()
          const person = await addStaff(tx, house.clock, { ...typed, roles: [role.id], places: [] }, true, 'system')
          await setPassword(tx, house.clock, person, hash, `person:${person}`)
          return seeOther(urls.authenticator(SET_UP), [await askForCode(tx, house, person)])
        })
      },
    }),
  ]
}
