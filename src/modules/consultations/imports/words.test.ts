import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/visit'
import { question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { importing, SURVEY } from './import-story.js'
import { codesIn, unknownIn } from './reading/choices.js'
import { meaningsFrom } from './reading/meanings.js'

const FILE = [
  'What matters most to you?,Which of these have you used?,What would make you feel safer?',
  'Speeding,The front desk,One',
  'Gardening,The front desk; Smoke signals,Two',
  'gardening.,Telephone,Three',
  'Fast cars,,Four',
  'Weather,,Five',
].join('\n')

/** What is chosen for a word on a page; empty where nothing is said of it. */
const chosenFor = (page: Page, field: string) =>
  page.dom.querySelectorAll(`select[name="${field}"]`).map((one) => one.querySelector('option[selected]')?.getAttribute('value') ?? '')

test('CON-10 an officer says what words mean that are not among the choices; the rows are checked again, and the next import offers it', async () => {
  const { upload, runJobs, counted, clerk, exercise } = await importing()
  const check = await (await upload('words.csv', FILE)).send({}, 'Check and see the first rows')
  assert.match(check.text, /Choices are known.*“Gardening” \(2 rows\).*“Fast cars” \(1 row\).*“Weather” \(1 row\)/)
  assert.match(
    check.text,
    /Words that are not among the choices.*“Gardening” 2 times in column A\..*“Smoke signals” Once in column B\..*“Telephone” Once in column B\./,
  )
  assert.match(check.text, /Take in 1 row, leave out 4/)
  assert.deepEqual(chosenFor(check, 'means:q1:gardening'), [''])

  // What was chosen is kept whichever button is pressed: nothing begins that was not checked with it.
  const said = { 'means:q1:gardening': ':out', 'means:q1:fast cars': 'speeding', 'means:q2:telephone': 'phone' }
  const again = await check.send(said, 'Take in 1 row, leave out 4')
  assert.match(again.text, /What you said of the words is kept, and every row was checked again\. Nothing has been taken yet/)
  assert.deepEqual(chosenFor(again, 'means:q1:gardening'), [':out'])
  assert.deepEqual(chosenFor(again, 'means:q1:fast cars'), ['speeding'])
  assert.match(again.text, /2 rows will be left out.*“Smoke signals” is not one of its choices13.*“Weather” is not one of its choices16/)
  assert.equal((await counted()).length, 0)
  const ready = await again.send({ 'means:q2:smoke signals': ':out', 'means:q1:weather': '' }, 'Keep this and check again')
  assert.match(ready.text, /2 rows will be taken with a remark/)
  assert.match(ready.text, /“Gardening” stays out of “What matters most to you\?”13.*“gardening\.” stays out/)

  // Changing the columns forgets nothing of it.
  const columns = await ready.click('Change what the columns are')
  const back = await columns.send({}, 'Check and see the first rows')
  assert.deepEqual(chosenFor(back, 'means:q1:fast cars'), ['speeding'])
  await back.send({}, 'Take in 4 rows, leave out 1')
  await runJobs()
  assert.deepEqual(
    (await counted()).map(({ answers }) => answers),
    [
      { q1: { codes: ['speeding'] }, q2: { codes: ['desk'] }, q3: { text: 'One' } },
      { q2: { codes: ['desk'] }, q3: { text: 'Two' } },
      { q2: { codes: ['phone'] }, q3: { text: 'Three' } },
      { q1: { codes: ['speeding'] }, q3: { text: 'Four' } },
    ],
  )
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /Taken with a remark 2/)
  assert.match(done.text, /“Gardening” stays out of “What matters most to you\?”; “Smoke signals” stays out of “Which[^”]*”13/)
  assert.match(done.text, /What matters most to you\? “Weather” is not one of its choices16/)

  // The next file of the same shape begins with what was said, for the officer to look at.
  const next = await (await upload('next.csv', 'q1,q3\nFast cars,Six\nWeather,Seven')).send({}, 'Check and see the first rows')
  assert.match(next.text, /“Fast cars” Once in column A\. As in an earlier import/)
  assert.deepEqual(chosenFor(next, 'means:q1:fast cars'), ['speeding'])
  assert.deepEqual(chosenFor(next, 'means:q1:weather'), [''])
  const other = await next.send({ 'means:q1:fast cars': 'burglary' }, 'Keep this and check again')
  assert.doesNotMatch(other.text, /As in an earlier import/)
  const stale = await clerk.get(urls.import(exercise.id, 2))
  await other.send({}, 'Take in 1 row, leave out 1')
  assert.equal((await stale.send({}, 'Keep this and check again')).status, 409, 'once it has begun nothing is said any more')
  await runJobs()
  assert.deepEqual((await counted()).at(-1)?.answers, { q1: { codes: ['burglary'] }, q3: { text: 'Six' } })
})

test('a column of many different words asks for the most frequent first, and says how many are left', async () => {
  const { upload } = await importing()
  const rows = Array.from({ length: 60 }, (_, n) => `Word ${n}`)
  const check = await (await upload('many.csv', ['q1', ...rows, 'Word 59'].join('\n'))).send({}, 'Check and see the first rows')
  assert.equal(check.dom.querySelectorAll('select[name^="means:"]').length, 50)
  assert.match(check.text, /“Word 59” 2 times in column A.*And 10 more words, shown when these are matched/)
})

test('the words of a cell with several choices are told apart, and what was said of them is used', () => {
  const asked = question.parse(SURVEY[2])
  assert.deepEqual(unknownIn(asked, 'The website, day or night, The moon, The front desk', []), ['The moon'])
  assert.deepEqual(unknownIn(asked, 'The moon; The front desk; Mars, Venus', []), ['The moon', 'Mars', 'Venus'])
  assert.deepEqual(unknownIn(asked, 'The front desk;The telephone', []), [])
  assert.deepEqual(unknownIn(asked, '', []), [])
  const meanings = meaningsFrom([
    { question: 'q2', word: 'the moon', code: '' },
    { question: 'q2', word: 'mars', code: 'phone' },
    { question: 'q1', word: 'venus', code: 'desk' },
  ])
  assert.deepEqual(codesIn(asked, 'The moon; The front desk; Mars', { places: [], meanings }), ['', 'desk', 'phone'])
  assert.deepEqual(codesIn(asked, 'THE MOON, mars.', { places: [], meanings }), ['', 'phone'])
  assert.equal(
    codesIn(asked, 'Mars, Venus', { places: [], meanings }),
    undefined,
    'what a word means in one question it does not in another',
  )
})
