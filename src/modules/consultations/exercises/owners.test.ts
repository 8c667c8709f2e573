import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { expandOwners, setOwners, staffToChoose } from '#modules/identity'
import { desk } from '../desk.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { EXERCISE } from './exercise.js'

test('ORG-05 ORG-13 an exercise belongs to a person, jointly to others, or to each locality officer, and so does its work on the desk', async () => {
  const { open, officer, asWestmarch, house, clock } = await story(everyModule)
  await asWestmarch()
  const survey = await open({
    kind: 'survey',
    title: 'Late buses',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Do you use them?', required: true }],
    weeks: 12,
  })
  clock.set(`${survey.replyBy?.add({ days: 2 })}T09:00:00Z`)
  const [first, second] = [officer(), officer()]
  const staff = await staffToChoose(house.db)
  const name = staff.find(({ id }) => id === 1)?.name ?? ''
  const locality = await expandOwnersOf('own-area')

  const waiting = async (visitor: typeof first) => /Say what was decided: Late buses/.test((await visitor.get('/staff')).text)
  assert.deepEqual([await waiting(first), await waiting(second)], [true, true], 'nobody in particular: everybody who may')
  const overview = await first.get(urls.overview(survey.id))
  assert.match(overview.text, /Who looks after it Nobody in particular/)
  const saved = await (await overview.click('Change who looks after it')).send({ owner: 'person:1', joint: ['own-area'] })
  assert.match(saved.text, new RegExp(`Who looks after it ${name}; Each locality officer for their own area`))
  assert.match(saved.text, /said who looks after it/, 'a first owner is no change')
  assert.deepEqual([await waiting(first), await waiting(second)], [true, locality.includes(2)])
  const [item] = (await desk(house, { permissions: new Set(['consultations:open-sensitive']) } as never)).filter(
    ({ key }) => key === `consultations:answer:${survey.id}`,
  )
  assert.ok(locality.length > 1)
  assert.deepEqual(new Set(item?.owners), new Set([1, ...locality]))

  const copied = await (await first.get(urls.fresh)).send({ copyOf: String(survey.id), title: 'Late buses again' }, 'Start')
  assert.match(copied.text, new RegExp(`Who looks after it ${name}; Each locality officer for their own area`))

  assert.match(copied.text, /said who looks after it/)
  assert.doesNotMatch(copied.text, /changed who looks after it/)
  const changed = await (await copied.click('Change who looks after it')).send({ owner: 'person:1', joint: [] })
  assert.match(changed.text, /changed who looks after it/)

  async function expandOwnersOf(owner: string): Promise<readonly number[]> {
    const page = await first.get(urls.owners(survey.id))
    await page.send({ owner, joint: [] })
    const people = await expandOwners(house.db, { kind: EXERCISE, id: survey.id })
    await inTransaction(house.db, (tx) => setOwners(tx, { kind: EXERCISE, id: survey.id }, [], 'system'))
    return people
  }
})

test('ORG-05 an exercise is given on screen to all staff or to whoever has a role, and its work is on the desk of exactly those', async () => {
  const { open, officer, asWestmarch, house, clock } = await story(everyModule)
  await asWestmarch()
  const poll = await open({ kind: 'poll', title: 'Late buses' })
  clock.set(`${poll.replyBy?.add({ days: 2 })}T09:00:00Z`)
  const planner = officer()
  const onDesks = async () => {
    const items = await desk(house, { permissions: new Set(['consultations:open-sensitive']) } as never)
    return new Set(items.find(({ key }) => key === `consultations:answer:${poll.id}`)?.owners)
  }
  const page = await planner.get(urls.owners(poll.id))
  const choices = page.dom
    .querySelectorAll('select option')
    .map((one) => [one.textContent.trim(), one.getAttribute('value') ?? ''] as const)
  const [role, value] = choices.find(([text]) => text.startsWith('Whoever is Locality Officer')) ?? ['', '']
  const saved = await page.send({ owner: value, joint: [] })
  assert.match(saved.text, /Who looks after it Locality Officer/)
  assert.equal(role, 'Whoever is Locality Officer')
  const locality = await onDesks()
  const everybody = new Set((await staffToChoose(house.db)).map(({ id }) => id))
  assert.ok(locality.size > 1 && locality.size < everybody.size)
  const all = await (await planner.get(urls.owners(poll.id))).send({ owner: 'all-staff', joint: [] })
  assert.match(all.text, /Who looks after it All staff/)
  assert.deepEqual(await onDesks(), everybody)
})
