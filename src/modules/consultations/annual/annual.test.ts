import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { exerciseById } from '../exercises/queries.js'
import { publish } from '../exercises/publish.js'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-05 the annual survey starts with ready questions on its four topics, says how many answered, and is due on the desk before the year is over', async () => {
  const { officer, answered, asWestmarch, clock, db, house } = await story(everyModule)
  await asWestmarch()
  const planner = officer()
  const desk = async () =>
    (await consultations.desk?.(house, { permissions: new Set() } as never))?.find(({ key }) => key === 'consultations:annual')
  const empty = await (await planner.get(urls.staff)).click('The annual survey')
  assert.match(empty.text, /It has not been held yet/)
  assert.equal(await desk(), undefined)

  const started = await empty.send({}, 'Start this year’s survey')
  const id = Number(started.url.split('/').at(-1))
  assert.equal(started.heading, 'Annual survey 2026')
  const questions = (await planner.get(urls.questions(id))).text
  for (const topic of ['anything to do with the police', 'help for victims of crime', 'council tax', 'Police and Crime Plan put first'])
    assert.match(questions, new RegExp(topic))
  const prepared = await planner.get(urls.annual)
  assert.match(prepared.text, /The next one is being prepared/)
  assert.equal(prepared.dom.querySelectorAll('main form').length, 0, 'nobody starts a second one beside it')
  const second = await empty.send({}, 'Start this year’s survey')
  assert.equal(second.url, started.url, 'the same press again is the same survey')
  const forced = await planner.post(urls.annual, { _once: 'forged-annual-1' })
  assert.equal(forced.status, 409)
  assert.match(forced.text, /“Annual survey 2026” is being prepared already/)
  await (await planner.get(urls.sheet(id, 'dates'))).send({})
  await inTransaction(db, async (tx) => publish(tx, await exerciseById(tx, id), 'system', clock))
  const survey = await exerciseById(db, id)
  await answered(
    survey,
    Array.from({ length: 7 }, () => ({ contact: { codes: ['no'] } })),
  )
  await answered(survey, [{ contact: { codes: ['yes'] }, handled: { codes: ['4'] } }], 'paper')
  assert.match((await planner.get(urls.annual)).text, /Due again on Tuesday 23 November 2027\..*Annual survey 2026.*8/)

  clock.set('2027-09-22T09:00:00Z')
  assert.equal(await desk(), undefined)
  clock.set('2027-09-23T09:00:00Z')
  assert.equal((await desk())?.due?.toString(), '2027-11-23')
  assert.equal((await desk())?.href, urls.annual)
  clock.set('2027-11-24T09:00:00Z')
  const late = await planner.get(urls.annual)
  assert.match(late.text, /that has passed/)

  // The next one is a copy, so that what was asked stays comparable, whatever was added in between.
  const next = await late.send({}, 'Start this year’s survey')
  assert.equal(next.heading, 'Annual survey 2027')
  const copied = await planner.get(urls.questions(Number(next.url.split('/').at(-1))))
  assert.equal(copied.text.replaceAll(/\s/g, '').includes('helpforvictimsofcrime'), true)
  assert.match(next.text, /Annual survey 2026/, 'the earlier one stands beside it')
  assert.equal(await desk(), undefined)
  assert.equal((await officer().get(urls.annual)).dom.querySelectorAll('tbody tr').length, 2)
})

test('the next annual survey is called after its own year, also when it is prepared before the old one is over', async () => {
  const { officer, staff, clock, db } = await story(everyModule)
  clock.set('2026-02-02T09:00:00Z')
  const planner = officer()
  const first = await (await planner.get(urls.annual)).send({}, 'Start this year’s survey')
  assert.equal(first.heading, 'Annual survey 2026')
  const id = Number(first.url.split('/').at(-1))
  await (await planner.get(urls.sheet(id, 'dates'))).send({})
  await inTransaction(db, async (tx) => publish(tx, await exerciseById(tx, id), 'system', clock))
  clock.set('2026-12-07T09:00:00Z')
  assert.equal((await (await planner.get(urls.annual)).send({}, 'Start this year’s survey')).heading, 'Annual survey 2027')
  assert.doesNotMatch((await staff('consultations:see').get(urls.annual)).text, /Start this year/, 'no button that leads to a refusal')
})

test('CON-05 CON-27 questionnaires in public places and local publications are kept among the ways in which people were told', async () => {
  const { open, officer, clock, dated } = await story(everyModule)
  const survey = await open({ kind: 'poll', title: 'Annual survey' })
  const planner = officer()
  for (const [channel, name, what] of [
    ['place', 'Questionnaires in a public place, such as a library', 'A box in each library'],
    ['local', 'Local publication, such as a parish magazine', 'Nine parish magazines'],
  ] as const) {
    const form = await (await planner.get(urls.promotions(survey.id))).click('Add an entry')
    const log = await form.send({ channel, what, cost: '', reach: '', ...dated('on', clock.today()) })
    assert.match(log.text, new RegExp(`${name}.*${what}`))
  }
})
