import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { after, defineEvent, emit, listenTo, within } from './index.js'

const { db } = await testDatabase()
const house = testHouse(db)

// A hook beside a suite would run before every test of all files in this process.
describe('events', () => {
  beforeEach(() => {
    told.length = 0
  })

  const told: string[] = []
  const decided = defineEvent<{ consultation: number }>('event-test.decided')
  const refusing = defineEvent<{ consultation: number }>('event-test.refusing')
  const listeners = [
    within(decided, async (_tx, { consultation }) => void told.push(`page of ${consultation} updated`)),
    after(decided, 'tell-followers', async (_house, { consultation }) => void told.push(`followers of ${consultation} told`)),
    after(decided, 'tell-the-few', async () => void told.push('told the few'), { concerns: ({ consultation }) => consultation === 9 }),
    within(refusing, async () => {
      throw new Error('The register is closed.')
    }),
    after(refusing, 'tell-followers', async () => void told.push('told of what never happened')),
  ]
  listenTo(listeners)
  // The product is assembled more than once in one process of tests.
  listenTo(listeners)

  test('a decision updates the page in the same deed, and tells the followers afterwards, once', async () => {
    await inTransaction(db, (tx) => emit(tx, decided, { consultation: 8 }))
    assert.deepEqual(told, ['page of 8 updated'])
    await runJobs(house)
    assert.deepEqual(told, ['page of 8 updated', 'followers of 8 told'])
  })

  test('an answer that concerns some of the events only is not even queued for the others', async () => {
    await inTransaction(db, (tx) => emit(tx, decided, { consultation: 9 }))
    assert.equal(await runJobs(house), 2)
    assert.ok(told.includes('told the few'))
    await inTransaction(db, (tx) => emit(tx, decided, { consultation: 8 }))
    assert.equal(await runJobs(house), 1)
  })

  test('when a module that must agree refuses, the deed did not happen and nobody is told', async () => {
    await assert.rejects(
      inTransaction(db, (tx) => emit(tx, refusing, { consultation: 8 })),
      /The register is closed/,
    )
    await runJobs(house)
    assert.deepEqual(told, [])
  })

  test('when the deed is rolled back, nobody is told', async () => {
    await assert.rejects(
      inTransaction(db, async (tx) => {
        await emit(tx, decided, { consultation: 8 })
        throw new Error('changed their mind')
      }),
    )
    assert.equal(await runJobs(house), 0)
  })
})
