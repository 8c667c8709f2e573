import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { story } from '../story.js'
import { addBodies } from '../bodies/keep-bodies.js'
import { bodyUrls } from '../bodies/urls.js'
import { urls } from '../urls.js'
import { draftExercise } from './draft-exercise.js'

test('what is published beside another on the same subject, or of one origin, says so first, and may go on', async () => {
  const { open, officer, clock, db } = await story()
  const first = await open({ kind: 'poll', subject: 'precept', title: 'Council tax this winter' })
  const other = await open({
    kind: 'survey',
    title: 'Rural patrols',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Do you see patrols?' }],
  })
  const drafted = (wanted: Partial<Parameters<typeof draftExercise>[1]>) =>
    inTransaction(db, (tx) => draftExercise(tx, { kind: 'poll', subject: 'general', title: 'New', ...wanted }, 'system', clock))
  const planner = officer()

  const again = await planner.get(urls.publication(await drafted({ subject: 'precept' })))
  assert.match(again.text, /“ ?Council tax this winter ?” is open already until .*: residents would see both/)
  assert.doesNotMatch(again.text, /Rural patrols/)
  assert.equal((await again.click('Council tax this winter')).url, urls.overview(first.id))

  const draft = await planner.get(urls.overview(await drafted({ subject: 'precept' })))
  assert.match(draft.text, /“Council tax this winter” is open already: published as well, residents would see both/)

  const copy = await drafted({ kind: 'survey', copyOf: other })
  assert.match((await planner.get(urls.publication(copy))).text, /Rural patrols ?” is open already/)
  assert.match((await planner.get(urls.overview(copy))).text, /Copied from “Rural patrols”: read each part again/)
  const plain = await drafted({})
  assert.doesNotMatch((await planner.get(urls.publication(plain))).text, /residents would see both/)
  assert.doesNotMatch((await planner.get(urls.overview(plain))).text, /Copied from/)

  clock.set(clock.now().add({ hours: 24 * 100 }))
  assert.doesNotMatch((await planner.get(urls.publication(copy))).text, /residents would see both/)
})

test('a copy is not checked against the principles yet, whatever the earlier one was checked against', async () => {
  const { open, officer, clock, db } = await story()
  const earlier = await open({ title: 'The plan' })
  const checked = { ...earlier, sheet: { ...earlier.sheet, principles: ['early'], why: 'It is written anew.' } }
  const id = await inTransaction(db, (tx) =>
    draftExercise(tx, { kind: 'formal', subject: 'general', title: 'New', copyOf: checked }, 'system', clock),
  )
  const { sheet } = await db.selectFrom('consultations.exercise').select('sheet').where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([sheet.principles, sheet.why], [undefined, 'It is written anew.'])
  const { text } = await officer().get(urls.overview(id))
  assert.match(text, /Engagement principles checked None yet/)
  assert.match(text, /Engagement principles (To do|Nothing yet)/, 'and nothing claims that they are complete')
})

test('the page of a published exercise says how many bodies are still to be asked by name', async () => {
  const { open, officer, db } = await story()
  const { id } = await open({ kind: 'poll', subject: 'precept', title: 'Council tax' })
  const planner = officer()
  const before = await planner.get(urls.overview(id))
  await inTransaction(db, (tx) => addBodies(tx, id, [{ kind: 'ratepayers', name: 'Westmarch Chamber of Commerce', email: '' }], 'system'))
  const told = await planner.get(urls.overview(id))
  const notAsked = (text: string) => Number(/Next: ask (\d+) bod/.exec(text)?.[1] ?? 0)
  assert.equal(notAsked(told.text), notAsked(before.text) + 1)
  assert.equal((await told.click(notAsked(told.text) === 1 ? 'Ask it' : 'Ask them')).url, bodyUrls.bodies(id))
})

test('the dates of the planning sheet say how long is usual', async () => {
  const { officer, clock, db } = await story()
  const id = await inTransaction(db, (tx) => draftExercise(tx, { kind: 'survey', subject: 'general', title: 'New' }, 'system', clock))
  assert.match((await officer().get(urls.sheet(id, 'dates'))).text, /Why is it open for less time than usual\? Usual is 12 weeks/)
})
