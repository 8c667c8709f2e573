import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { addTheme } from '#modules/thread'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { closeness, weigh } from './weights.js'

test('texts with the same rare words are closer than texts with the same common ones', () => {
  const [sheep, hares, bus, again] = weigh([
    'sheep gone from the farm',
    'hares and sheep coursed',
    'the bus is late from the farm',
    'sheep gone from the farm',
  ])
  assert.ok(sheep && hares && bus && again)
  assert.ok(Math.abs(closeness(sheep, again) - 1) < 1e-9)
  assert.ok(closeness(sheep, hares) > 0 && closeness(hares, bus) === 0)
})

test('a program only orders the queue: possible themes are marked, nothing is coded, and a sensitive exercise asks more', async () => {
  const office = await story(everyModule)
  const { house, clock, db } = office
  for (const [name, include] of [
    ['Speeding', 'fast cars, speed limits'],
    ['Lighting', 'street lights, dark paths'],
  ] as const)
    await inTransaction(house.db, (tx) =>
      addTheme(tx, { name, definition: '', include, exclude: '', example: '', parent: null }, clock.now(), 'system'),
    )
  const QUESTIONS = [{ id: 'why', type: 'long-text', text: 'What?', most: 500 }]
  const survey = await office.open({ kind: 'survey', title: 'Roads', questions: QUESTIONS })
  const texts = [
    'Cars are fast',
    'Dark path, no lights',
    'Hello',
    'He said that he will kill me in his fast cars',
    'Fast cars, mend the speed limits',
  ]
  await office.answered(
    survey,
    texts.map((text) => ({ why: { text } })),
  )
  const officer = office.officer()
  const at = urls.coding(survey.id, 'why')
  let page = await officer.get(at)
  assert.match(page.text, /Cars are fast/)
  assert.doesNotMatch(page.text, /possible/)

  page = await (await officer.get(`${at}/order`)).send({ sort: 'theme:lighting' })
  assert.match(page.text, /Dark path, no lights.*Lighting possible/)
  assert.match(page.text, /it codes nothing and counts nowhere/)
  assert.equal(page.dom.querySelector('input[name=themes][checked]'), null)
  assert.equal((await db.selectFrom('consultations.coding').selectAll().execute()).length, 0)

  await (await officer.get(`${at}/order`)).send({ sort: 'theme:speeding' })
  let seen = await officer.get(at)
  const order: string[] = []
  for (let text = 0; text < 4; text += 1) {
    order.push(seen.dom.querySelector('.govuk-inset-text')?.textContent.trim() ?? '')
    seen = await seen.send({}, 'Nothing to code')
  }
  assert.equal(order[0], 'Fast cars, mend the speed limits')
  assert.equal(order[1], 'Cars are fast')
  assert.ok(!order.some((text) => text.includes('kill')), 'what triage holds is not looked at')

  const secret = await office.open({ kind: 'survey', title: 'Help', questions: QUESTIONS, sensitive: true })
  const coder = office.staff('consultations:code', 'consultations:see', 'consultations:open-sensitive')
  const refused = await (await coder.get(`${urls.coding(secret.id, 'why')}/order`)).send({ sort: 'similar' })
  assert.match(refused.text, /Ask somebody who may publish consultations/)
  assert.equal((await (await officer.get(`${urls.coding(secret.id, 'why')}/order`)).send({ sort: 'similar' })).status, 200)
})
