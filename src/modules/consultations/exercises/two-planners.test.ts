import assert from 'node:assert/strict'
import test from 'node:test'
import { exerciseById, influenceOf } from './queries.js'
import { story } from '../story.js'
import { urls } from '../urls.js'

test('two officers fill in one part of the planning sheet: what only the first changed stays, also after the second made a mistake', async () => {
  const { officer, db } = await story()
  const [ada, ben] = [officer(), officer()]
  const { url } = await (await ada.get(urls.fresh)).send({ kind: 'survey', title: 'Evening patrols', subject: 'general' }, 'Start')
  const id = Number(url.split('/').at(-1))
  const his = await ben.get(urls.sheet(id, 'purpose'))
  await (await ada.get(urls.sheet(id, 'purpose'))).send({ why: 'To set the rota.', title: 'Patrols after dark' })
  const mistake = await his.send({ title: '', summary: 'When should patrols start?' })
  assert.equal(mistake.status, 422)
  const both = await mistake.send({ title: 'Patrols in the evening' })
  assert.equal(both.status, 409)
  assert.match(both.text, /Title ?Patrols after dark ?Patrols in the evening/)
  assert.match(both.text, /Somebody else saved this meanwhile\. It stands in the form below:Why are you asking\? The two versions/)
  await both.send({})
  const { title, sheet } = await exerciseById(db, String(id))
  assert.deepEqual([title, sheet.why], ['Patrols in the evening', 'To set the rota.'])
})

test('two officers write what people can influence: each point that only one of them wrote is kept', async () => {
  const { officer, db } = await story()
  const [ada, ben] = [officer(), officer()]
  const { url } = await (await ada.get(urls.fresh)).send({ kind: 'survey', title: 'Evening patrols', subject: 'general' }, 'Start')
  const id = Number(url.split('/').at(-1))
  const his = await ben.get(`${urls.overview(id)}/influence`)
  await (
    await ada.get(`${urls.overview(id)}/influence`)
  ).send({ 'what-0': 'When they start', 'what-2': 'Who walks', 'can-2': 'no', 'reason-2': 'Law' })
  const both = await his.send({ 'what-0': 'Where they walk' })
  assert.equal(both.status, 409)
  assert.match(both.text, /Somebody else saved this meanwhile/)
  await both.send({})
  assert.deepEqual(
    (await influenceOf(db, id)).map(({ what, can }) => `${what} ${can}`),
    ['Where they walk true', 'When they start true', 'Who walks false'],
  )
})

test('two officers fill in different parts of the planning sheet: neither hears of a conflict, and both stay', async () => {
  const { officer, db, dated, clock } = await story()
  const [ada, ben] = [officer(), officer()]
  const { url } = await (await ada.get(urls.fresh)).send({ kind: 'survey', title: 'Evening patrols', subject: 'general' }, 'Start')
  const id = Number(url.split('/').at(-1))
  const his = await ben.get(urls.sheet(id, 'purpose'))
  const today = clock.today()
  const days = { ...dated('opensOn', today), ...dated('closesOn', today.add({ weeks: 12 })), ...dated('replyBy', today.add({ weeks: 18 })) }
  await (await ada.get(urls.sheet(id, 'dates'))).send(days)
  assert.equal((await his.send({ why: 'To set the rota.' })).url, urls.overview(id))
  const { opensOn, sheet } = await exerciseById(db, String(id))
  assert.deepEqual([opensOn?.toString(), sheet.why], [today.toString(), 'To set the rota.'])
})
