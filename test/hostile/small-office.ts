import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { fixedClock, type Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { testDatabase } from '#test/database'
import { identity } from '../../src/modules/identity/module.js'
import { inIdentity } from '../../src/modules/identity/tables.js'
import { office } from '../../src/modules/office/module.js'
import { assemble, buildApp } from '../../src/app.js'
import { openCard } from '../faults/open-card.js'

/** Somebody who looks at the office: the public, or one of its staff. */
export interface Onlooker {
  readonly name: string
  readonly cookies: Map<string, string>
}

/** The whole product over a small office: Westmarch, its staff and roles, and the standing card open. */
export interface SmallOffice {
  readonly app: FastifyInstance
  readonly db: Db
  readonly house: House
  readonly clock: { now(): Temporal.Instant; set(to: Temporal.Instant): void }
  /** What went wrong on our side while it was looked at. */
  readonly broken: readonly string[]
  readonly public: Onlooker
  /** Every member of staff, signed in. */
  readonly staff: readonly Onlooker[]
  /** One request, a few seconds after the one before. */
  ask(
    who: Onlooker,
    method: 'GET' | 'POST' | 'HEAD',
    url: string,
    more?: { payload?: string | Buffer; headers?: Record<string, string> },
  ): Promise<Answered>
}

/** What came back. */
export interface Answered {
  readonly status: number
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly type: string
  readonly body: string
}

/** Opens the small office. */
export async function smallOffice(): Promise<SmallOffice> {
  const { db } = await testDatabase()
  const clock = fixedClock('2026-11-23T09:00:00Z')
  const house = await assemble({ db, clock, origin: 'https://views.westmarch.example', demo: true })
  for (const module of [office, identity]) await module.seed?.(house, () => {})
  await openCard(house)
  return officeOver(house, clock)
}

/** Serves a house that has its staff and signs every one of them in. */
export async function officeOver(house: House, clock: SmallOffice['clock']): Promise<SmallOffice> {
  const { db } = house
  const broken: string[] = []
  const app = await buildApp(house, {
    log: ({ method, route, error }) => {
      if (error)
        broken.push(`${method} ${route}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`)
    },
  })
  after(() => app.close())

  const ask: SmallOffice['ask'] = async (who, method, url, { payload, headers } = {}) => {
    clock.set(clock.now().add({ seconds: 3 }))
    const response = await app.inject({
      method,
      url,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(who.cookies.size > 0 ? { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of [response.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      who.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return {
      status: response.statusCode,
      url,
      headers: response.headers,
      type: String(response.headers['content-type'] ?? ''),
      body: response.body,
    }
  }

  const people = await inIdentity(db)
    .selectFrom('identity.person')
    .select(['id', 'name'])
    .where('kind', '=', 'staff')
    .orderBy('id')
    .execute()
  const staff: Onlooker[] = []
  for (const { id, name } of people) {
    const one: Onlooker = { name, cookies: new Map() }
    await ask(one, 'POST', `/staff/sign-in/as/${id}`, { payload: '' })
    staff.push(one)
  }
  return { app, db, house, clock, broken, public: { name: 'the public', cookies: new Map() }, staff, ask }
}
