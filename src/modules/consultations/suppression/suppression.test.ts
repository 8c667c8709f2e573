import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBe } from './attack.js'
import { conceal } from './conceal.js'
import { type Count, isSmall, type Sum } from './counts.js'

/** The same numbers every time, so that a table that breaks the rule can be looked at again. */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * (most + 1))
  }
}

const cell = (key: string, count: number, may: Count['may'] = 'show', least = 5): Count => ({ key, count, least, may })

/** A table of rows by columns whose margins are published. */
function table(rows: readonly (readonly number[])[], may: Count['may'] = 'given', least = 5): { counts: Count[]; sums: Sum[] } {
  const columns = (rows[0] ?? []).map((_, column) => column)
  const name = (row: number, column: number) => `${row}:${column}`
  const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0)
  return {
    counts: [
      ...rows.flatMap((row, at) => row.map((count, column) => cell(name(at, column), count, 'show', least))),
      ...rows.map((row, at) => cell(`row ${at}`, total(row), may, least)),
      ...columns.map((column) => cell(`column ${column}`, total(rows.map((row) => row[column] ?? 0)), may, least)),
    ],
    sums: [
      ...rows.map((_, row) => ({ whole: `row ${row}`, parts: columns.map((column) => name(row, column)) })),
      ...columns.map((column) => ({ whole: `column ${column}`, parts: rows.map((_, row) => name(row, column)) })),
    ],
  }
}

/** Small hidden counts of which an attacker can tell that they are small. */
function found(counts: readonly Count[], sums: readonly Sum[]): readonly string[] {
  const { hidden, exposed } = conceal(counts, sums)
  const secret = counts.filter((count) => hidden.has(count.key) && isSmall(count) && !exposed.includes(count.key))
  return secret.filter(({ key, least }) => !canBe(key, least, counts, sums, hidden)).map(({ key }) => key)
}

test('DPA-08 a small count in a table with margins hides others in its row and in its column', () => {
  const { counts, sums } = table([
    [20, 3, 30],
    [15, 14, 25],
    [40, 12, 18],
  ])
  const { hidden, exposed } = conceal(counts, sums)
  assert.ok(hidden.has('0:1'))
  assert.equal(hidden.size, 4, [...hidden].join(' '))
  assert.deepEqual(exposed, [])
  assert.deepEqual(found(counts, sums), [])
})

test('a table without small counts is shown whole, and zero stays', () => {
  const { counts, sums } = table([
    [20, 0],
    [15, 14],
  ])
  assert.equal(conceal(counts, sums).hidden.size, 0)
})

test('zero is hidden where it would say what all of a group answered', () => {
  const counts = [
    ...['yes', 'no', 'unsure'].map((key, at) => ({ ...cell(key, [12, 0, 30][at] ?? 0), zeroTells: true })),
    cell('base', 42, 'given'),
  ]
  const { hidden } = conceal(counts, [{ whole: 'base', parts: ['yes', 'no', 'unsure'] }])
  assert.deepEqual([...hidden].sort(), ['no', 'yes'])
})

test('the attack itself finds what is hidden badly', () => {
  const { counts, sums } = table([
    [20, 3],
    [15, 14],
  ])
  assert.equal(canBe('0:1', 5, counts, sums, new Set(['0:1'])), false)
  assert.equal(canBe('0:1', 5, counts, sums, new Set(['0:1', '0:0'])), false, 'the column still gives it away')
  assert.equal(canBe('0:1', 5, counts, sums, new Set(['0:1', '0:0', '1:0', '1:1'])), true)
})

test('no hidden count can be worked out of 300 random tables by whoever solves their rows and columns', () => {
  const roll = dice(7)
  let hiddenSomewhere = 0
  for (let round = 0; round < 300; round += 1) {
    const [high, wide] = [2 + roll(3), 2 + roll(3)]
    const rows = Array.from({ length: high }, () => Array.from({ length: wide }, () => (roll(3) === 0 ? roll(5) : roll(30))))
    const { counts, sums } = table(rows, roll(1) === 0 ? 'given' : 'show', roll(2) === 0 ? 10 : 5)
    if (conceal(counts, sums).hidden.size > 0) hiddenSomewhere += 1
    assert.deepEqual(found(counts, sums), [], JSON.stringify(rows))
  }
  assert.ok(hiddenSomewhere > 150, 'most of these tables have something to hide')
})

test('DPA-08 suppression attacked by comparing two public tables: overall against filtered, and parts against their total', () => {
  const roll = dice(23)
  for (let round = 0; round < 120; round += 1) {
    const answers = 2 + roll(3)
    const parts = Array.from({ length: 2 + roll(2) }, () => Array.from({ length: answers }, () => roll(18)))
    const name = (part: number, answer: number) => `part ${part}:${answer}`
    const overall = Array.from({ length: answers }, (_, answer) => parts.reduce((sum, part) => sum + (part[answer] ?? 0), 0))
    // The overall table was published first; one part is published beside it, and the rest of the people never are.
    const counts = [
      ...overall.map((count, answer) => cell(`all:${answer}`, count)),
      ...parts.flatMap((part, at) =>
        part.map((count, answer) => cell(name(at, answer), count, at === parts.length - 1 ? 'never' : 'show')),
      ),
      cell(
        'all',
        overall.reduce((sum, one) => sum + one, 0),
        'given',
      ),
    ]
    const sums = [
      { whole: 'all', parts: overall.map((_, answer) => `all:${answer}`) },
      ...overall.map((_, answer) => ({ whole: `all:${answer}`, parts: parts.map((_, at) => name(at, answer)) })),
    ]
    const { hidden, exposed } = conceal(counts, sums)
    const secret = counts.filter((count) => (hidden.has(count.key) || count.may === 'never') && isSmall(count))
    for (const { key, least } of secret.filter(({ key }) => !exposed.includes(key)))
      assert.ok(canBe(key, least, counts, sums, hidden), `${key} of ${JSON.stringify(parts)}`)
  }
})

test('what cannot be protected, with all that may be hidden hidden, is named', () => {
  const counts = [cell('yes', 2), cell('no', 2), cell('base', 4, 'given')]
  assert.deepEqual(conceal(counts, [{ whole: 'base', parts: ['yes', 'no'] }]).exposed, ['yes', 'no'])
})
