import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { systemClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { mark } from '#platform/mark'
import { freePort, newPlace, startOffice } from './office-process.js'
import { until } from '#test/smtp-server'
import { openCard } from './open-card.js'

/** The lines a process wrote, without Node's own warnings. */
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !/^\(|ExperimentalWarning/.test(line))

test('a second process on the same data folder is refused in one sentence, and the first goes on', async () => {
  const place = await newPlace('embedded')
  const first = await startOffice(place.env)
  const second = await startOffice(place.env)
  assert.equal((await second.ended).code, 1)
  assert.match(second.said(), /^Another Regard is already using the data folder .+: stop it first, or choose another DATA_DIR\.\n$/)
  assert.equal((await fetch(`${first.url}/`)).status, 200)
  assert.equal((await first.end('SIGTERM')).code, 0)
})

test('a real office refuses the demo’s database, and the demo refuses a real office’s', async () => {
  const demo = await newPlace('embedded')
  await demo.with(({ db }) => inTransaction(db, (tx) => mark(tx, 'demo', systemClock)))
  const start = await startOffice(demo.env)
  assert.equal((await start.ended).code, 1)
  assert.match(start.said(), /^This database holds the demo, where nothing is real\. Set DATA_DIR .+\n$/)

  const real = await newPlace('embedded')
  await real.with(({ db }) => inTransaction(db, (tx) => mark(tx, 'office', systemClock)))
  const asDemo = await startOffice(real.env, { command: 'demo' })
  assert.equal((await asDemo.ended).code, 1)
  assert.deepEqual(
    linesOf(asDemo.said()).at(-1),
    'This database belongs to a real office, so the demo will not touch it. Set DATA_DIR to another folder.',
  )
})

test('wrong settings are named all at once, without what was typed, and nothing is started', async () => {
  const office = await startOffice({
    PORT: 'three',
    DATABASE_URL: 'mysql://root:hunter2@host/regard',
    SMTP_URL: 'mail.westmarch.example',
    TRUST_PROXY: 'yes',
  })
  assert.equal((await office.ended).code, 1)
  const lines = linesOf(office.said())
  assert.equal(lines[0], 'Regard did not start: 4 settings are wrong.')
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.split(' ')[1]),
    ['PORT', 'DATABASE_URL', 'SMTP_URL', 'TRUST_PROXY'],
  )
  assert.doesNotMatch(office.said(), /hunter2/)
})

test('a port that is taken and a database that is not there are said in one sentence', async () => {
  const first = await startOffice((await newPlace('embedded')).env)
  const second = await startOffice({ ...(await newPlace('embedded')).env, PORT: new URL(first.url).port })
  assert.equal((await second.ended).code, 1)
  assert.match(second.said(), /^Port \d+ is in use already: stop what uses it, or set PORT to another\.\n$/)
  const third = await startOffice({ DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/regard` })
  assert.equal((await third.ended).code, 1)
  assert.equal(third.said(), 'The database cannot be reached: check DATABASE_URL and that the server runs.\n')
  assert.equal((await first.end('SIGTERM')).code, 0)
})

test('asked to stop, it finishes what runs, takes nothing new, and ends by itself', async () => {
  const place = await newPlace('embedded')
  await place.with((database) => openCard({ db: database.db, clock: systemClock }))
  const office = await startOffice(place.env)
  const { port } = new URL(office.url)
  const body = 'q-safe=4&q-safer=More+patrols&website='
  const resident = connect(Number(port), '127.0.0.1')
  resident.write(
    `POST /have-your-say HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 12)}`,
  )
  let heard = ''
  resident.setEncoding('utf8').on('data', (part: string) => (heard += part))
  await fetch(`${office.url}/`) // by now the half that was sent has arrived
  office.child.kill('SIGTERM')
  await until('it is stopping', () => office.said().includes('Stopping: finishing what runs.'))
  resident.write(body.slice(12))
  assert.deepEqual(await office.ended, { code: 0, signal: null })
  assert.match(heard, /^HTTP\/1\.1 200 OK/)
  assert.match(heard, /Check your answers/)
  await assert.rejects(fetch(`${office.url}/`), TypeError)
})
