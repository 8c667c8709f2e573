import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementOn, agreementOnAll, cohensKappa, sameFinding } from './kappa.js'

const rounded = ({ same, kappa }: { same: number; kappa: number | null }) => [same.toFixed(2), kappa?.toFixed(4) ?? null]

test('kappa of tables computed by hand: two by two, and the three by three of Cohen’s own paper', () => {
  // 20 + 15 of 50 the same; chance (25·30 + 25·20) / 2500 = 0.5; (0.7 − 0.5) / 0.5 = 0.4
  assert.deepEqual(
    rounded(
      cohensKappa([
        [20, 5],
        [10, 15],
      ]),
    ),
    ['0.70', '0.4000'],
  )
  // chance (60·70 + 40·30) / 10000 = 0.54; 0.06 / 0.46
  assert.deepEqual(
    rounded(
      cohensKappa([
        [45, 15],
        [25, 15],
      ]),
    ),
    ['0.60', '0.1304'],
  )
  // chance (60·30 + 40·70) / 10000 = 0.46; 0.14 / 0.54
  assert.deepEqual(
    rounded(
      cohensKappa([
        [25, 35],
        [5, 35],
      ]),
    ),
    ['0.60', '0.2593'],
  )
  // Cohen 1960, table 1: chance (120·100 + 60·60 + 20·40) / 40000 = 0.41; 0.29 / 0.59
  assert.deepEqual(
    rounded(
      cohensKappa([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    ),
    ['0.70', '0.4915'],
  )
  assert.deepEqual(
    rounded(
      cohensKappa([
        [5, 0],
        [0, 5],
      ]),
    ),
    ['1.00', '1.0000'],
  )
  assert.deepEqual(
    rounded(
      cohensKappa([
        [0, 5],
        [5, 0],
      ]),
    ),
    ['0.00', '-1.0000'],
  )
})

test('where both say the same of everything, or nothing was read, kappa says nothing', () => {
  assert.deepEqual(
    cohensKappa([
      [9, 0],
      [0, 0],
    ]),
    { base: 9, same: 1, kappa: null },
  )
  assert.deepEqual(
    cohensKappa([
      [0, 0],
      [0, 0],
    ]),
    { base: 0, same: 0, kappa: null },
  )
})

test('agreement is told for each theme with how often each reader found it, and over all themes together', () => {
  const pairs = [
    { first: ['a', 'b'], second: ['b', 'a'] },
    { first: ['a'], second: [] },
    { first: [], second: [] },
    { first: ['b'], second: ['b'] },
  ]
  const a = agreementOn('a', pairs)
  // both 1, only the first 1, neither 2: same 0.75; chance (2·1 + 2·3) / 16 = 0.5
  assert.deepEqual({ ...a }, { base: 4, same: 0.75, kappa: 0.5, first: 2, second: 1 })
  assert.equal(agreementOn('b', pairs).kappa, 1)
  // eight decisions: both 3, only the first 1, neither 4: same 7/8; chance (4·3 + 4·5) / 64 = 0.5
  assert.deepEqual(agreementOnAll(['a', 'b'], pairs), { base: 8, same: 0.875, kappa: 0.75 })
  assert.deepEqual(pairs.map(sameFinding), [true, false, true, true])
})
