import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPace } from './pace.js'

test('as many rows are taken together as the machine takes well within the time that pages may wait', () => {
  const pace = newPace()
  const machine = (msForARow: number) => {
    for (let n = 0; n < 8; n += 1) pace.note(pace.together, pace.together * msForARow)
    return pace.together
  }
  assert.equal(machine(0.25), 160, 'a quick machine')
  assert.equal(machine(0.01), 500, 'never more than pages would read as a lump')
  assert.equal(machine(2), 20, 'a busy one')
  assert.equal(machine(40), 10, 'and never so few that nothing moves')
  pace.note(7, 3)
  assert.equal(pace.together, 14, 'the last, short one says little')
  assert.equal(pace.took.length, 33)
})
