import assert from 'node:assert/strict'
import test from 'node:test'
import { mergedWith, mergeInto, toldOf } from './index.js'

const saved = { title: 'Patrols', ways: ['post', 'phone'], 'from-day': '1', 'from-month': '3', 'from-year': '2026', note: '' }
/** What the form remembers of the record it was filled from. */
const filled = mergeInto({}, saved).values['_filled'] ?? ''

test('a form sent back as it was filled merges with nothing', () => {
  const sent = { ...saved, _filled: filled, _once: 'a', ways: ['phone', 'post'], title: 'Patrols\r\n' }
  assert.equal(mergedWith(sent, saved), undefined)
  assert.equal(mergedWith({ ...saved, title: 'Other' }, saved), undefined, 'nobody changed the record')
})

test('what only they changed is carried over, what only I changed stays, and a day is one question', () => {
  const now = { ...saved, ways: ['post'], 'from-day': '4', note: 'First\nsecond' }
  const merged = mergedWith({ ...saved, _filled: filled, title: 'Evening patrols', 'from-month': '5' }, now)
  assert.deepEqual([merged?.both, merged?.theirs.toSorted()], [['from'], ['note', 'ways']])
  const { title, ways, note, 'from-day': day, 'from-month': month } = merged?.values ?? {}
  assert.deepEqual([title, ways, note, day, month], ['Evening patrols', ['post'], 'First\nsecond', '1', '5'])
  const again = mergedWith({ ...merged?.values }, now)
  assert.equal(again, undefined, 'it can be saved after that')
})

test('marks that were tampered with carry nothing over unseen', () => {
  const merged = mergedWith({ ...saved, _filled: '[nonsense', title: 'Mine' }, saved)
  assert.deepEqual([merged?.both, merged?.theirs], [['title'], []])
  const all = [{ field: /^ti/, label: 'Title', theirs: 'Patrols', yours: 'Mine' }]
  assert.deepEqual(merged && toldOf(merged, all), { differences: all, carried: [] })
})
