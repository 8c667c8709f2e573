import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#platform/clock'
import { ACCOUNT, NETWORK, slowDown } from './slow-down.js'

test('somebody who mistypes three times waits for nothing, and a guesser waits longer every time but never more than a minute', () => {
  const clock = fixedClock('2026-03-02T09:00:00Z')
  const limits = slowDown()
  const tryOnce = () => limits.attempt([['anna|1.2.3.4', ACCOUNT]], clock.now())
  assert.deepEqual([tryOnce(), tryOnce(), tryOnce()], [0, 0, 0])
  const waits: number[] = []
  for (let attempt = 0; attempt < 10; attempt++) {
    const wait = tryOnce()
    waits.push(wait)
    clock.set(clock.now().add({ seconds: wait }))
    assert.equal(tryOnce(), 0)
  }
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

test('an attempt that comes too soon is not counted, so pressing again does not lengthen the wait', () => {
  const clock = fixedClock('2026-03-02T09:00:00Z')
  const limits = slowDown()
  for (let attempt = 0; attempt < 4; attempt++) clock.set(clock.now().add({ seconds: limits.attempt([['a', ACCOUNT]], clock.now()) }))
  assert.equal(limits.attempt([['a', ACCOUNT]], clock.now()), 0)
  for (let attempt = 0; attempt < 5; attempt++) assert.equal(limits.attempt([['a', ACCOUNT]], clock.now()), 2)
})

test('a hundred guesses at the same moment are counted before any is judged', () => {
  const now = fixedClock('2026-03-02T09:00:00Z').now()
  const limits = slowDown()
  const passed = Array.from({ length: 100 }, () => limits.attempt([['a', ACCOUNT]], now)).filter((wait) => wait === 0)
  assert.equal(passed.length, 3)
})

test('guessing from one network does not slow another, and everybody on a busy network is slowed only after twenty failures', () => {
  const now = fixedClock('2026-03-02T09:00:00Z').now()
  const limits = slowDown()
  for (let one = 0; one < 20; one++)
    assert.equal(
      limits.attempt(
        [
          [`person ${one}`, ACCOUNT],
          ['library', NETWORK],
        ],
        now,
      ),
      0,
    )
  assert.equal(
    limits.attempt(
      [
        ['somebody', ACCOUNT],
        ['library', NETWORK],
      ],
      now,
    ),
    1,
  )
  assert.equal(
    limits.attempt(
      [
        ['somebody', ACCOUNT],
        ['home', NETWORK],
      ],
      now,
    ),
    0,
  )
})

test('failures are forgotten after an hour, and at once after success', () => {
  const clock = fixedClock('2026-03-02T09:00:00Z')
  const limits = slowDown()
  for (let one = 0; one < 3; one++) limits.attempt([['a', ACCOUNT]], clock.now())
  assert.equal(limits.attempt([['a', ACCOUNT]], clock.now()), 1)
  clock.set('2026-03-02T10:00:01Z')
  for (let one = 0; one < 3; one++) assert.equal(limits.attempt([['a', ACCOUNT]], clock.now()), 0)
  limits.forgive(['a'])
  assert.equal(limits.attempt([['a', ACCOUNT]], clock.now()), 0)
})
