import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { BANK_HOLIDAYS } from './bank-holidays.js'
import { dueOn, explain } from './explain.js'
import { type Pause, pauseMistakes } from './pause.js'
import { type Regime, REGIME_CODES, type RegimeCode, regimeOn } from './regime.js'
import { standingOn, workOut } from './working.js'
import { ukCalendar } from './calendar.js'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const regime = (code: RegimeCode): Regime => {
  const found = regimeOn(code, day('2026-01-01'))
  assert.ok(found)
  return found
}
const due = (code: RegimeCode, received: string): string | undefined => dueOn(regime(code), day(received)).due?.toString()

test('each time limit counts by its own calendar', () => {
  const friday = { ack: '2026-06-17', response: '2026-07-22', foi: '2026-07-14', eir: '2026-07-14', 'eir-extended': '2026-08-12' }
  const monday = { ack: '2026-11-26', response: '2027-01-05', foi: '2026-12-22', eir: '2026-12-22', 'eir-extended': '2027-01-25' }
  for (const code of REGIME_CODES) {
    assert.equal(due(code, '2026-06-12'), friday[code], code)
    assert.equal(due(code, '2026-11-23'), monday[code], code)
  }
})

test('a request that comes on a Saturday, a Sunday or a bank holiday counts from the next working day', () => {
  for (const received of ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'])
    assert.equal(due('ack', received), '2026-04-09', received)
})

test('every due date of ten years agrees with a count made another way', () => {
  // Seconds since 1970 and a plain list of days, with none of the product's own arithmetic.
  const DAY = 86_400_000
  const holidays = (anywhere: boolean): Set<string> =>
    new Set(BANK_HOLIDAYS.filter(({ divisions }) => anywhere || divisions.includes('england-and-wales')).map((one) => one.day))
  const lists = { office: holidays(false), uk: holidays(true) }
  for (const code of REGIME_CODES) {
    const { calendar, days } = regime(code)
    const open: string[] = []
    for (let at = Date.UTC(2019, 0, 1); at <= Date.UTC(2028, 11, 31); at += DAY) {
      const [weekday, text] = [new Date(at).getUTCDay(), new Date(at).toISOString().slice(0, 10)]
      if (weekday !== 0 && weekday !== 6 && !lists[calendar].has(text)) open.push(text)
    }
    for (let at = Date.UTC(2019, 0, 1); at < Date.UTC(2028, 9, 1); at += DAY * 3) {
      const received = new Date(at).toISOString().slice(0, 10)
      assert.equal(due(code, received), open.filter((text) => text > received)[days - 1], `${code} ${received}`)
    }
  }
})

test('the working names every day from receipt to the due date', () => {
  const working = explain(regime('foi'), day('2026-06-12'))
  assert.equal(working.days.length, 32)
  assert.deepEqual(
    working.days.slice(0, 4).map(({ kind, name, number }) => [kind, name ?? number]),
    [
      ['weekend', 'Saturday'],
      ['weekend', 'Sunday'],
      ['holiday', 'World Cup (Scotland)'],
      ['counted', 1],
    ],
  )
  assert.equal(working.days.at(-1)?.number, 20)
  assert.match(
    working.sentences.join(' '),
    /Day 1 is Tuesday 16 June 2026.*Day 20 is Tuesday 14 July 2026.*10 weekend days; Monday 15 June 2026, World Cup \(Scotland\)/,
  )
})

test('the office sees which day it is today, and when it is due, late or not begun', () => {
  const said = (today: string): string => explain(regime('foi'), day('2026-06-12'), { today: day(today) }).sentences.at(-1) ?? ''
  assert.match(said('2026-06-12'), /counting has not begun/)
  assert.match(said('2026-07-01'), /is day 12 of 20: 8 working days left/)
  assert.match(said('2026-07-04'), /is day 14 of 20: 6 working days left/)
  assert.match(said('2026-07-14'), /it is due\.$/)
  assert.match(said('2026-07-15'), /it is late: it was due on Tuesday 14 July 2026/)
})

test('days spent waiting for a fee do not count', () => {
  const fee: Pause = { kind: 'fee', from: day('2026-05-05'), to: day('2026-05-08') }
  const working = explain(regime('foi'), day('2026-04-27'), { pauses: [fee], today: day('2026-05-06') })
  // 27 May without the wait, which took four working days.
  assert.equal(due('foi', '2026-04-27'), '2026-05-27')
  assert.equal(working.due?.toString(), '2026-06-02')
  assert.match(working.sentences.join(' '), /Paused from 5 to 8 May 2026, waiting for the fee, and those days do not count/)
  assert.deepEqual(standingOn(working, day('2026-05-06')), { state: 'paused', number: 4, left: 16 })
  assert.equal(standingOn(working, day('2026-05-11')).number, 5)
})

test('clarification starts the clock again, and nothing stops the office’s own standard', () => {
  const asked: Pause = { kind: 'clarification', from: day('2026-06-16'), to: day('2026-06-24') }
  const working = explain(regime('foi'), day('2026-06-12'), { pauses: [asked] })
  assert.equal(working.due?.toString(), due('foi', '2026-06-24'))
  assert.equal(working.restarted?.toString(), '2026-06-24')
  assert.match(pauseMistakes(regime('response'), day('2026-06-12'), [asked])[0] ?? '', /does not let a wait for a clarification stop/)
  assert.throws(() => explain(regime('ack'), day('2026-06-12'), { pauses: [asked] }), RangeError)
})

test('while the office still waits there is no due date', () => {
  const waiting: Pause = { kind: 'clarification', from: day('2026-06-18') }
  const working = explain(regime('foi'), day('2026-06-12'), { pauses: [waiting], today: day('2026-08-01') })
  assert.equal(working.due, undefined)
  assert.deepEqual(standingOn(working, day('2026-08-01')), { state: 'paused', number: 2, left: 18 })
  assert.match(working.sentences.join(' '), /Paused since 18 June 2026.*no due date until the clock runs again.*paused after day 2 of 20/)
})

test('waits that cannot have happened are refused in sentences', () => {
  const mistakes = pauseMistakes(regime('foi'), day('2026-06-12'), [
    { kind: 'fee', from: day('2026-06-01'), to: day('2026-05-30') },
    { kind: 'fee', from: day('2026-05-20') },
  ])
  assert.equal(mistakes.length, 4)
})

test('a due date that reaches past the known bank holidays is provisional', () => {
  const provisional = (code: RegimeCode, received: string): boolean => dueOn(regime(code), day(received)).provisional
  assert.equal(provisional('foi', '2028-11-28'), false)
  assert.equal(provisional('foi', '2028-12-20'), true)
  assert.equal(due('foi', '2028-12-20'), '2029-01-22')
  assert.equal(provisional('foi', '2018-12-20'), true)
  assert.match(explain(regime('foi'), day('2028-12-20')).sentences.at(-1) ?? '', /known from 1 January 2019 to 31 December 2028/)
})

test('a time limit is answered as it stood on the day of receipt', () => {
  const old: Regime = { ...regime('ack'), days: 5, until: '2026-03-31' }
  const now: Regime = { ...regime('ack'), days: 3, from: '2026-04-01' }
  assert.equal(regimeOn('ack', day('2026-03-31'), [old, now])?.days, 5)
  assert.equal(regimeOn('ack', day('2026-04-01'), [old, now])?.days, 3)
  assert.equal(regimeOn('foi', day('2004-12-31')), undefined)
})

test('a due date that falls on the last known day is certain', () => {
  const working = workOut({ ...regime('foi'), days: 2 }, ukCalendar(), day('2028-12-27'))
  assert.deepEqual([working.due?.toString(), working.provisional], ['2028-12-29', false])
})
