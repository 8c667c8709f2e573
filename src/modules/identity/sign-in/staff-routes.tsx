import { z } from 'zod'
import { inTransaction } from '#platform/db'
import {
  NotFound,
  blankForm,
  data,
  type Form,
  invalid,
  page,
  readForm,
  type Route,
  route,
  seeOther,
  typed,
  type Visit,
  withError,
} from '#platform/web'
import { type House, triesIn } from '#platform/module'
import { record } from '#platform/audit'
import { worksNow } from '../commissions/works-now.js'
import { liveToken, useToken } from '../links/token.js'
import { activeStaff } from '../people/queries.js'
import { cookieNames } from '../sessions/session.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { makeBackupCodes, picture, stepOf, useBackupCode, useCode } from './authenticator.js'
import { safeBack } from './back.js'
import { authenticatorPage, backupCodesPage, codePage } from './code-page.js'
import { signInPage } from './sign-in-page.js'
import type { SlowDown } from './slow-down.js'
import { askForCode, completeSignIn, needsNoCode } from './steps.js'
import { countAttempt, tryPassword } from './try-password.js'

const SignIn = z.object({
  email: z.string('Enter your e-mail address').trim().min(1, 'Enter your e-mail address').max(254, 'Enter your e-mail address'),
  password: z.string('Enter your password').min(1, 'Enter your password'),
})
const Code = z.object({ code: z.string('Enter the code').trim().min(1, 'Enter the code').max(40, 'Enter the code') })

const WRONG = 'The e-mail address or the password is not right'
const WRONG_CODE = 'This code is not right, or was used already: wait for the next one'

/** Signing in for staff: password, then the authenticator app. */
export function staffSignInRoutes(house: House, limits: SlowDown): Route[] {
  const db = inIdentity(house.db)
  const names = cookieNames(house.origin)
  /** What stands on the sign-in page beside the password. */
  const beside = async () => ({
    officeLabel: house.signInProvider?.label,
    ...(house.demo && {
      demoStaff: await activeStaff(db),
      tries: await triesIn(house),
    }),
  })
  const backOf = (visit: Visit, form?: Form) => safeBack(form ? typed(form, 'back') : visit.query['back'])

  /** Who has given the right password in this browser a moment ago. */
  const halfway = async (visit: Visit) => {
    const token = await liveToken(db, house.clock, 'second-step', visit.cookies[names.step])
    if (!token?.person_id) return undefined
    return db
      .selectFrom('identity.person')
      .select(['id', 'email', 'authenticator_key', 'authenticator_since'])
      .where('id', '=', token.person_id)
      .where('active', '=', true)
      .where(worksNow(house.clock, 'commission_id'))
      .executeTakeFirst()
  }

  const refused = (person: number) =>
    inTransaction(house.db, (tx) =>
      record(tx, { by: 'public', did: 'identity:sign-in-refused', kind: 'identity:person', id: person, detail: { at: 'code' } }),
    )

  return [
    route('/staff/sign-in', {
      may: 'everyone',
      get: async (visit) => {
        const notice = visit.query['changed'] === 'password' ? { notice: 'Your password is changed. Sign in with the new one.' } : {}
        return page(signInPage({ back: backOf(visit), ...notice, ...(await beside()) }))
      },
      post: async (visit) => {
        const form = readForm(SignIn, visit.body)
        const back = backOf(visit, form)
        if (!form.data) return invalid(signInPage({ form, back, ...(await beside()) }))
        const tried = await tryPassword(house, limits, form.data, visit)
        if (tried.kind === 'wait') return page(signInPage({ form, back, wait: tried.seconds, ...(await beside()) }), { status: 429 })
        if (tried.kind === 'wrong') return invalid(signInPage({ form: withError(form, 'email', WRONG), back, ...(await beside()) }))
        return inTransaction(house.db, async (tx) => {
          const noCode = tried.hasAuthenticator ? await needsNoCode(txInIdentity(tx), house, tried.person, visit) : house.demo
          if (noCode)
            return seeOther(
              back,
              await completeSignIn(txInIdentity(tx), house, tried.person, visit, tried.hasAuthenticator ? 'password' : 'demo'),
            )
          const cookie = await askForCode(txInIdentity(tx), house, tried.person)
          return seeOther(tried.hasAuthenticator ? urls.code(back) : urls.authenticator(back), [cookie])
        })
      },
    }),

    route('/staff/sign-in/code', {
      may: 'everyone',
      leadsTo: '/staff/sign-in',
      get: async (visit) => ((await halfway(visit)) ? page(codePage({ back: backOf(visit) })) : seeOther(urls.signIn(backOf(visit)))),
      post: async (visit) => {
        const form = readForm(Code, visit.body)
        const back = backOf(visit, form)
        const person = await halfway(visit)
        if (!person) return seeOther(urls.signIn(back))
        if (!form.data) return invalid(codePage({ form, back }))
        const count = await countAttempt(db, house, limits, 'code', person.email, visit)
        if (count.wait > 0) return page(codePage({ back, wait: count.wait }), { status: 429 })
        const { code } = form.data
        const cookies = await inTransaction(house.db, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          if (person.authenticator_since === null) return undefined
          const right = (await useCode(tx, house.clock, person.id, code)) || (await useBackupCode(tx, house.clock, person.id, code))
          const step = right && (await useToken(tx, house.clock, 'second-step', visit.cookies[names.step]))
          return step ? completeSignIn(tx, house, person.id, visit, step.way ?? 'password-and-app') : undefined
        })
        if (cookies) {
          count.succeeded()
          return seeOther(back, cookies)
        }
        await refused(person.id)
        return invalid(codePage({ form: withError(blankForm(), 'code', WRONG_CODE), back }))
      },
    }),

    route('/staff/sign-in/authenticator', {
      may: 'everyone',
      leadsTo: '/staff/sign-in',
      get: async (visit) => {
        const person = await halfway(visit)
        if (!person?.authenticator_key || person.authenticator_since) return seeOther(urls.signIn(backOf(visit)))
        return page({ ...authenticatorPage({ back: backOf(visit), key: person.authenticator_key }), personal: true })
      },
      post: async (visit) => {
        const form = readForm(Code, visit.body)
        const back = backOf(visit, form)
        const person = await halfway(visit)
        const key = person?.authenticator_key
        if (!person || !key || person.authenticator_since) return seeOther(urls.signIn(back))
        if (!form.data) return invalid(authenticatorPage({ form, back, key }))
        const count = await countAttempt(db, house, limits, 'code', person.email, visit)
        if (count.wait > 0) return page(authenticatorPage({ back, key, wait: count.wait }), { status: 429 })
        const step = stepOf(key, form.data.code, house.clock, null)
        if (step === undefined) {
          await refused(person.id)
          return invalid(authenticatorPage({ form: withError(blankForm(), 'code', WRONG_CODE), back, key }))
        }
        count.succeeded()
        return inTransaction(house.db, async (platformTx) => {
          const tx = txInIdentity(platformTx)
          const set = await tx
            .updateTable('identity.person')
            .set({ authenticator_since: house.clock.now(), authenticator_last_step: step })
            .where('id', '=', person.id)
            .where('authenticator_since', 'is', null)
            .where('authenticator_key', '=', key)
            .executeTakeFirst()
          const proved = set.numUpdatedRows > 0n && (await useToken(tx, house.clock, 'second-step', visit.cookies[names.step]))
          if (!proved) return seeOther(urls.signIn(back))
          await record(tx, { by: `person:${person.id}`, did: 'identity:set-up-authenticator', kind: 'identity:person', id: person.id })
          const codes = await makeBackupCodes(tx, person.id)
          return page(backupCodesPage(codes, back), {
            cookies: await completeSignIn(tx, house, person.id, visit, proved.way ?? 'password-and-app'),
          })
        })
      },
    }),

    route('/staff/sign-in/authenticator/picture', {
      may: 'everyone',
      get: async (visit) => {
        const person = await halfway(visit)
        if (!person?.authenticator_key || person.authenticator_since) throw new NotFound()
        return data('image/svg+xml', await picture(person.authenticator_key, `Regard ${new URL(house.origin).hostname}`, person.email))
      },
    }),
  ]
}
