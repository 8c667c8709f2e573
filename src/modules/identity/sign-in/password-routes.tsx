import { z } from 'zod'
import { TextField } from '#platform/forms'
import { inTransaction } from '#platform/db'
import { isMailAddress, queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { blankForm, type Form, invalid, networksOf, page, readForm, type Route, route, seeOther, withError } from '#platform/web'
import { worksNow } from '../commissions/works-now.js'
import { Send } from '../fields.js'
import { formPage, wordsPage } from '../form-page.js'
import { hashOf, issueToken, liveToken, useToken } from '../links/token.js'
import { plainEmail } from '../people/invite-person.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { hashPassword, passwordProblem } from './password.js'
import { deadPage, NewPasswordField } from './new-password.js'
import { setPassword } from './set-password.js'
import { MAILS, NETWORK, type SlowDown } from './slow-down.js'
import { askForCode } from './steps.js'

const EMAIL = 'Enter an e-mail address, like name@example.com'
const email = z.string(EMAIL).trim().refine(isMailAddress, EMAIL)
const password = z.string('Enter a password').min(1, 'Enter a password')

const Email = z.object({ email })
const NewPassword = z.object({ password })

/** Passwords chosen by a link: forgotten ones and invitations. */
export function passwordRoutes(house: House, limits: SlowDown): Route[] {
  const db = inIdentity(house.db)

  const forgottenPage = (form: Form) =>
    formPage({
      title: 'Forgotten password',
      form,
      back: urls.signIn(),
      before: <p class="govuk-body">We send you a link with which you choose a new one. You still need your authenticator app.</p>,
      fields: (
        <>
          <TextField form={form} name="email" label="E-mail address" type="email" autocomplete="username" />
          <Send words="Send me a link" />
        </>
      ),
    })

  const choosePage = (form: Form, title: string, words: string) =>
    formPage({
      title,
      form,
      personal: true,
      before: <p class="govuk-body">{words}</p>,
      fields: (
        <>
          <NewPasswordField form={form} />
          <Send words="Save and continue" />
        </>
      ),
    })

  /** A page on which the holder of a link chooses a password. */
  const choose = (purpose: 'new-password' | 'invitation', title: string, words: string) => ({
    may: 'everyone' as const,
    example: async () => ({ token: 'none' }),
    get: async (visit: { params: { token: string } }) =>
      page((await liveToken(db, house.clock, purpose, visit.params.token)) ? choosePage(blankForm(), title, words) : deadPage(purpose)),
    post: async (visit: { params: { token: string }; body: Parameters<typeof readForm>[1] }) => {
      const token = await liveToken(db, house.clock, purpose, visit.params.token)
      const person = token?.person_id
        ? await db
            .selectFrom('identity.person')
            .select(['id', 'name', 'email'])
            .where('id', '=', token.person_id)
            .where('active', '=', true)
            .where(worksNow(house.clock, 'commission_id'))
            .executeTakeFirst()
        : undefined
      if (!person) return page(deadPage(purpose))
      const form = readForm(NewPassword, visit.body)
      const problem = form.data && passwordProblem(form.data.password, [person.name, person.email])
      if (!form.data || problem) return invalid(choosePage(problem ? withError(form, 'password', problem) : form, title, words))
      const hash = await hashPassword(form.data.password)
      return inTransaction(house.db, async (platformTx) => {
        const tx = txInIdentity(platformTx)
        if (!(await useToken(tx, house.clock, purpose, visit.params.token))) return page(deadPage(purpose))
        await setPassword(tx, house.clock, person.id, hash, `person:${person.id}`)
        if (purpose === 'new-password') return seeOther(`${urls.signIn()}?changed=password`)
        // The authenticator comes next; a person who set one up before a second invitation uses that.
        return seeOther(urls.authenticator(urls.desk), [await askForCode(tx, house, person.id)])
      })
    },
  })

  return [
    route('/staff/forgotten-password', {
      may: 'everyone',
      get: () => page(forgottenPage(blankForm())),
      post: async (visit) => {
        const form = readForm(Email, visit.body)
        if (!form.data) return invalid(forgottenPage(form))
        const to = plainEmail(form.data.email)
        const [network] = networksOf(visit.ip)
        const wait = limits.attempt(
          [
            [`mail ${hashOf(to)}`, MAILS],
            [`mail network ${network}`, NETWORK],
          ],
          house.clock.now(),
        )
        if (wait === 0) await sendNewPasswordLink(house, to)
        return page(
          wordsPage('Look in your mailbox', [
            'If this address belongs to somebody who works here, a link is on its way. It works once, for 30 minutes.',
          ]),
        )
      },
    }),
    route(
      '/staff/new-password/:token',
      choose('new-password', 'Choose a new password', 'Everywhere you are signed in, you will be signed out.'),
    ),
    route(
      '/staff/invitation/:token',
      choose('invitation', 'Welcome', 'Choose a password. Next you set up an authenticator app on your phone.'),
    ),
  ]
}

/** Mails a link for a new password, if somebody who has joined works here under this address. */
async function sendNewPasswordLink(house: House, to: string): Promise<void> {
  await inTransaction(house.db, async (platformTx) => {
    const tx = txInIdentity(platformTx)
    const person = await tx
      .selectFrom('identity.person')
      .select('id')
      .where('email', '=', to)
      .where('kind', '=', 'staff')
      .where('active', '=', true)
      .where(worksNow(house.clock, 'commission_id'))
      .where('joined_at', 'is not', null)
      .executeTakeFirst()
    if (!person) return
    const secret = await issueToken(tx, house.clock, 'new-password', person.id)
    await queueMail(tx, {
      key: `identity:new-password:${hashOf(secret)}`,
      to,
      subject: 'Choose a new password',
      text: `Hello,\n\nsomebody, probably you, asked for a new password. Follow this link within 30 minutes:\n\n${house.origin}${urls.newPassword(secret)}\n\nIf it was not you, do nothing: your password stays as it is.\n`,
      purpose: 'sign-in',
      sensitive: true,
      urgent: true,
    })
  })
}
