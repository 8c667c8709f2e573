import assert from 'node:assert/strict'
import test from 'node:test'
import { Temporal } from '#platform/clock'
import { DataTable, DateText, ErrorSummary, Pager, Tag } from './index.js'

test('a day and a moment are said in words, in London time', () => {
  assert.equal(
    (<DateText date={Temporal.PlainDate.from('2026-11-23')} />).value,
    '<time datetime="2026-11-23">Monday 23 November 2026</time>',
  )
  assert.match((<DateText date={Temporal.Instant.from('2026-07-01T16:04:00Z')} />).value, /Wednesday 1 July 2026 at 5:04pm/)
  assert.match((<DateText date={Temporal.Instant.from('2026-01-01T00:00:00Z')} />).value, /Thursday 1 January 2026 at 12am/)
})

test('a table names its rows and columns, and numbers stand at the right', () => {
  const html = (
    <DataTable caption="Answers" columns={[{ text: 'District' }, { text: 'Answers', numeric: true }]} rows={[['<North>', 12]]} />
  ).value
  assert.match(html, /<th scope="col" class="govuk-table__header govuk-table__header--numeric">Answers<\/th>/)
  assert.match(html, /<th scope="row" class="govuk-table__header">&lt;North&gt;<\/th>/)
  assert.match(html, /<td class="govuk-table__cell govuk-table__cell--numeric">12<\/td>/)
})

test('a table without rows says so', () => {
  assert.match(
    (<DataTable caption="Cases" columns={[{ text: 'Case' }]} rows={[]} empty="No cases are open." />).value,
    /No cases are open\./,
  )
})

test('the error summary links to the field, and is nothing when nothing is wrong', () => {
  const html = (<ErrorSummary errors={[{ text: 'Enter a title', field: 'title' }]} />).value
  assert.match(html, /There is a problem/)
  assert.match(html, /<a href="#title">Enter a title<\/a>/)
  assert.equal((<ErrorSummary errors={[]} />).value, '')
})

test('a list that goes on offers newer and older entries', () => {
  const html = (<Pager older="?before=41" />).value
  assert.match(html, /href="\?before=41" rel="next"/)
  assert.doesNotMatch(html, /Newer/)
  assert.equal((<Pager />).value, '')
})

test('a tag says its state in a word', () => assert.match((<Tag word="Overdue" tone="late" />).value, /govuk-tag--red">\s*Overdue/))
