import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '#test/database'
import { browser } from '#test/visit'
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

test('an upload of somebody who was signed out keeps what was typed, and asks for the file again', async () => {
  const { db } = await testDatabase()
  const sent: unknown[] = []
  let signedIn = false
  const app = await buildServer({
    db,
    clock: fixedClock('2026-11-23T09:00:00Z'),
    origin: 'https://views.westmarch.example',
    routes: [
      route('/staff/upload', {
        may: 'staff',
        takesFiles: true,
        limit: 100_000,
        get: () =>
          page({
            title: 'Upload',
            body: raw(
              '<form method="post" enctype="multipart/form-data"><textarea name="words"></textarea><input type="file" name="list"></form>',
            ),
          }),
        post: ({ body, uploads }) => {
          sent.push({ words: body['words'], files: uploads.map(({ filename }) => filename) })
          return page({ title: 'Taken', body: raw('Taken') })
        },
      }),
    ],
    whoIs: async () =>
      signedIn
        ? {
            person: { id: 1, kind: 'staff', name: 'Tom', email: '', job: '', places: [], coversFor: [], permissions: new Set() },
            sessionId: 1,
          }
        : undefined,
    around: async ({ body }) => `<main>${body.value}</main>`,
    signInUrl: () => '/staff/sign-in',
  })
  after(() => app.close())
  signedIn = true
  const visitor = browser(app)
  const form = await visitor.get('/staff/upload')
  signedIn = false
  const late = await form.attach({ field: 'list', filename: 'people.csv', bytes: 'secret,row' }, { words: 'Dear all,\nplease' })
  assert.equal(late.status, 401)
  assert.match(late.text, /What you typed is kept on this page.*Choose the file “people.csv” again/)
  assert.doesNotMatch(late.html, /secret,row/, 'a file is never kept')
  signedIn = true
  await late.attach({ field: 'list', filename: 'people.csv', bytes: 'secret,row' }, {}, 'Send it again')
  assert.deepEqual(sent, [{ words: 'Dear all,\nplease', files: ['people.csv'] }])
  signedIn = false
  const most = await form.attach({ field: 'list', filename: 'huge.csv', bytes: 'x'.repeat(200_000) }, { words: 'Dear all' })
  assert.equal(most.status, 401)
  assert.doesNotMatch(most.text, /huge.csv/, 'what is larger than anybody may send is not read at all')
})
