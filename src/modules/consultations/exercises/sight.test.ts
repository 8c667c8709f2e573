import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { setOwners } from '#modules/identity'
import { rolesIn } from '#test/roles'
import { desk } from '../desk.js'
import { consultations } from '../module.js'
import { search } from '../search.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { EXERCISE } from './exercise.js'
import { SENSITIVE } from './sight.js'

const QUESTIONS = [{ id: 'q1', type: 'long-text', text: 'What would have helped?', required: false }]

test('an exercise with victims is closed to every role without the permission, at every address, for looking and for sending', async () => {
  const office = await story(everyModule)
  const victims = await office.open({ kind: 'survey', title: 'Living with fear', questions: QUESTIONS, sensitive: true })
  const ordinary = await office.open({ kind: 'survey', title: 'Lamps', questions: QUESTIONS })
  const routes = (consultations.routes?.(office.house) ?? []).filter(({ url }) => /^\/staff\/consultations\/:id(\/|$)/.test(url))
  assert.ok(routes.length > 20)
  const roles = rolesIn(everyModule)
  const without = roles.filter(({ permissions }) => !permissions.includes(SENSITIVE))
  assert.ok(without.some(({ key }) => key === 'engagement-officer') && without.some(({ key }) => key === 'locality-officer'))

  for (const { key, permissions } of without) {
    const officer = office.staff(...permissions)
    for (const { url, get, post } of routes) {
      const at = (id: number) => url.replace(':id', String(id)).replaceAll(/:\w+/g, 'q1')
      if (get) assert.ok([403, 404].includes((await officer.get(at(victims.id))).status), `${key} looks at ${url}`)
      if (post) assert.ok([403, 404].includes((await officer.post(at(victims.id), { _once: randomUUID() })).status), `${key} sends ${url}`)
    }
    if (permissions.includes('consultations:see')) {
      assert.equal((await officer.get(urls.overview(victims.id))).status, 404)
      assert.equal((await officer.get(urls.overview(ordinary.id))).status, 200, `${key} still sees the others`)
      assert.doesNotMatch((await officer.get(urls.staff)).text, /Living with fear/)
    }
  }
  const named = office.officer()
  for (const url of [urls.overview, urls.held, urls.results_, urls.cards, urls.owners, urls.outcome])
    assert.equal((await named.get(url(victims.id))).status, 200, `whoever may, opens ${url(victims.id)}`)
  assert.match((await named.get(urls.staff)).text, /Living with fear/)
})

test('whoever looks after an exercise with victims works on it; nobody else has it on their desk, in their search, or copies it', async () => {
  const office = await story(everyModule)
  const all = Object.keys(consultations.permissions ?? {}).filter((one) => one !== SENSITIVE) as (typeof SENSITIVE)[]
  const victims = await office.open({ kind: 'survey', title: 'Living with fear', questions: QUESTIONS, sensitive: true })
  await office.answered(victims, [{ q1: { text: 'Somebody to talk to' } }], 'web', { heldBecause: 'Many at once' })
  await office.asWestmarch()
  const person = (id: number) => ({
    id,
    name: '',
    email: '',
    kind: 'staff' as const,
    job: '',
    permissions: new Set(all),
    places: [],
    coversFor: [],
  })
  await inTransaction(office.house.db, (tx) => setOwners(tx, { kind: EXERCISE, id: victims.id }, [{ kind: 'person', id: 2 }], 'system'))
  const sees = async (id: number) => ({
    desk: (await desk(office.house, person(id))).some(({ title }) => title.includes('Living with fear')),
    search: ((await search[0]?.find(office.house.db, 'fear', person(id))) ?? []).length > 0,
  })
  assert.deepEqual(await sees(2), { desk: true, search: true })
  assert.deepEqual(await sees(1), { desk: false, search: false })

  const [stranger, owner] = [office.staff(...all), office.staff(...all)]
  assert.equal((await owner.get(urls.held(victims.id))).status, 200)
  assert.equal((await stranger.get(urls.held(victims.id))).status, 404)
  const fresh = await stranger.get(urls.fresh)
  assert.doesNotMatch(fresh.text, /Living with fear/)
  const forged = { _once: randomUUID(), copyOf: String(victims.id), title: 'Copy', kind: 'survey', subject: 'general' }
  assert.equal((await stranger.post(urls.fresh, forged)).status, 404)
})
