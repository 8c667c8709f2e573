import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-19 the topic library shows what was asked on each topic, and the office adds its own', async () => {
  const { officer, open } = await story(everyModule)
  await open({ kind: 'poll', title: '20 mph in the villages', topic: 'roads' })
  const planner = officer()
  const library = await planner.get(urls.topics)
  for (const name of [
    'Road safety and 20 mph limits',
    'Town and parish councils',
    'Cyber crime and fraud',
    'Business crime',
    'Services for victims',
  ])
    assert.ok(library.text.includes(name), name)
  assert.match((await library.click('Road safety and 20 mph limits')).text, /20 mph in the villages2026/)
  const form = await library.click('Add a topic')
  assert.match((await form.send({ name: 'business crime' })).text, /There is a topic of that name already: Business crime/)
  assert.match((await form.send({ name: '?!' })).text, /Use letters in the name/)
  const added = await form.send({ name: 'Town centres at night', about: 'Pubs, taxis and lights.' })
  assert.equal(added.heading, 'Town centres at night')
  const fresh = await added.click('Start an exercise on this')
  const started = await fresh.send({ kind: 'poll', title: 'Taxis after two' }, 'Start')
  assert.match(started.text, /About ?Town centres at night, the whole area/)
})
