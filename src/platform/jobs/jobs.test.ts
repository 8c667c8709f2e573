import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { entries } from '#platform/audit'
import { fixedClock, systemClock, Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { claim, reclaim } from './claim.js'
import { defineJob, discardFailure, enqueue, failures, type Job, retryFailure, runJobs, startJobs } from './index.js'
import { keepRota, nextDue } from './rota.js'

const clock = fixedClock('2026-03-02T09:00:00Z')
const { db } = await testDatabase()
const done: number[] = []
let broken = false
const house = testHouse(db, { clock })

// A hook beside a suite would run before every test of all files in this process.
describe('work in the background', () => {
  beforeEach(async () => {
    await sql`truncate jobs.job, jobs.rota`.execute(db)
    clock.set('2026-03-02T09:00:00Z')
    done.length = 0
    broken = false
  })

  const letter = defineJob<{ id: number }>({
    name: 'jobs-test.letter',
    what: 'Writes a letter',
    retries: 2,
    backoff: 60,
    async handle(_house, { id }) {
      if (broken) throw new Error('The printer is out of paper.')
      done.push(id)
    },
  })
  const digest = defineJob<null>({
    name: 'jobs-test.digest',
    what: 'Sends the digest',
    every: { dailyAt: '06:30' },
    handle: async () => void done.push(0),
  })
  const ask = (id: number, options?: Parameters<typeof enqueue>[3]) => inTransaction(db, (tx) => enqueue(tx, letter, { id }, options))
  const later = (minutes: number) => clock.set(clock.now().add({ minutes }))

  test('work is done in the order it was asked for, and only once', async () => {
    for (const id of [1, 2, 3]) await ask(id)
    assert.equal(await runJobs(house), 3)
    assert.equal(await runJobs(house), 0)
    assert.deepEqual(done, [1, 2, 3])
  })

  test('work asked for by a deed that is rolled back is never done', async () => {
    await assert.rejects(
      inTransaction(db, async (tx) => {
        await enqueue(tx, letter, { id: 1 })
        throw new Error('refused')
      }),
    )
    assert.equal(await runJobs(house), 0)
  })

  test('a reminder goes out when its day has come and not before', async () => {
    await ask(1, { startAfter: Temporal.Instant.from('2026-03-30T08:00:00Z') })
    assert.equal(await runJobs(house), 0)
    clock.set('2026-03-30T08:00:00Z')
    assert.equal(await runJobs(house), 1)
  })

  test('the same work that already waits is not asked for twice', async () => {
    await ask(1, { singletonKey: 'letter-1' })
    await ask(1, { singletonKey: 'letter-1' })
    await ask(2, { singletonKey: 'letter-2' })
    assert.equal(await runJobs(house), 2)
  })

  test('work that fails is tried again, each time later, then waits among the failures for a person', async () => {
    broken = true
    await ask(1)
    await assert.rejects(runJobs(house), /out of paper/)
    assert.equal(await runJobs(house), 0, 'not before a minute is over')
    later(1)
    await runJobs(house, { expectFailures: true })
    later(1)
    assert.equal(await runJobs(house), 0, 'the second wait is twice as long')
    later(1)
    await runJobs(house, { expectFailures: true })
    const [failure] = await failures(db)
    assert.equal(failure?.what, 'Writes a letter')
    assert.equal(failure?.error, 'Error: The printer is out of paper.')
    assert.deepEqual(failure?.data, { id: 1 })
    later(600)
    assert.equal(await runJobs(house), 0)
  })

  test('an administrator tries a failure again or drops it, and the audit says who', async () => {
    broken = true
    await ask(1)
    await ask(2)
    for (let round = 0; round < 3; round += 1, later(10)) await runJobs(house, { expectFailures: true })
    const [second, first] = await failures(db)
    broken = false
    await inTransaction(db, (tx) => retryFailure(tx, first?.id ?? 0, 'person:5'))
    await inTransaction(db, (tx) => discardFailure(tx, second?.id ?? 0, 'person:5'))
    await runJobs(house)
    assert.deepEqual(done, [1])
    assert.deepEqual(await failures(db), [])
    assert.deepEqual(
      (await entries(db, { actor: 'person:5' })).map((entry) => entry.did),
      ['jobs:discard', 'jobs:retry'],
    )
    await assert.rejects(
      inTransaction(db, (tx) => retryFailure(tx, second?.id ?? 0, 'person:5')),
      /no longer there/,
    )
  })

  test('work in the hands of a worker that died is given to another', async () => {
    await ask(1)
    const [taken] = await claim(db, clock.now(), 10)
    assert.ok(taken)
    assert.equal(await runJobs(house), 0, 'nobody else may have it while its worker lives')
    later(1)
    assert.equal(await reclaim(db, clock.now()), 1)
    later(1)
    assert.equal(await runJobs(house), 1)
  })

  test('a worker that is stopped again and again is not held against the work, but work that always brings it down goes to a person', async () => {
    const stopInTheMiddle = async () => {
      later(60)
      await claim(db, clock.now(), 1)
      later(60)
      await reclaim(db, clock.now())
    }
    await ask(1)
    for (let round = 0; round < 20; round += 1) await stopInTheMiddle()
    later(60)
    broken = true
    await runJobs(house, { expectFailures: true })
    assert.deepEqual(await failures(db), [], 'its first failure of its own is followed by another try')
    broken = false
    later(60)
    assert.equal(await runJobs(house), 1)

    await ask(2)
    for (let round = 0; round < 21; round += 1) await stopInTheMiddle()
    assert.match((await failures(db))[0]?.error ?? '', /worker stopped/)
  })

  test('the digest is due at half past six in the office, in summer time too', () => {
    const due = (now: string) => nextDue(digest.every ?? { seconds: 1 }, Temporal.Instant.from(now)).toString()
    assert.equal(due('2026-03-28T05:00:00Z'), '2026-03-28T06:30:00Z')
    assert.equal(due('2026-03-28T06:30:00Z'), '2026-03-29T05:30:00Z')
  })

  test('a repeating job runs once each time it is due, however many workers keep the rota', async () => {
    await keepRota(house)
    clock.set('2026-03-03T06:30:00Z')
    await Promise.all([keepRota(house), keepRota(house)])
    await runJobs(house)
    assert.deepEqual(done, [0])
  })

  test('a worker does what is queued while it runs, reports that it is well, and lets running work finish when it stops', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    slow = async () => {
      begin()
      await finished
      done.push(9)
    }
    const jobs = startJobs({ ...house, clock: systemClock })
    await inTransaction(db, (tx) => enqueue(tx, minutes, null))
    await begun
    const stopped = jobs.stop()
    finish()
    await stopped
    assert.deepEqual(done, [9])
    assert.equal(jobs.health().stuck, false)
    const { rows } = await sql`select 1 from jobs.job where name = ${minutes.name}`.execute(db)
    assert.equal(rows.length, 0)
  })

  let slow = async (): Promise<void> => {}
  const minutes: Job<null> = defineJob<null>({ name: 'jobs-test.minutes', what: 'Writes the minutes', handle: () => slow() })
})
