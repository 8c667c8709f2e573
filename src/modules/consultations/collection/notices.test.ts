import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freezeFigures } from '../analysis/freeze-figures.js'
import { SURVEY } from '../imports/import-story.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'

test('CON-10 every page on which answers are taken in says that the exercise has closed, that figures are frozen, and when nothing can be added', async () => {
  const { open, officer, clock, db, house, dated } = await story(everyModule)
  const exercise = await open({ kind: 'survey', title: 'Safer streets', questions: SURVEY, weeks: 4 })
  const clerk = officer()
  const point = { what: 'Market', place: 'Aldermoor', collector: 'Us', tick: 'yes', ...dated('heldOn', clock.today()) }
  const ticks = await (await (await clerk.get(urls.collectionPoints(exercise.id))).send(point, 'Add')).click('key ticks from Market')
  await ticks.send({ 'ticks-1': '3' }, 'Save the ticks')
  const box = await (await clerk.get(urls.batches(exercise.id))).send({ name: 'Box 1', cards: '2' }, 'Add the batch')
  const pages = { log: urls.log(exercise.id), ticks: ticks.url, batches: urls.batches(exercise.id), box: box.url }
  const read = async (address: string) => clerk.get(address)
  for (const address of Object.values(pages)) assert.doesNotMatch((await read(address)).text, /Closed on|frozen/, address)

  const typed = { channel: 'letter', words: 'Better lights', people: '1', ...dated('on', clock.today()) }
  const letter = await read(pages.log)
  clock.set(clock.now().add({ hours: 24 * 40 }))
  for (const [what, address] of Object.entries(pages)) {
    const verb = what === 'log' ? 'Log' : 'Key'
    assert.match((await read(address)).text, new RegExp(`Closed on Monday 21 December 2026\\. ${verb} only what came in by then`), address)
  }
  await freezeFigures(house, exercise, 'system')
  for (const address of Object.values(pages))
    assert.match((await read(address)).text, /figures are frozen for the decision\. What you/, address)
  assert.match((await read(pages.ticks)).text, /Stays: the figures are frozen/)
  assert.match((await read(urls.imports(exercise.id))).text, /The figures of this exercise are frozen for the decision/)
  assert.equal((await read(urls.imports(exercise.id))).dom.querySelectorAll('input[type=file]').length, 0)

  await db.updateTable('consultations.exercise').set({ state: 'answered', answered_at: clock.now() }).execute()
  for (const address of Object.values(pages)) {
    const shut = await read(address)
    assert.match(shut.text, /The office has already answered this exercise, so no more answers can be counted/, address)
    assert.doesNotMatch(shut.text, /Save the ticks|Add the batch|Key its cards|What did they say/, address)
  }
  // Somebody had typed a letter before: what is typed stays on the page that refuses it.
  const late = await letter.send(typed, 'Save')
  assert.equal(late.status, 422)
  assert.match(late.text, /There is a problem.*The office has already answered this exercise/)
  assert.equal(late.dom.querySelector('#words')?.textContent?.trim(), 'Better lights')
})
