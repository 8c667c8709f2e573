import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consultations } from '../module.js'
import { story } from '../story.js'
import { urls } from '../urls.js'

test('CON-29 M-32 ticks from an event are keyed as a sheet or as cards, counted as tick surveys, and a wrong sheet is taken back', async () => {
  const { open, officer, dated, clock, house } = await story()
  const card = await open({ standing: true })
  const clerk = officer()
  const day = dated('heldOn', clock.today().subtract({ days: 1 }))
  const point = { what: 'Christmas market', place: 'Alderbridge', collector: 'Two of us', ...day }
  const points = await (await clerk.get(urls.collectionPoints(card.id))).send({ ...point, tick: 'yes' }, 'Add')
  const sheet = await points.click('key ticks from Christmas market')
  assert.match((await sheet.send({}, 'Save the ticks')).text, /Enter how many ticks there are/)
  const wrong = await sheet.send({ 'ticks-1': '3', 'ticks-5': 'x' }, 'Save the ticks')
  assert.equal(wrong.status, 422)
  const saved = await wrong.send({ 'ticks-5': '12' }, 'Save the ticks')
  assert.match(saved.text, /Sheets keyed from here.*15/)
  await (await clerk.get(`${urls.cards(card.id)}?point=1`)).send({ 'q-safe': '4' }, 'Save and key the next')

  const yesterday = { from: clock.today().subtract({ days: 1 }), to: clock.today() }
  const ticks = async () => consultations.measures?.find(({ id }) => id === 'M-32')?.count(house.db, yesterday)
  assert.equal(await ticks(), 16)
  assert.match((await clerk.get(urls.results_(card.id))).text, /16/)
  const back = await saved.send({}, 'Take back the sheet of Monday 23 November 2026 at 9am')
  assert.match(back.text, /Taken back/)
  assert.equal(await ticks(), 1)
  assert.match((await clerk.get(`${urls.register(card.id)}?batch=1&state=rejected`)).text, /Ticks: Christmas market/)
})

test('a sheet of ticks is keyed only at a tick survey, only for questions with one choice, and once however often it is sent', async () => {
  const { open, officer, dated, clock, db } = await story()
  const card = await open({ standing: true })
  const clerk = officer()
  const point = { what: 'Library box', place: 'Eastmoor', collector: 'Library', ...dated('heldOn', clock.today()) }
  const plain = await (await clerk.get(urls.collectionPoints(card.id))).send(point, 'Add')
  assert.doesNotMatch(plain.text, /key ticks/)
  assert.equal((await clerk.get(urls.tallies(card.id, 1))).status, 404)
  const same = await plain.send({ ...point, what: 'library BOX', tick: 'yes' }, 'Add')
  assert.equal(same.status, 422)
  assert.match(same.text, /This is in the list already, on this day at this place/)
  await same.send({ what: 'Library ticks' }, 'Add')
  const page = await clerk.get(urls.tallies(card.id, 2))
  assert.equal(page.dom.querySelectorAll('input[name^="ticks-"]').length, 5)
  const saved = await page.send({ 'ticks-2': '2' }, 'Save the ticks')
  await saved.again()
  assert.equal((await db.selectFrom('consultations.response').select('id').execute()).length, 2)
})
