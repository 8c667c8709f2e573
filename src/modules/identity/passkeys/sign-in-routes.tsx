import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { blankForm, type Form, invalid, networksOf, page, type Route, route, seeOther, typed, type Visit, withError } from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage } from '../form-page.js'
import { safeBack } from '../sign-in/back.js'
import { waitWords } from '../sign-in/sign-in-page.js'
import { BEGUN, NETWORK, type SlowDown } from '../sign-in/slow-down.js'
import { txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { AskDevice } from './ask-device.js'
import { askDevice, openChallenge } from './challenge.js'
import { relyingParty } from './passkey.js'
import { usePasskey } from './use-passkey.js'

const WHY = {
  late: 'That took too long, or was sent twice: try again',
  wrong: 'This passkey does not open anything here: try another one, or sign in with your password',
  stopped: 'This passkey was stopped, because it seems to have been copied. Sign in with your password, then look at Your sign-in',
} as const

/** Signing in with a passkey: the device proves itself and its user, so nothing else is asked. */
export function passkeySignInRoutes(house: House, limits: SlowDown): Route[] {
  const backOf = (visit: Visit) => safeBack(typed({ values: visit.body, errors: {} } as Form, 'back') || visit.query['back'])

  const askPage = async (challenge: string, back: string) =>
    formPage({
      title: 'Sign in with your passkey',
      form: blankForm(),
      back: urls.signIn(back),
      action: urls.passkeySignIn(),
      before: <p class="govuk-body">Your device asks you to unlock it, as you always do: with a finger, your face or its PIN.</p>,
      fields: (
        <>
          <input type="hidden" name="back" value={back} />
          <AskDevice
            how="get"
            options={await generateAuthenticationOptions({
              rpID: relyingParty(house).id,
              challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
              userVerification: 'required',
            })}
          />
          <Send words="Use my passkey" />
        </>
      ),
      after: (
        <p class="govuk-body">
          <A href={urls.signIn(back)}>Sign in with your password</A>
        </p>
      ),
    })

  const failedPage = (back: string, why: string) =>
    formPage({
      title: 'Sign in with your passkey',
      form: withError(blankForm(), 'again', why),
      back: urls.signIn(back),
      action: urls.passkeySignIn(),
      fields: (
        <>
          <input type="hidden" name="back" value={back} />
          <button type="submit" class="govuk-button" id="again" data-module="govuk-button" data-prevent-double-click="true">
            Try again
          </button>
        </>
      ),
      after: (
        <p class="govuk-body">
          <A href={urls.signIn(back)}>Sign in with your password</A>
        </p>
      ),
    })

  return [
    route('/staff/sign-in/passkey', {
      may: 'everyone',
      leadsTo: urls.signIn(),
      get: async (visit) => {
        const challenge = await openChallenge(house, 'passkey-sign-in', visit, null)
        return challenge === undefined ? seeOther(urls.signIn(backOf(visit))) : page(await askPage(challenge, backOf(visit)))
      },
      post: async (visit) => {
        const back = backOf(visit)
        const [network] = networksOf(visit.ip)
        const { answer } = visit.body
        const begins = typeof answer !== 'string' || answer === ''
        const [begun, answered] = [`passkey begun ${network}`, `passkey network ${network}`]
        const wait = limits.attempt([begins ? [begun, BEGUN] : [answered, NETWORK]], house.clock.now())
        if (wait > 0) return page(failedPage(back, waitWords(wait)), { status: 429 })
        if (begins) {
          const cookie = await inTransaction(house.db, (tx) => askDevice(txInIdentity(tx), house, 'passkey-sign-in', null))
          return seeOther(urls.passkeySignIn(back), [cookie])
        }
        const used = await usePasskey(house, answer, visit)
        if (used.kind !== 'in') return invalid(failedPage(back, WHY[used.kind]))
        for (const bucket of [begun, answered]) limits.takeBack(bucket)
        return seeOther(back, used.cookies)
      },
    }),
  ]
}
