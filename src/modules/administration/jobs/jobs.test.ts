import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { entries } from '#platform/audit'
import { defineJob, enqueue, failures, runJobs } from '#platform/jobs'
import { administration } from '../module.js'

let broken = true
const fold = defineJob<{ letter: number }>({
  name: 'story.fold-letter',
  what: 'Folds a letter',
  retries: 0,
  async handle() {
    if (broken) throw new Error('The folder <jams>')
  },
})

test('a job that failed is shown in words, tried again, or given up with a reason; both are recorded (ORG-13)', async () => {
  broken = true
  const office = await staffed([administration])
  const sam = await office.joins('Sam Underhill', ['administration:mend-jobs'])
  await office.do((tx) => enqueue(tx, fold, { letter: 7 }))
  await runJobs(office.house, { expectFailures: true })

  const desk = await sam.get('/staff')
  const jobs = await desk.click('Mend 1 background job that failed')
  assert.match(jobs.text, /Folds a letter.*About letter: 7.*The folder <jams>/)
  broken = false
  assert.match((await jobs.send({}, 'Try again')).text, /It will be tried again/)
  await runJobs(office.house)
  assert.equal((await failures(office.db)).length, 0)

  broken = true
  await office.do((tx) => enqueue(tx, fold, { letter: 8 }))
  await runJobs(office.house, { expectFailures: true })
  const again = await sam.get('/staff/administration/jobs')
  const refused = await again.send({}, 'Give it up')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say why nobody will do it/)
  const done = await refused.send({ why: 'done-by-hand' }, 'Give it up')
  assert.match(done.text, /It was given up.*Nothing has failed/)
  const [last] = await entries(office.db, { did: 'jobs:discard' })
  assert.deepEqual([last?.actor, last?.detail], [sam.by, { name: 'story.fold-letter', why: 'done-by-hand' }])
})

test('the page says in a sentence what each repeating job does and whether a worker is at work', async () => {
  const office = await staffed([administration])
  const sam = await office.joins('Sam Underhill', ['administration:mend-jobs'])
  const page = await sam.get('/staff/administration/jobs')
  assert.match(page.text, /No worker has started yet/)
  assert.match(page.text, /Sends staff who asked for it what is on their desk, each working morningEach day at 07:30/)
  assert.match(page.text, /Seals new audit entries.*Every 5 seconds/)
})
