import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { daysLeft } from './exercise.js'
import { isShort, lengthOf } from './period.js'

const day = (text: string) => Temporal.PlainDate.from(text)

test('the days an exercise is open and the days left count alike: the last day is a day to answer', () => {
  const opens = day('2026-11-26')
  for (const more of [0, 3, 39]) {
    const closes = opens.add({ days: more })
    assert.deepEqual(lengthOf(opens, closes), { days: daysLeft(closes, opens) })
  }
  assert.deepEqual(lengthOf(opens, opens.add({ days: 41 })), { weeks: 6 })
  assert.deepEqual(lengthOf(opens, opens.add({ weeks: 6 })), { weeks: 6 })
})

test('twelve whole weeks are not short of twelve weeks, and a day less is', () => {
  const opens = day('2026-11-26')
  assert.equal(isShort(opens, opens.add({ days: 83 }), 12), false)
  assert.equal(isShort(opens, opens.add({ days: 82 }), 12), true)
})
