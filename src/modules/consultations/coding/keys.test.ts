import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyAt, noTheme, themesTyped } from './keys.js'

const CODES = Array.from({ length: 32 }, (_, place) => `theme-${place + 1}`)

test('each theme has one key, as it stands beside it; keys that ran together mean nothing and change nothing', () => {
  assert.equal(new Set(CODES.map((_, place) => keyAt(place))).size, CODES.length)
  assert.deepEqual(themesTyped('2 5, c', CODES), { codes: ['theme-2', 'theme-5', 'theme-12'], none: false })
  assert.deepEqual(themesTyped('0', CODES), { codes: [], none: true })
  // Neither the first and the second theme nor the twelfth, whose key is c.
  assert.deepEqual(themesTyped('1 12', CODES), { wrong: '12' })
  assert.equal(noTheme('12'), 'There is no theme with the key 12. Leave a space between keys, like 2 5')
  assert.equal(noTheme('w'), 'There is no theme with the key w')
  // Beyond the thirtieth the number is the key.
  assert.equal(keyAt(30), '31')
  assert.deepEqual(themesTyped('31 32', CODES), { codes: ['theme-31', 'theme-32'], none: false })
  assert.deepEqual(themesTyped('33', CODES), { wrong: '33' })
})
