import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { systemClock } from '#platform/clock'
import { NO_SERVER } from '#test/database'
import { until } from '#test/smtp-server'
import type { ConsultationsTables } from '../../src/modules/consultations/tables.js'
import { newPlace, startOffice } from './office-process.js'
import { openCard } from './open-card.js'
import { checkCard, sendCard } from './resident.js'
import { wayTo } from './way.js'

interface Health {
  readonly status: string
  readonly database: string
}

const healthAt = async (url: string) => {
  const answer = await fetch(`${url}/health`)
  return { code: answer.status, ...((await answer.json()) as Health) }
}

test('PostgreSQL goes away and comes back: calm pages, nothing typed is lost, no restart', { skip: NO_SERVER }, async () => {
  const place = await newPlace('postgres')
  await place.with((database) => openCard({ db: database.db, clock: systemClock }))
  const way = await wayTo(place.env['DATABASE_URL']!)
  const office = await startOffice({ DATABASE_URL: way.url })
  await until('it is well', async () => (await healthAt(office.url)).code === 200)
  const card = await checkCard(office.url, 'Typed before the database went', '10.0.0.1')
  const before = await (await fetch(`${office.url}/have-your-say`)).text()

  await way.cut()
  assert.deepEqual(
    await fetch(`${office.url}/have-your-say`).then(async (answer) => [answer.status, await answer.text()]),
    [200, before],
    'the page that was kept is still served',
  )
  const gone = await fetch(`${office.url}/receipts/00000-00000-0`)
  assert.deepEqual([gone.status, gone.headers.get('retry-after'), gone.headers.get('cache-control')], [503, '10', 'no-store'])
  assert.match(await gone.text(), /We cannot reach our records at the moment/)
  const health = await healthAt(office.url)
  assert.deepEqual([health.code, health.status, health.database], [503, 'unwell', 'The database does not answer.'])

  const refused = await fetch(`${office.url}/have-your-say`, { method: 'POST', redirect: 'manual', body: card.fields })
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '10'])
  assert.ok(refused.headers.get('content-security-policy'))
  const form = parse(await refused.text()).querySelector('main form[method=post]')
  assert.equal(form?.getAttribute('action'), '/have-your-say')
  const typed = new URLSearchParams(
    form?.querySelectorAll('input').map((field): [string, string] => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
  )
  assert.deepEqual(Object.fromEntries(typed), Object.fromEntries(card.fields), 'everything typed is in the page')

  await way.reopen()
  const code = await sendCard(office.url, { ...card, fields: typed })
  assert.equal(await sendCard(office.url, card), code, 'and once more is the same answer')
  await until('it is well again', async () => (await healthAt(office.url)).code === 200)
  assert.equal((await fetch(`${office.url}/receipts/${code}`)).status, 200)
  assert.equal((await office.end('SIGTERM')).code, 0)
  await way.cut()
})

test('when the embedded database dies, the process says so and ends, and the next start has every acknowledged answer', async () => {
  const place = await newPlace('embedded')
  await place.with((database) => openCard({ db: database.db, clock: systemClock }))
  const office = await startOffice(place.env)
  const code = await sendCard(office.url, await checkCard(office.url, 'Acknowledged before it died', '10.0.0.1'))
  office.child.send('end the database thread')
  assert.deepEqual(await office.ended, { code: 1, signal: null })
  assert.match(office.said(), /^The embedded database ended: .+ Start again; nothing that was acknowledged is lost\.$/m)

  const again = await startOffice(place.env)
  assert.equal((await fetch(`${again.url}/receipts/${code}`)).status, 200)
  assert.equal((await again.end('SIGTERM')).code, 0)
  const rows = await place.with(({ db }) =>
    db.withTables<ConsultationsTables>().selectFrom('consultations.response').select('id').execute(),
  )
  assert.equal(rows.length, 1)
})
