import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { consultations } from '../module.js'
import { answerBatches } from '../results/answer-batches.js'
import { urls } from '../urls.js'
import { importing } from './import-story.js'

test('what an import brought is no answer that somebody keyed, and once it is taken back nobody can open or count it', async () => {
  const { upload, runJobs, clerk, counted, exercise, db } = await importing()
  const keyed = await (await clerk.get(urls.cards(exercise.id))).send({ 'q-safe': '4' }, 'Save and key the next')
  const columns = await upload('f.csv', 'safe,q3\n5,From a file\n1,Another')
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 2 rows')
  await runJobs()
  const again = async () => (await clerk.get(urls.cards(exercise.id))).dom.querySelectorAll('a[href*="/held/"]').length
  assert.equal(keyed.dom.querySelectorAll('a[href*="/held/"]').length, 1)
  assert.equal(await again(), 1, 'imported rows are not among those that were keyed')

  const open = await clerk.get(`${urls.held(exercise.id)}/2`)
  await (await clerk.get(`${urls.held(exercise.id)}/3`)).send({ why: 'Twice' }, 'Reject it')
  const rejected = await clerk.get(`${urls.held(exercise.id)}/3`)
  await (await (await clerk.get(urls.import(exercise.id, 1))).click('Take the import back')).send({}, 'Take the import back')
  await runJobs()
  assert.equal(await again(), 1)
  assert.equal((await clerk.get(`${urls.held(exercise.id)}/2`)).status, 404)
  assert.equal((await clerk.get(urls.registered(exercise.id, 2))).status, 404)
  for (const late of [await open.send({ why: 'Because' }, 'Reject it'), await rejected.send({}, 'Count it')]) {
    assert.equal(late.status, 409)
    assert.match(late.text, /taken back with what it came in, or erased, so it cannot count any more/)
  }
  assert.match((await clerk.get(urls.held(exercise.id))).text, /Nothing is held/)
  assert.deepEqual(
    (await counted()).map(({ id }) => id),
    [1],
  )
  const left: number[] = []
  for await (const batch of answerBatches(db, exercise.id)) left.push(...batch.map(({ id }) => id))
  assert.deepEqual(left, [1])
  await assert.rejects(
    db.updateTable('consultations.response').set({ state: 'counted' }).where('id', '=', 2).execute(),
    /response_taken_back_stays_out/,
  )
})

test('a row is out of reach from the moment it is taken back, also while others of its import still wait', async () => {
  const { upload, runJobs, clerk, exercise, db } = await importing()
  const columns = await upload('f.csv', 'safe,q3\n5,From a file')
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 1 row')
  await runJobs()
  await db.updateTable('consultations.response').set({ submission: 'taken-back-1', state: 'rejected' }).where('id', '=', 1).execute()
  assert.equal((await clerk.get(urls.registered(exercise.id, 1))).status, 404)
  assert.equal((await clerk.get(`${urls.held(exercise.id)}/1`)).status, 404)
})

test('a tick of a sheet that was taken back cannot be counted again', async () => {
  const { clerk, exercise, db, clock } = await importing()
  const { id } = await db
    .insertInto('consultations.batch')
    .values({
      exercise_id: exercise.id,
      kind: 'tally',
      name: 'Sheet',
      collection_point_id: null,
      cards: 1,
      made_at: clock.now(),
      made_by: null,
      taken_back_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await (await clerk.get(urls.cards(exercise.id))).send({ 'q-safe': '4' }, 'Save and key the next')
  await db.updateTable('consultations.response').set({ batch_id: id }).execute()
  const open = await clerk.get(`${urls.held(exercise.id)}/1`)
  await db.updateTable('consultations.response').set({ state: 'rejected' }).execute()
  await db.updateTable('consultations.batch').set({ taken_back_at: clock.now() }).execute()
  assert.equal((await open.send({ why: 'No' }, 'Reject it')).status, 409)
  assert.equal((await clerk.get(`${urls.held(exercise.id)}/1`)).status, 404)
  assert.equal((await clerk.get(urls.cards(exercise.id))).dom.querySelectorAll('a[href*="/held/"]').length, 0)
})

test('an answer that was erased for the person it came from cannot be opened or counted any more', async () => {
  const { clerk, exercise, db, house } = await importing()
  await (await clerk.get(urls.cards(exercise.id))).send({ 'q-safe': '4' }, 'Save and key the next')
  await (await clerk.get(`${urls.held(exercise.id)}/1`)).send({ why: 'Twice' }, 'Reject it')
  const open = await clerk.get(`${urls.held(exercise.id)}/1`)
  const answers = consultations.holds?.find(({ what }) => what.startsWith('Answers to consultations, surveys'))
  await inTransaction(house.db, async (tx) => answers?.erase(tx, 'consultations.response', '1'))
  assert.equal((await open.send({}, 'Count it')).status, 409)
  assert.equal((await clerk.get(`${urls.held(exercise.id)}/1`)).status, 404)
  assert.equal((await db.selectFrom('consultations.response').select('state').executeTakeFirstOrThrow()).state, 'rejected')
})
