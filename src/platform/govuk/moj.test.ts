import assert from 'node:assert/strict'
import test from 'node:test'
import { raw } from '#platform/html'
import { govukButton, govukInsetText, mojBadge, mojInterruptionCard, mojNotificationBadge, mojSortableTable, mojTimeline } from './index.js'

test('what a person typed never becomes markup, even when it lands under an HTML name', () => {
  const typed = '<script>alert(1)</script>'
  assert.doesNotMatch(govukButton({ text: typed }).value, /<script>/)
  assert.doesNotMatch(govukInsetText({ html: typed as never }).value, /<script>/)
  assert.doesNotMatch(mojBadge({ text: typed }).value, /<script>/)
  assert.match(govukInsetText({ html: raw('<b>ours</b>') }).value, /<b>ours<\/b>/)
})

test('the same button is rendered once and kept', () => {
  assert.equal(govukButton({ text: 'Kept' }), govukButton({ text: 'Kept' }))
  assert.notEqual(govukButton({ text: 'Kept' }).value, govukButton({ text: 'Other' }).value)
})

test('the timeline says when in words and for machines', () => {
  const html = mojTimeline({
    items: [{ title: 'Published', by: 'Ada Marsh', at: '2026-11-23', when: 'Monday 23 November 2026', text: 'Open for 12 weeks' }],
  }).value
  assert.match(html, /<time datetime="2026-11-23">Monday 23 November 2026<\/time>/)
  assert.match(html, /by Ada Marsh/)
})

test('an interruption card carries its body', () => {
  const html = mojInterruptionCard(
    { heading: 'Read this', primaryAction: { text: 'Continue', href: '/staff' } },
    raw('<p>One thing</p>'),
  ).value
  assert.match(html, /moj-interruption-card__body"><p>One thing<\/p>/)
})

test('a badge of nought is nothing, and a sortable table says so', () => {
  assert.equal(mojNotificationBadge({ count: 0, visuallyHiddenText: 'waiting' }).value, '')
  assert.match(mojNotificationBadge({ count: 3, visuallyHiddenText: ' waiting' }).value, /3/)
  assert.match(mojSortableTable({ rows: [[{ text: '1' }]] }).value, /data-module="moj-sortable-table"/)
})

test('a misspelt option, or text where safe HTML belongs, does not compile', () => {
  // @ts-expect-error: no such option
  assert.doesNotMatch(govukButton({ txet: 'Continue' }).value, /Continue/)
  // @ts-expect-error: text is not HTML
  assert.match(govukInsetText({ html: 'a < b' }).value, /a &lt; b/)
})
