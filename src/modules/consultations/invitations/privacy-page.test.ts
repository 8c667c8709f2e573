import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { LEAST_TOGETHER, WAIT_FOR } from '../waiting/batch.js'

test('DPA-07 the privacy notice and the page of an exercise by invitation say what two successive copies of the database could narrow', async () => {
  const office = await story(everyModule)
  const invited = await office.open({ kind: 'poll', title: 'By invitation', mode: 'invited' })
  const anybody = await office.open({ kind: 'poll', title: 'For anybody' })
  const resident = office.public()

  const notice = await resident.get('/privacy-notice')
  assert.match(notice.text, /held copies of our database from two nights could see which invitations were used and which answers were new/)
  assert.match(notice.text, /and so narrow yours down to that group/)

  const page = await resident.get(urls.exercise(invited.slug))
  assert.match(page.text, /What this does not hide/)
  assert.match(page.text, new RegExp(`From ${WAIT_FOR} answers on, ${LEAST_TOGETHER} at a time`))
  assert.match(page.text, /two complete copies of our database, such as the backups of two nights/)
  assert.match(page.text, /narrows your answers down to that group.*in a quiet week the group can be small/)
  assert.match(page.text, /copy the disk of our computer/)
  assert.doesNotMatch((await resident.get(urls.exercise(anybody.slug))).text, /What this does not hide/)
})
