import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urls } from '../urls.js'
import { poll } from './poll.js'

test('DPA-08 whoever may not read single answers sees the chosen tables only, and why; any other is not there to be subtracted', async () => {
  const { exercise, officer, staff } = await poll()
  const reader = staff('consultations:see')
  const at = (query: string) => reader.get(`${urls.crosstabs(exercise.id)}${query}`)
  const none = await at('?row=pay&by=place')
  assert.match(none.text, /small numbers could be worked out by subtracting one table from another/)
  assert.match(none.text, /No table has been chosen yet/)
  assert.equal(none.dom.querySelector('main table'), null)
  await (await officer().get(`${urls.crosstabs(exercise.id)}?row=pay&by=place`)).send({}, 'Publish this table with the results')
  // Whatever they ask for, it is the chosen table that they see.
  for (const query of ['', '?row=pay&by=channel', '?row=pay&by=place&only=channel%3Dpaper']) {
    const page = await at(query)
    assert.equal(page.dom.querySelectorAll('main table').length, 1, query)
    assert.match(page.text, /43 people answered both questions/)
    assert.doesNotMatch(page.text, /13%/)
  }
  const csv = await (await at('')).click('Download this table (CSV): Would you pay more?, by: Where do you live?')
  assert.match(csv.html, /Yes,12,60,hidden,hidden/)
  for (const query of ['.csv?row=pay&by=channel', '.csv?row=pay&by=place&only=channel%3Dpaper', '.csv?row=place&by=pay']) {
    const file = (await at(query)).html
    assert.match(file, /not among those chosen for publication.*subtracting one table from another/, query)
    assert.doesNotMatch(file, /Yes|Aldermoor|Paper/, query)
  }
})

test('DPA-08 a table of some people only cannot be published beside one that it could be subtracted from, and the page says why', async () => {
  const { exercise, officer } = await poll()
  const at = (query: string) => officer().get(`${urls.crosstabs(exercise.id)}?${query}`)
  const ready = await at('row=pay&by=place&only=channel%3Dpaper')
  assert.match(ready.html, /Publish this table with the results/)
  await (await at('row=pay&by=channel')).send({}, 'Publish this table with the results')
  const refused = await at('row=pay&by=place&only=channel%3Dpaper')
  assert.match(refused.text, /cannot be published beside “Would you pay more\?, by: How people answered”/)
  assert.match(refused.text, /subtract one from the other/)
  assert.doesNotMatch(refused.html, /Publish this table with the results/)
  // From a page that was open before.
  const late = await ready.send({}, 'Publish this table with the results')
  assert.equal(late.status, 409)
  assert.match(late.text, /Publish it for everybody, or take the other table away first/)
  // Beside the same table of everybody it can stand.
  await (await officer().get(urls.publishedTables(exercise.id))).send({}, 'Take away Would you pay more?, by: How people answered')
  await (await at('row=pay&by=place')).send({}, 'Publish this table with the results')
  const list = await (await at('row=pay&by=place&only=channel%3Dpaper')).send({}, 'Publish this table with the results')
  assert.match(list.text, /by: Where do you live\?: only Paper/)
})

test('DPA-08 of tables chosen before they were held against each other the later one is not shown, and the list says so', async () => {
  const { exercise, officer, db, clock, decide, public: visitor } = await poll()
  await (await officer().get(`${urls.crosstabs(exercise.id)}?row=pay&by=channel`)).send({}, 'Publish this table with the results')
  await db
    .insertInto('consultations.published_breakdown')
    .values({
      exercise_id: exercise.id,
      row_question: 'pay',
      by_variable: 'place',
      only_question: 'channel',
      only_code: 'web',
      chosen_at: clock.now(),
    })
    .execute()
  const list = await officer().get(urls.publishedTables(exercise.id))
  assert.match(
    list.text,
    /only Website.*Nothing of it is shown\. It cannot be published beside “Would you pay more\?, by: How people answered”/,
  )
  clock.set(`${exercise.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await decide(exercise)
  const { breakdowns } = JSON.parse((await visitor().get(urls.resultsFile(exercise.slug, 'json'))).html)
  const shown = breakdowns.map(({ columns }: { columns: { lines: { count: number | null }[] }[] }) =>
    columns.some(({ lines }) => lines.some(({ count }) => count !== null)),
  )
  assert.deepEqual(shown, [true, false])
})
