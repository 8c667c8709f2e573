import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { consultations } from '../module.js'
import { everyModule, story } from '../story.js'
import { toLookAt } from '../exercises/to-look-at.js'
import { urls } from '../urls.js'
import { forgetPartnerContacts } from './contacts.js'
import { overlapOf } from './overlap.js'

const day = (text: string) => Temporal.PlainDate.from(text)

test('two exercises meet by topic, place and days, each with its own limits', () => {
  const ours = { opensOn: day('2027-03-01'), closesOn: day('2027-05-24'), standing: false, topic: 'roads', place: null }
  const theirs = { opensOn: day('2027-05-24'), closesOn: day('2027-06-30'), topic: 'roads', place: 'ALD' }
  assert.equal(overlapOf(ours, theirs), 'The same topic at the same time')
  assert.equal(overlapOf({ ...ours, place: 'WOL' }, theirs), undefined)
  assert.equal(
    overlapOf(ours, { ...theirs, opensOn: day('2027-08-23'), closesOn: day('2027-09-01') }),
    'The same topic within three months',
  )
  assert.equal(overlapOf(ours, { ...theirs, opensOn: day('2027-08-24'), closesOn: day('2027-09-01') }), undefined)
  assert.equal(overlapOf(ours, { ...theirs, topic: 'cyber' }), undefined)
  assert.equal(overlapOf({ ...ours, place: 'ALD' }, { ...theirs, topic: 'cyber' }), 'The same place at the same time')
  assert.equal(overlapOf({ ...ours, closesOn: null }, theirs), undefined)
})

test('CON-22 CON-15 what a partner plans is compared with ours; the officer decides, and residents read who asks together', async () => {
  const { officer, open, clock, dated, db, public: visitor } = await story(everyModule)
  const exercise = await open({ kind: 'poll', title: 'Slower streets', topic: 'roads' })
  const planner = officer()
  const form = await (await planner.get(urls.partnerExercises)).click('Add what a partner plans')
  const [first, last] = [clock.today().add({ weeks: 4 }), clock.today().add({ weeks: 9 })]
  const typed = { organisation: 'Aldermoor Council', title: 'Your streets', topic: 'roads', contactEmail: 'nobody', link: 'streets' }
  const wrong = await form.send({ ...typed, ...dated('opensOn', last), ...dated('closesOn', first) })
  assert.match(wrong.text, /Enter an e-mail address like name@example\.com.*Enter an address that begins with https/)
  const typedWell = { contactName: 'Ros Tandy', contactEmail: 'ros@aldermoor.example', link: 'https://aldermoor.example/streets' }
  assert.match((await wrong.send(typedWell)).text, /The last day must be on or after the first/)
  const register = await wrong.send({ ...typedWell, ...dated('opensOn', first), ...dated('closesOn', last) })
  assert.match(register.text, /Now and next.*Your streetsAldermoor CouncilRoad safety and 20 mph limitsThe whole area.*Ros Tandy/)

  const overview = await planner.get(urls.overview(exercise.id))
  assert.match(overview.text, /Your streets \(Aldermoor Council\): The same topic at the same time/)
  // A draft with these days says so on the last look before it is published, while its days can still be chosen.
  const draft = { ...exercise, state: 'draft' as const }
  const before = (await toLookAt(db, draft)).map(({ text }) => text)
  assert.deepEqual(before, ['Your streets (Aldermoor Council): the same topic at the same time. Say what you do about it'])
  const decide = await (await overview.click('Decide what to do')).click('Decide about Your streets')
  assert.match((await decide.send({ choice: 'joint' })).text, /Say why/)
  const decided = await decide.send({ choice: 'joint', because: 'One list of streets is enough.' })
  assert.match(decided.text, /Run it together, because: One list of streets is enough/)
  assert.doesNotMatch((await planner.get(urls.overview(exercise.id))).text, /The same topic at the same time/)
  assert.deepEqual(await toLookAt(db, draft), [])
  assert.match((await visitor().get(urls.exercise(exercise.slug))).text, /Asked together with ?Aldermoor Council ?The office runs it/)

  const service = { organisation: 'Insight West', does: 'collects the answers in four areas', runs: 'yes' }
  await (await decided.click('Add a partner')).send(service)
  const shown = (await visitor().get(urls.exercise(exercise.slug))).text
  assert.match(shown, /Aldermoor Council ?Insight West: collects the answers in four areas ?Insight West runs it\./)
  await (await (await planner.get(urls.partners(exercise.id))).click('Remove Aldermoor Council')).send({}, 'Remove')
  assert.doesNotMatch((await visitor().get(urls.exercise(exercise.slug))).text, /Aldermoor Council/)
})

test('whom we could ask at a partner is found, handed out and erased, and forgotten when the time is over', async () => {
  const { officer, clock, dated, db, house } = await story(everyModule)
  const planner = officer()
  const add = async (title: string) =>
    (await planner.get(urls.newPartnerExercise)).send({
      organisation: 'The Trust',
      title,
      contactName: 'Ros Tandy',
      contactEmail: 'ros@trust.example',
      ...dated('opensOn', clock.today()),
      ...dated('closesOn', clock.today()),
    })
  await add('Waiting times')
  await add('Night buses')
  const holding = consultations.holds?.find(({ what }) => what.includes('partner organisations'))
  const found = (await holding?.find(house.db, { email: 'ROS@trust.example' })) ?? []
  assert.equal(found.length, 2)
  const [one] = found
  assert.deepEqual(Object.values((await holding?.export(house.db, one?.kind ?? '', one?.id ?? '')) ?? {}).slice(2), [
    'Ros Tandy',
    'ros@trust.example',
  ])
  await inTransaction(house.db, async (tx) => holding?.erase(tx, one?.kind ?? '', one?.id ?? ''))
  assert.equal((await holding?.find(house.db, { name: 'ros tandy' }))?.length, 1)

  clock.set('2028-11-20T09:00:00Z')
  await forgetPartnerContacts.handle(house, undefined as never)
  assert.equal((await holding?.find(house.db, { name: 'ros tandy' }))?.length, 1)
  clock.set('2028-12-01T09:00:00Z')
  await forgetPartnerContacts.handle(house, undefined as never)
  assert.equal((await holding?.find(house.db, { name: 'ros tandy' }))?.length, 0)
  assert.equal((await db.selectFrom('consultations.partner_exercise').select('id').execute()).length, 2)
})
