import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '#test/database'
import { fixedClock } from '#platform/clock'
import { raw } from '#platform/html'
import { buildServer, page, route } from './index.js'

test('a member of staff who may not do something still has their menu on the page that says so; nobody else has a name there', async () => {
  const { db } = await testDatabase()
  const person = {
    id: 1,
    kind: 'staff',
    name: 'Tom Ellery',
    email: 'tom@westmarch.example',
    job: 'Officer',
    places: [],
    coversFor: [],
  } as const
  const app = await buildServer({
    db,
    clock: fixedClock('2026-11-23T09:00:00Z'),
    origin: 'https://views.westmarch.example',
    routes: [route('/staff/closed', { may: 'accountability:publish-decisions', get: () => page({ title: 'Closed', body: raw('') }) })],
    whoIs: async (cookies) => (cookies['story'] === 'tom' ? { person: { ...person, permissions: new Set() }, sessionId: 1 } : undefined),
    around: async ({ body }, visit) => `${visit.person?.name ?? 'Nobody'} ${body.value}`,
    signInUrl: () => '/staff/sign-in',
  })
  after(() => app.close())
  const ask = (url: string, cookie: string) => app.inject({ url, headers: { cookie } })
  const refused = await ask('/staff/closed', 'story=tom')
  assert.equal(refused.statusCode, 403)
  assert.match(refused.body, /^Tom Ellery .*You cannot do this/s)
  assert.match((await ask('/staff/nowhere', 'story=tom')).body, /^Tom Ellery .*Page not found/s)
  assert.match((await ask('/nowhere', 'story=tom')).body, /^Nobody .*Page not found/s)
  assert.match((await ask('/staff/nowhere', 'story=else')).body, /^Nobody .*Page not found/s)
})
