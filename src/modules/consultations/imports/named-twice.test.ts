import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urls } from '../urls.js'
import { importing } from './import-story.js'

test('rows whose name stands twice in one file are told apart from those already there: said before, left out but the first, given back', async () => {
  const { upload, runJobs, counted, clerk, exercise } = await importing()
  const columns = await upload('f.csv', 'ID,q3\n7,First\n8,Other\n7,Second\n7,Third')
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /“7” stands more than once \(lines 2, 4 and 5\): only the first is taken, the others are left out/)
  assert.match(
    check.text,
    /2 rows will be left out.*“7” stands more than once in this file \(lines 2, 4 and 5\): only the first of them can be taken2\s?4, 5/,
  )
  await check.send({}, 'Take in 2 rows, leave out 2')
  await runJobs()
  assert.deepEqual(
    (await counted()).map(({ answers }) => answers['q3']),
    [{ text: 'First' }, { text: 'Other' }],
  )
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /Added 2.*Already there from an earlier import, not doubled 0.*Could not be taken 2/)
  const file = await done.click('Download these rows as a CSV file')
  assert.match(file.html, /7,Second,4,"“7” stands more than once/)

  const later = await upload('later.csv', 'ID,q3\n7,First\n9,New')
  await (await later.send({}, 'Check and see the first rows')).send({}, 'Take in up to 2 rows')
  await runJobs()
  assert.match((await clerk.get(urls.import(exercise.id, 2))).text, /Added 1.*from an earlier import, not doubled 1.*Could not be taken 0/)
})

test('of a row with a time only the day is kept, and no page claims to know the time', async () => {
  const { upload, runJobs, clerk, exercise, dated, clock } = await importing()
  const columns = await upload('f.csv', 'Date,q3\n2026-11-07 21:06:11,Late')
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /Saturday 7 November 2026/)
  await check.send({}, 'Take in 1 row')
  await runJobs()
  const letter = { channel: 'letter', words: 'Better lights', people: '1', ...dated('on', clock.today().subtract({ days: 3 })) }
  await (await clerk.get(urls.log(exercise.id))).send(letter, 'Save')
  const pages = [
    check,
    await clerk.get(urls.register(exercise.id)),
    await clerk.get(urls.registered(exercise.id, 1)),
    await clerk.get(urls.registered(exercise.id, 2)),
    await clerk.get(`${urls.held(exercise.id)}/1`),
    await clerk.get(urls.cards(exercise.id)),
  ]
  for (const page of pages) {
    assert.equal(page.status, 200)
    assert.match(page.text, /November 2026/, page.url)
    assert.doesNotMatch(page.text, /12pm|midday|noon/, page.url)
  }
})
