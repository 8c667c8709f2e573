import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { testDatabase } from '#test/database'
import { fixedClock } from '#platform/clock'
import { until } from '#test/smtp-server'
import { buildServer } from './server.js'
import { download } from './visit.js'
import { route } from './route.js'

const PART = 'x'.repeat(64 * 1024)

/** A server with a file of so many parts that fails after `fails` of them. */
async function fileOf(parts: number, fails = Infinity) {
  const made = { parts: 0, ended: false }
  async function* body() {
    try {
      for (; made.parts < parts; made.parts += 1) {
        if (made.parts === fails) throw new Error('The database went away')
        yield PART
      }
    } catch (error) {
      yield '\nthe last line\n'
      throw error
    } finally {
      made.ended = true
    }
  }
  const { db } = await testDatabase()
  const app = await buildServer({
    db,
    clock: fixedClock('2026-11-23T09:00:00Z'),
    origin: 'http://localhost',
    routes: [route('/file', { may: 'everyone', get: async () => download('text/csv', 'file.csv', body()) })],
    whoIs: async () => undefined,
    around: async ({ body: html }) => html.value,
    signInUrl: () => '/',
  })
  after(() => app.close())
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const client = connect(port, '127.0.0.1')
  client.on('error', () => undefined)
  client.write('GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n')
  return { made, client }
}

test('a file is made no faster than it is taken, and no further once the browser has gone away', async () => {
  const { made, client } = await fileOf(4000)
  client.pause()
  await until('the first parts are on their way', async () => made.parts > 3)
  await setTimeout(400)
  const held = made.parts
  await setTimeout(400)
  assert.equal(made.parts, held)
  assert.ok(held < 400, `${held} parts were made for a browser that takes none`)
  client.destroy()
  await until('the file is no longer made', async () => made.ended)
  assert.ok(made.parts < 500)
})

test('a file that breaks off ends with its last line, and the connection is cut so that the browser shows a failure', async () => {
  const { client } = await fileOf(100, 40)
  let said = ''
  client.on('data', (part) => (said += part.toString('latin1')))
  await once(client, 'close')
  assert.match(said, /x\r\n[0-9a-f]+\r\n\nthe last line\n\r\n$/)
  assert.doesNotMatch(said, /\r\n0\r\n/) // the mark of a whole file
})
