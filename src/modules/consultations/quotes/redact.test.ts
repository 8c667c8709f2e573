import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVerbatim, suggestions, withoutThese } from './redact.js'

const TEXT =
  'I am on jo.pool@post.example or 01632 960 123. My neighbour Dave Tranter parks AB12 CDE outside 14 Mill Lane, WM4 2BQ, crime 4412345. PC Gill knows. On Friday it was worse.'

test('postcodes, telephones, e-mails, names and other signs are suggested for leaving out, days and the first word of a sentence are not', () => {
  assert.deepEqual(
    suggestions(TEXT).map(({ sign, words }) => `${sign}: ${words}`),
    [
      'e-mail: jo.pool@post.example',
      'postcode: WM4 2BQ',
      'telephone: 01632 960 123',
      'registration: AB12 CDE',
      'address: 14 Mill Lane',
      'name: PC Gill',
      'name: Dave Tranter',
      'number: 4412345',
    ],
  )
  assert.deepEqual(suggestions('The lights are out. Please mend them before Christmas, I beg you.'), [])
})

test('what is left out is marked, and a quotation is a person’s own words in their order', () => {
  const out = withoutThese(TEXT, suggestions(TEXT), ['knows'])
  assert.equal(
    out,
    'I am on [e-mail address] or [telephone number]. My neighbour [name] parks [registration number] outside [address], [postcode], crime [number]. [name] […]. On Friday it was worse.',
  )
  assert.ok(isVerbatim('My neighbour Dave […] On Friday it was worse.', TEXT))
  assert.ok(!isVerbatim('On Friday it was worse. […] My neighbour', TEXT), 'not in another order')
  assert.ok(!isVerbatim('My neighbour Dave is awful', TEXT), 'nothing added')
  assert.ok(!isVerbatim('  ', TEXT))
})
