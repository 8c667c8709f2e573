import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { testDatabase } from '#test/database'
import { keepReads } from './kept-reads.js'
import { bump } from './topics.js'

const { db } = await testDatabase()
const clock = fixedClock('2026-03-02T09:00:00Z')

test('what is read is kept until its topic or the day changes, and a change that was rolled back changes nothing', async () => {
  const kept = keepReads(db, clock)
  let reads = 0
  const read = (about = ['questions']) => kept('card', about, async () => (reads += 1))
  assert.deepEqual(await Promise.all([read(), read(), read()]), [1, 1, 1])

  await inTransaction(db, (tx) => bump(tx, 'other'))
  assert.equal(await read(), 1)
  await assert.rejects(
    inTransaction(db, async (tx) => {
      await bump(tx, 'questions')
      throw new Error('changed my mind')
    }),
  )
  assert.equal(await read(), 1)
  await inTransaction(db, (tx) => bump(tx, 'questions'))
  assert.equal(await read(), 2, 'this process sees its own change at once')
  clock.set('2026-03-03T09:00:00Z')
  assert.equal(await read(), 3)
})

test('a change by another process is seen within half a second, and a read that failed is tried again', async () => {
  const kept = keepReads(db, clock)
  let fails = true
  const read = () =>
    kept('survey', ['questions'], async () => {
      if (fails) throw new Error('the database was away')
      return performance.now()
    })
  await assert.rejects(read())
  fails = false
  const first = await read()
  assert.equal(await read(), first)
  await db
    .withTables<{ 'web.topic': { topic: string; version: number } }>()
    .updateTable('web.topic')
    .set((update) => ({ version: update('version', '+', 1) }))
    .execute()
  await pause(450)
  assert.notEqual(await read(), first)
})
