import { randomUUID } from 'node:crypto'
import { parse } from 'node-html-parser'
import { may, type Person } from '#platform/access'
import type { House } from '#platform/module'
import { buildServer, type Route } from '#platform/web'
import { urls as identityUrls } from '#modules/identity'

/** Everybody whom the matrix asks for, by role; a visitor has nobody behind them. */
export type People = ReadonlyMap<string, Person | undefined>

/** What came back, as far as the matrix looks at it. */
export interface Answered {
  readonly status: number
  readonly to: string
  readonly html: string
}

/** Pages that depend on the moment: no jobs run here (503), and nobody is setting up an authenticator app (404). */
const OF_THE_MOMENT: Readonly<Record<string, number>> = { '/health': 503, '/staff/sign-in/authenticator/picture': 404 }
/** Sessions are only there while somebody is signed in. */
const SIGNED_IN = /\/sessions\/:/

/** The address with the names of its example filled in; the error when there is no such record. */
export async function addressOf(route: Route, house: House, pattern = route.url): Promise<string> {
  const named = (await route.example?.(house.db)) ?? {}
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = named[name] ?? ''
    if (value === '' || value === '0') throw new Error(`${route.url} has no example`)
    return encodeURIComponent(value)
  })
}

/** What is wrong with a page that a permitted person asked for: nothing when it shows, or sends them where the route says. */
export function pageFault(route: Route, elsewhere: string | undefined, { status, to }: Answered): string | undefined {
  if (status === 200 || status === OF_THE_MOMENT[route.url]) return undefined
  if (status === 302 && route.leadsElsewhere && /^https?:\/\//.test(to)) return undefined
  if (status === 303 && elsewhere !== undefined && to.split('?')[0] === elsewhere) return undefined
  return `${status} ${to}`.trim()
}

/** What is wrong with the answer to an empty form: nothing when it did its work, or shows the person what to correct. */
export function formFault({ status, to, html }: Answered): string | undefined {
  if (status < 400) return undefined
  const main = parse(html).querySelector('main')
  if ((status === 409 || status === 422) && main?.querySelector('.govuk-error-summary, form[method="post"]')) return undefined
  return `${status} ${to}`.trim()
}

/** Asks for every page and form of these routes as everybody, and says what came out wrong, one sentence each. */
export async function matrixOf(house: House, people: People, routes: readonly Route[]) {
  const app = await buildServer({
    db: house.db,
    clock: house.clock,
    origin: house.origin,
    routes,
    whoIs: async ({ role = '' }) => {
      const found = people.get(role)
      return found && { person: found, sessionId: 0 }
    },
    around: async ({ body }) => `<main>${body.value}</main>`,
    signInUrl: identityUrls.signIn,
  })

  async function ask(method: 'GET' | 'POST', url: string, role: string): Promise<Answered> {
    const response = await app.inject({
      method,
      url,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: `role=${role}`,
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { payload: `_once=${randomUUID()}` }),
    })
    return { status: response.statusCode, to: String(response.headers.location ?? ''), html: response.body }
  }

  /** The address, with somebody signed in where the record is their session. */
  async function address(route: Route): Promise<string> {
    if (SIGNED_IN.test(route.url)) await ask('POST', identityUrls.demoSignIn([...people.values()][0]?.id ?? 0), 'nobody')
    return addressOf(route, house).catch((error: unknown) => `no example: ${String(error)}`)
  }

  /** Every page opens for those who may see it, and for nobody else. */
  async function pages(): Promise<string[]> {
    const wrong: string[] = []
    for (const route of routes.filter(({ get }) => get)) {
      const url = await address(route)
      const elsewhere = route.leadsTo === undefined ? undefined : await addressOf(route, house, route.leadsTo)
      for (const [role, person] of people) {
        const answer = url.startsWith('/') ? await ask('GET', url, role) : { status: 0, to: url, html: '' }
        const signIn = answer.status === 303 && answer.to === identityUrls.signIn(url)
        const fault = may(person, route.may)
          ? pageFault(route, elsewhere, answer)
          : person
            ? answer.status !== 403 && `${answer.status}`
            : !signIn && `${answer.status} ${answer.to}`
        if (fault) wrong.push(`GET ${route.url} as ${role}: ${fault}`)
      }
    }
    return wrong
  }

  /** Every form is refused to those who may not send it; empty, it shows the first who may what to correct, and none of the others a refusal. */
  async function forms(): Promise<string[]> {
    const wrong: string[] = []
    const sent = routes.filter(({ post }) => post)
    const allowed = ({ maySend, may: see }: Route, person: Person | undefined) => may(person, see) && may(person, maySend ?? see)
    for (const route of sent) {
      const url = await address(route)
      if (!url.startsWith('/')) wrong.push(`POST ${route.url}: ${url}`)
      else
        for (const [role, person] of people) {
          if (allowed(route, person)) continue
          const { status } = await ask('POST', url, role)
          if (status !== (person ? 403 : 401)) wrong.push(`POST ${route.url} as ${role}: ${status}`)
        }
    }
    for (const route of sent) {
      const permitted = [...people].filter(([, person]) => allowed(route, person)).map(([role]) => role)
      if (permitted.length === 0) wrong.push(`POST ${route.url}: nobody may send it`)
      for (const [nth, role] of permitted.entries()) {
        // The one before may have used up the record, as a withdrawal does: that is no matter of permission.
        const url = await address(route)
        if (!url.startsWith('/') && nth > 0) continue
        const answer = url.startsWith('/') ? await ask('POST', url, role) : { status: 0, to: url, html: '' }
        const refused = answer.status === 401 || answer.status === 403 || answer.status >= 500
        const fault = nth === 0 ? (answer.status === 0 ? url : formFault(answer)) : refused && String(answer.status)
        if (fault) wrong.push(`POST ${route.url} at ${url} as ${role}: ${fault}`)
      }
    }
    return wrong
  }

  return { pages, forms, close: () => app.close() }
}
