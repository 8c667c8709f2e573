import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('from the desk there is a way to start an exercise, and one to key cards: the card first, then what is open or closed', async () => {
  const { open, officer, staff, clock } = await story(everyModule)
  const clerk = officer()
  let page = await (await clerk.get('/staff')).click('Key in cards')
  assert.match(page.text, /there is nothing to key/)
  const closed = await open({ kind: 'poll', title: 'Night patrols', weeks: 1 })
  clock.set(`${closed.closesOn?.add({ days: 2 })}T09:00:00Z`)
  await open({ kind: 'survey', title: 'Getting home', questions: [{ id: 'q1', type: 'yes-no', text: 'Safe?' }] })
  await open({ standing: true })
  page = await (await clerk.get('/staff')).click('Key in cards')
  assert.match(page.text, /Tell us what you think Open.*Getting home Open.*Night patrols/)
  assert.equal((await page.click('Night patrols')).url, urls.cards(closed.id))
  assert.equal((await (await clerk.get('/staff')).click('Start an exercise')).url, urls.fresh)
  const reader = await staff('consultations:see').get('/staff')
  assert.doesNotMatch(reader.text, /Key in cards|Start an exercise/)
})
