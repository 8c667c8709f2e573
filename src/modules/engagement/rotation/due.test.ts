import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inOrder, needOf, neverKept, NEVER_MET, paceOf, type Target } from './due.js'
import { cycleOn, type Rule, ruleText } from './rule.js'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-27')

const rule = (of: Partial<Rule>): Rule => ({
  id: 1,
  code: 'forums',
  name: 'Every forum once in two years',
  source: '',
  target: 'meeting',
  series: 'forum',
  kinds: [],
  openAccess: false,
  who: 'either',
  times: 1,
  everyMonths: 24,
  withinMonths: null,
  starts: day('2025-04-01'),
  ended: false,
  version: 1,
  ...of,
})
const target = (of: Partial<Target> = {}): Target => ({
  key: '1',
  name: 'Millbeck forum',
  place: null,
  since: null,
  next: null,
  everyMonths: 3,
  ...of,
})

describe('who is due', () => {
  test('MTG-04 a cycle runs from its first day, and the next begins the day after its last', () => {
    const dates = (on: string) => Object.values(cycleOn(rule({}), day(on)) ?? {}).map(String)
    assert.deepEqual(dates('2026-11-27'), ['2025-04-01', '2027-03-31'])
    assert.deepEqual(dates('2027-04-01'), ['2027-04-01', '2029-03-31'])
    assert.deepEqual(dates('2020-01-01'), ['2025-04-01', '2027-03-31'])
    assert.equal(cycleOn(rule({ everyMonths: null, withinMonths: 6 }), today), null)
    assert.equal(ruleText(rule({})), 'Once in 24 months')
  })

  test('MTG-04 MTG-05 what was met is done, what is ahead is booked, and what is left is due by the last day of the cycle', () => {
    const state = (met: Partial<typeof NEVER_MET>) => needOf(rule({}), target(), { ...NEVER_MET, ...met }, today).state
    assert.deepEqual([state({ done: 1 }), state({ booked: 1 }), state({})], ['done', 'booked', 'due'])
    assert.equal(needOf(rule({}), target(), NEVER_MET, today).due.toString(), '2027-03-31')
    assert.equal(needOf(rule({ times: 2 }), target(), { ...NEVER_MET, done: 1 }, today).state, 'due')
  })

  test('what is done once is due some months after its target is there, and overdue after that', () => {
    const once = rule({ target: 'project', series: null, everyMonths: null, withinMonths: 6 })
    const need = (since: string) => needOf(once, target({ since: day(since), everyMonths: null }), NEVER_MET, today)
    assert.deepEqual([need('2026-09-01').state, need('2026-09-01').due.toString()], ['due', '2027-03-01'])
    assert.deepEqual([need('2026-05-01').state, need('2026-05-01').due.toString()], ['overdue', '2026-11-01'])
  })

  test('one that does not meet again in time cannot be met, and it is said when it does', () => {
    const need = needOf(rule({}), target({ next: day('2027-05-04') }), NEVER_MET, today)
    assert.equal(need.state, 'cannot')
    assert.match(need.why, /does not meet again before Wednesday 31 March 2027: its next day is Tuesday 4 May 2027/)
    assert.equal(needOf(rule({}), target({ next: day('2027-03-30') }), NEVER_MET, today).state, 'due')
  })

  test('MTG-13 a rule that can never be kept is said to be so, with what stands in its way', () => {
    const seldom = target({ name: 'Area advisory group', everyMonths: 12 })
    assert.match(
      neverKept(rule({ everyMonths: 12, times: 4 }), [seldom]) ?? '',
      /4 times in 12 months.*“Area advisory group” meets once in 12/,
    )
    assert.match(neverKept(rule({ everyMonths: 3 }), [seldom]) ?? '', /one time in 3 months/)
    assert.match(neverKept(rule({}), []) ?? '', /nothing of this kind/)
    assert.equal(neverKept(rule({ everyMonths: 12 }), [seldom]), undefined)
  })

  test('MTG-05 whoever was longest not met comes first, whoever is done last, and the pace says what an even cycle would have met', () => {
    const need = (name: string, met: Partial<typeof NEVER_MET>) => needOf(rule({}), target({ name }), { ...NEVER_MET, ...met }, today)
    const needs = [
      need('Recently', { last: day('2025-01-10') }),
      need('Done', { done: 1, last: day('2026-01-10') }),
      need('Never', {}),
      need('Long ago', { last: day('2023-05-01') }),
    ]
    assert.deepEqual(
      inOrder(needs).map((one) => one.target.name),
      ['Never', 'Long ago', 'Recently', 'Done'],
    )
    // 605 of 730 days are over: of four, three would be met by now.
    assert.deepEqual(paceOf(cycleOn(rule({}), today), needs, today), { done: 1, all: 4, byNow: 3 })
  })
})
