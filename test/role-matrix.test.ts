import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { may, type Person } from '#platform/access'
import { buildServer, type Route } from '#platform/web'
import { urls as identityUrls, staffToChoose } from '#modules/identity'
import { modules as all } from '../src/modules/index.js'
import { smallDemo } from '#test/demo'
import { rolesIn, rolesPage } from '#test/roles'

/** The demo behind a real server, with somebody for each role, by its key; a visitor has nobody behind them. */
async function demoWithRoles() {
  const { house } = await smallDemo({ share: 0.02 })
  const people = new Map<string, Person | undefined>()
  const routes = house.modules.flatMap((module) => module.routes?.(house) ?? [])
  const [anybody] = await staffToChoose(house.db)
  const person = { id: anybody?.id ?? 0, name: 'Somebody', email: 'somebody@westmarch.example', job: 'Officer', places: [], coversFor: [] }
  for (const { key, permissions } of rolesIn(house.modules))
    people.set(key, { ...person, kind: 'staff', permissions: new Set(permissions) })
  people.set('outsider', { ...person, kind: 'outsider', permissions: new Set() })
  people.set('nobody', undefined)
  const app = await buildServer({
    db: house.db,
    clock: house.clock,
    origin: house.origin,
    routes,
    whoIs: async ({ role = '' }) => {
      const found = people.get(role)
      return found && { person: found, sessionId: 0 }
    },
    around: async ({ body }) => body.value,
    signInUrl: identityUrls.signIn,
  })
  after(() => app.close())

  /** The address of an example record. */
  async function addressOf({ url, example }: Route): Promise<string> {
    const named = (await example?.(house.db)) ?? {}
    return url.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(named[name] ?? ''))
  }

  async function ask(method: 'GET' | 'POST', url: string, role: string): Promise<{ status: number; to: string }> {
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
    return { status: response.statusCode, to: String(response.headers.location ?? '') }
  }

  return { house, people, routes, addressOf, ask }
}

/** Sessions are only there while somebody is signed in. */
const SIGNED_IN = /\/sessions\/:/
/** Links that are sent to one person and end: without one, their page says that it has ended. */
const BY_LINK = /:token/
/** Pages that depend on the moment: no jobs run here (503), and nobody is setting up an authenticator app (404). */
const OF_THE_MOMENT: Readonly<Record<string, number>> = { '/health': 503, '/staff/sign-in/authenticator/picture': 404 }

test('the role matrix of the demo', async (t) => {
  const { house, people, routes, addressOf, ask } = await demoWithRoles()

  await t.test('every address with a name in it has an example record in the demo, which the permitted person opens', async () => {
    const lacking: string[] = []
    people.set('everything', {
      ...(people.get('chief-executive') as Person),
      permissions: new Set(house.modules.flatMap((module) => Object.keys(module.permissions ?? {}))) as Person['permissions'],
    })
    for (const route of routes.filter(({ url }) => url.includes('/:') && !BY_LINK.test(url) && !SIGNED_IN.test(url))) {
      const url = await addressOf(route).catch((error: unknown) => `(${String(error)})`)
      const status = !url.startsWith('/') ? 0 : route.get ? (await ask('GET', url, 'everything')).status : 200
      if (status === 0 || status >= 400 || /\/(0|none)?(\/|$)/.test(url)) lacking.push(`${route.url}: ${url} gives ${status}`)
    }
    assert.deepEqual(lacking, [])
  })

  await t.test('every page opens for those who may see it, and for nobody else', async () => {
    const wrong: string[] = []
    for (const route of routes.filter(({ get }) => get)) {
      const url = await addressOf(route)
      for (const [role, person] of people) {
        const { status, to } = await ask('GET', url, role)
        const signIn = status === 303 && to === identityUrls.signIn(url)
        const opened =
          (status < 400 && !signIn) || (BY_LINK.test(route.url) && [404, 410].includes(status)) || status === OF_THE_MOMENT[route.url]
        if (!(may(person, route.may) ? opened : person ? status === 403 : signIn))
          wrong.push(`GET ${route.url} as ${role}: ${status} ${to}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  await t.test('every form is refused to those who may not send it, and read when those who may send it', async () => {
    const wrong: string[] = []
    const forms = routes.filter(({ post }) => post)
    const refused = forms.flatMap((route) =>
      [...people].filter(([, person]) => !may(person, route.maySend ?? route.may)).map(([role, person]) => ({ route, role, person })),
    )
    const addresses = new Map(await Promise.all(forms.map(async (route) => [route, await addressOf(route)] as const)))
    for (const { route, role, person } of refused) {
      const { status } = await ask('POST', addresses.get(route) ?? '', role)
      if (status !== (person ? 403 : 401)) wrong.push(`POST ${route.url} as ${role}: ${status}`)
    }
    // An empty form says what is missing (422), does what needs no words, or comes too late (404, 409): never a matter of permission.
    for (const route of forms) {
      for (const [role, person] of people) {
        if (!may(person, route.maySend ?? route.may)) continue
        const { status } = await ask('POST', addresses.get(route) ?? '', role)
        if (status === 401 || status === 403 || status >= 500) wrong.push(`POST ${route.url} as ${role}: ${status}`)
      }
    }
    assert.deepEqual(wrong, [])
  })
})

test('the page of roles in docs is what the modules declare', () => {
  const kept = readFileSync(path.resolve(import.meta.dirname, '../../docs/roles.md'), 'utf8')
  assert.equal(kept, rolesPage(all), 'run node tools/generate-roles.mjs')
})
