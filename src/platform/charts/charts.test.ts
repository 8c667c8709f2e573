import assert from 'node:assert/strict'
import test from 'node:test'
import { Temporal } from '#platform/clock'
import { barChart, type Bars, clockStrip, clockSummary, dataTable, figure, threadPicture } from './index.js'

const chart: Bars = {
  title: 'Do you feel safe after dark?',
  description: 'Most people who answered feel safe.',
  bars: [
    { label: 'Yes', value: 1001 },
    { label: 'No <b>never</b>', value: 412.5 },
    { label: 'Prefer not to say', value: null },
    { label: 'Other', value: null, note: 'fewer than 5' },
  ],
  unit: 'answers',
  base: '1,420 people who chose to answer',
}

test('the bars and the table say the same figures', () => {
  const [picture, table] = [barChart(chart).value, dataTable(chart).value]
  for (const fact of ['1,001', '412.5', 'Yes', 'No &lt;b&gt;never&lt;/b&gt;', 'Prefer not to say', 'fewer than 5']) {
    assert.ok(picture.includes(fact), `${fact} in the picture`)
    assert.ok(table.includes(fact), `${fact} in the table`)
  }
  assert.match(figure(chart).value, /Base: 1,420 people who chose to answer/)
})

test('a hidden figure is a hatched outline in words, as long as any other hidden one, and says nothing of its size', () => {
  const html = barChart({
    ...chart,
    bars: [
      { label: 'A', value: 40 },
      { label: 'B', value: null },
      { label: 'C', value: null },
    ],
  }).value
  const marks = [...html.matchAll(/<rect class="chart__hidden-mark"[^>]* width="([^"]+)"/g)].map(([, width]) => width)
  assert.deepEqual(marks, ['9%', '9%'])
  assert.equal(html.match(/hidden, too small to show/g)?.length, 2)
  assert.match(html, /fill="url\(#chart-[0-9a-f]{10}-hatch\)"/)
  assert.doesNotMatch(html, /null|NaN/)
  assert.match(dataTable(chart).value, />Hidden</)
  // Only its own figures move the scale: the longest shown bar is as long with hidden ones beside it as without.
  assert.equal(/chart__bar" x="0" y="\d+" width="([^"]+)"/.exec(html)?.[1], '78%')
})

test('percentages are drawn against a hundred, so that 59% looks like 59%', () => {
  const html = barChart({ ...chart, unit: '%', bars: [{ label: 'Yes', value: 50 }] }).value
  assert.match(html, /width="39%"/)
  assert.match(html, />50%</)
})

test('a picture has a name and a description, ids of its own, and no style the policy would refuse', () => {
  const html = figure(chart).value + figure({ ...chart, id: 'again' }).value
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, names] of html.matchAll(/aria-labelledby="([^"]+)"/g))
    for (const name of names?.split(' ') ?? []) assert.ok(ids.includes(name), name)
  assert.match(html, /<svg class="chart__picture" role="img"/)
  assert.doesNotMatch(html, / style=|<style/)
  assert.equal(barChart(chart).value, barChart(chart).value)
})

test('a long label is broken into lines that fit a phone', () => {
  const label = 'More visible patrols in the town centre at closing time on Fridays and Saturdays'
  const lines = [...barChart({ ...chart, bars: [{ label, value: 3 }] }).value.matchAll(/class="chart__label"[^>]*>([^<]+)</g)].map(
    ([, line]) => line ?? '',
  )
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 40))
  assert.equal(lines.join(' '), label)
})

test('the thread says each station in order, with what was promised and what is late', () => {
  const html = threadPicture({
    stations: [
      { name: 'Said', state: 'reached', when: '1 June to 24 August 2026', count: '512 answers' },
      { name: 'Heard', state: 'reached', when: '2 September 2026' },
      { name: 'Decided', state: 'late', promise: '14 November 2026' },
      { name: 'Doing', state: 'waiting' },
      { name: 'Told', state: 'waiting', promise: '1 December 2026' },
    ],
  }).value
  assert.deepEqual(
    [...html.matchAll(/thread__name">(\w+)</g)].map(([, name]) => name),
    ['Said', 'Heard', 'Decided', 'Doing', 'Told'],
  )
  assert.match(html, /^<ol class="thread" role="list" aria-label="What has happened so far">/)
  for (const fact of ['512 answers', 'Late, promised by 14 November 2026', '>Not yet<', 'Not yet, promised by 1 December 2026'])
    assert.ok(html.includes(fact), fact)
  assert.equal(html.match(/>Reached</g)?.length, 2)
})

test('the clock says in words how the days were counted', () => {
  const day = (date: string) => Temporal.PlainDate.from(date)
  const days = [
    { date: day('2026-12-24'), kind: 'counted' },
    { date: day('2026-12-25'), kind: 'holiday', name: 'Christmas Day' },
    { date: day('2026-12-26'), kind: 'weekend' },
    { date: day('2026-12-27'), kind: 'weekend' },
    { date: day('2026-12-28'), kind: 'holiday', name: 'Boxing Day (substitute day)' },
    { date: day('2026-12-29'), kind: 'paused', name: 'waiting for the requester' },
    { date: day('2026-12-30'), kind: 'today' },
    { date: day('2026-12-31'), kind: 'due' },
  ] as const
  assert.equal(
    clockSummary(days),
    'Thursday 24 December 2026 to Thursday 31 December 2026: 3 working days counted; 2 weekend days left out; holidays left out: Christmas Day, Boxing Day (substitute day); paused for 1 day. Today is Wednesday 30 December 2026. Due on Thursday 31 December 2026.',
  )
  const html = clockStrip({ days }).value
  assert.match(html, /Friday 25 December 2026, holiday, Christmas Day</)
  assert.match(html, /Thursday 31 December 2026, Day 3, due</)
  assert.equal(html.match(/<li /g)?.length, 8)
  const saturday = [
    { date: day('2026-11-20'), kind: 'received' },
    { date: day('2026-11-21'), kind: 'weekend', today: true },
    { date: day('2026-11-23'), kind: 'due' },
  ] as const
  assert.match(clockSummary(saturday), /1 working day counted; 1 weekend day left out\. Today is Saturday 21 November 2026\. Due on Monday/)
})
