import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from '../../words/index.js'
import { readDay } from './read-amounts.js'

const asked = { id: 'when', type: 'date', text: 'When did you last come home?', required: false } as const
const read = (day: string, month: string, year: string, language: 'en' | 'cy' = 'en') =>
  readDay(asked, { 'q-when-day': day, 'q-when-month': month, 'q-when-year': year }, wordsIn(language))

test('a date that lacks a part says which one, in both languages; one that is no day says so', () => {
  assert.deepEqual(read('', '3', '2026'), { error: 'The date must include a day' })
  assert.deepEqual(read('', ' ', '2026'), { error: 'The date must include a day and a month' })
  assert.deepEqual(read('27', '', ''), { error: 'The date must include a month and a year' })
  assert.deepEqual(read('27', '3', '', 'cy'), { error: 'Rhaid i’r dyddiad gynnwys blwyddyn' })
  assert.deepEqual(read('31', '2', '2026'), { error: 'Enter a real date, like 27 3 2026' })
  assert.deepEqual(read('27', '3', '2026'), { answer: { day: '2026-03-27' } })
  assert.deepEqual(read('', '', ''), {})
})
