import type { House } from '#platform/module'
import { invalid, networksOf, page, type Route, route, seeOther, type Visit } from '#platform/web'
import { Send } from '../fields.js'
import { A, formPage, wordsPage } from '../form-page.js'
import { signInPage } from '../sign-in/sign-in-page.js'
import { safeBack } from '../sign-in/back.js'
import { NETWORK, type SlowDown } from '../sign-in/slow-down.js'
import { urls } from '../urls.js'
import { cookieNames } from '../sessions/session.js'
import { comeBack } from './come-back.js'
import { flowCookie, newFlow } from './flow.js'
import { officeSignIn, type OfficeSignIn } from './provider.js'
import { whyNot } from './why-not.js'

/** What the service sends back; each of it short enough for an address. */
const SENT_BACK = ['code', 'state', 'iss', 'error', 'error_description'] as const

/** Signing in with the office's own accounts. Without a service in the settings, these addresses lead to the sign-in page. */
export function officeSignInRoutes(house: House, limits: SlowDown): Route[] {
  const service = house.signInProvider && officeSignIn(house.signInProvider, house.origin + urls.officeReturn)
  const notNow = ({ label }: OfficeSignIn, why: Parameters<typeof whyNot>[0], back: string, code?: string) =>
    signInPage({ back, officeLabel: label, notice: whyNot(why, label, code) })

  return [
    route('/staff/sign-in/office', {
      may: 'everyone',
      leadsTo: urls.signIn(),
      get: async (visit) => {
        const back = safeBack(visit.query['back'])
        if (!service) return seeOther(urls.signIn(back))
        const flow = newFlow(house, back, visit.query['connect'] === 'yes' ? visit.person?.id : undefined)
        const begun = await service.begin(flow)
        if ('trouble' in begun) return page(notNow(service, begun.trouble.kind, back, begun.trouble.why))
        const content = wordsPage(
          `Sign in with ${service.label}`,
          [
            'You sign in at its own service and come back here.',
            <a class="govuk-button" role="button" draggable="false" data-module="govuk-button" data-go-at-once="" href={begun.to}>
              Continue
            </a>,
            <A href={urls.signIn(back)}>Sign in with your password</A>,
          ],
          { personal: true },
        )
        return page(content, { cookies: [flowCookie(house, flow)] })
      },
    }),

    route('/staff/sign-in/office/return', {
      may: 'everyone',
      leadsTo: urls.signIn(),
      // Looking at an address changes nothing, so what came back with it is sent by a button; a script presses it.
      get: (visit) => {
        if (!service) return seeOther(urls.signIn())
        // Who goes back in the browser after signing in comes by here once more.
        if (visit.person && !visit.cookies[cookieNames(house.origin).office]) return seeOther(urls.desk)
        return page(returnPage(visit))
      },
      post: async (visit) => {
        if (!service) return seeOther(urls.signIn())
        const answer = new URLSearchParams()
        for (const name of SENT_BACK) {
          const text = visit.body[name]
          if (typeof text === 'string' && text !== '') answer.set(name, text.slice(0, 4000))
        }
        const [network] = networksOf(visit.ip)
        const bucket = `office account ${network}`
        const wait = limits.attempt([[bucket, NETWORK]], house.clock.now())
        if (wait > 0) return page(signInPage({ back: urls.desk, officeLabel: service.label, wait }), { status: 429 })
        const came = await comeBack(house, service, answer, visit)
        const over = { name: cookieNames(house.origin).office, value: '' }
        if ('to' in came) {
          limits.takeBack(bucket)
          return seeOther(came.to, [...came.cookies, over])
        }
        return invalid(notNow(service, came.why, came.back ?? urls.desk, came.code))
      },
    }),
  ]
}

function returnPage({ query }: Visit) {
  return formPage({
    title: 'Signing you in',
    form: { values: {}, errors: {} },
    personal: true,
    action: urls.officeReturn,
    before: <p class="govuk-body">This goes on by itself. If it does not, press the button.</p>,
    fields: (
      <>
        {SENT_BACK.map((name) => query[name] && <input type="hidden" name={name} value={query[name]} />)}
        <span data-send-at-once="">
          <Send words="Continue" />
        </span>
      </>
    ),
  })
}
