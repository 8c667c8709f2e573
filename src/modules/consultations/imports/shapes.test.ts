import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importing } from './import-story.js'

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

const QUALTRICS = csv([
  ['StartDate', 'EndDate', 'Status', 'IPAddress', 'ResponseId', 'Q1', 'Q2_1', 'Q2_2', 'Q3'],
  [
    'Start Date',
    'End Date',
    'Response Type',
    'IP Address',
    'Response ID',
    'How safe do you feel?',
    'Which of these have you used? - Selected Choice - The front desk',
    'Which of these have you used? - Selected Choice - The telephone',
    'What would make you feel safer?',
  ],
  ['startDate', 'endDate', 'status', 'ipAddress', '_recordId', 'QID1', 'QID2_1', 'QID2_2', 'QID3_TEXT'].map((id) => `{"ImportId":"${id}"}`),
  ['2026-11-03 09:10:11', '2026-11-03 09:14:02', 'IP Address', '192.0.2.7', 'R_1aB', '4', 'The front desk', '', 'Lights'],
  ['2026-11-04 10:00:00', '2026-11-04 10:01:00', 'Survey Preview', '192.0.2.8', 'R_2cD', '1', '', '', 'Only trying'],
])

const SMARTSURVEY = csv([
  [
    'UserID',
    'Unique ID',
    'IP Address',
    'Started',
    'Ended',
    '1. What matters most to you?',
    '2. Which of these have you used?',
    '',
    '',
    '3. Would you pay more?',
  ],
  ['', '', '', '', '', '', 'The website, day or night', 'The front desk', 'The telephone', ''],
  ['901', 'u-1', '192.0.2.7', '05/11/2026 14:33', '05/11/2026 14:39', 'Speeding', 'The website, day or night', '', 'The telephone', 'Yes'],
  ['902', 'u-2', '192.0.2.8', '05/11/2026 15:00', '05/11/2026 15:02', 'Burglary and theft', '', '', '', 'No'],
])

const CITIZEN_SPACE = csv([
  [
    'Response ID',
    'Date Submitted',
    '1 How safe do you feel?',
    '2 What matters most to you?',
    '3 Which of these have you used? - The front desk',
    '4 What would make you feel safer?',
    'What is your email address?',
  ],
  ['ANON-1', '6 November 2026', 'Don’t know', 'Speeding', 'Yes', 'More “eyes”, on foot', 'pat@home.example'],
])

test('an export of Qualtrics is recognised by its three rows of headings, and its trial rows are not taken', async () => {
  const { upload, runJobs, counted } = await importing()
  const columns = await upload('qualtrics.csv', QUALTRICS)
  assert.match(columns.text, /an export of Qualtrics, with three rows of headings.*with 2 rows/)
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /The program that made it is known.*Passed.*Qualtrics/)
  assert.match(check.text, /No column is left out.*Look.*IPAddress/)
  const going = await check.send({}, 'Take in 1 row, leave out 1')
  await runJobs()
  assert.match((await going.click('Refresh this page')).text, /Added 1.*It is marked as a trial or as spam15/)
  assert.deepEqual(
    (await counted()).map(({ answers, channel, at }) => [answers, channel, at.toString()]),
    [[{ safe: { codes: ['4'] }, q2: { codes: ['desk'] }, q3: { text: 'Lights' } }, 'web', '2026-11-03T12:00:00Z']],
  )
})

test('an export of SmartSurvey is recognised by its two rows of headings, with a column for each choice', async () => {
  const { upload, runJobs, counted } = await importing()
  const columns = await upload('smartsurvey.csv', `\uFEFF${SMARTSURVEY}`)
  assert.match(columns.text, /an export of SmartSurvey/)
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /Each row has a name of its own.*Passed/)
  await check.send({}, 'Take in 2 rows')
  await runJobs()
  assert.deepEqual(
    (await counted()).map(({ answers, at }) => [answers, at.toString()]),
    [
      [{ q1: { codes: ['speeding'] }, q2: { codes: ['online', 'phone'] }, q4: { codes: ['yes'] } }, '2026-11-05T12:00:00Z'],
      [{ q1: { codes: ['burglary'] }, q4: { codes: ['no'] } }, '2026-11-05T12:00:00Z'],
    ],
  )
})

test('an export of Citizen Space is recognised by the names of its columns, and what may name a person is left out and pointed at', async () => {
  const { upload, runJobs, counted, db } = await importing()
  const columns = await upload('citizen-space.csv', CITIZEN_SPACE)
  assert.match(columns.text, /an export of Citizen Space/)
  const tempted = await columns.send({ 'c-6': 'q:q3', 'c-5': '' }, 'Check and see the first rows')
  assert.match(tempted.text, /No contact details among the answers.*Look.*What is your email address/)
  assert.match(tempted.text, /Headings are like the questions.*Look/)
  const again = await tempted.click('Change what the columns are')
  const check = await again.send({ 'c-5': 'q:q3', 'c-6': '' }, 'Check and see the first rows')
  assert.match(check.text, /No contact details among the answers.*Passed/)
  await check.send({}, 'Take in 1 row')
  await runJobs()
  assert.deepEqual(
    (await counted()).map(({ answers, at }) => [answers, at.toString()]),
    [
      [
        { safe: { declared: 'dont-know' }, q1: { codes: ['speeding'] }, q2: { codes: ['desk'] }, q3: { text: 'More “eyes”, on foot' } },
        '2026-11-06T12:00:00Z',
      ],
    ],
  )
  assert.doesNotMatch(JSON.stringify(await db.selectFrom('consultations.response').selectAll().execute()), /home\.example/)
})

test('what stops an import must be put right first, and two officers do not overwrite each other’s matching', async () => {
  const { upload, clerk, counted, runJobs } = await importing()
  const columns = await upload('two.csv', 'Colour,Shape,Colour\nred,round,blue')
  const other = await clerk.get(columns.url)
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /At least one question has a column.*Stops.*No two columns are the same answer/)
  assert.match(check.text, /No two headings are the same.*Look.*colour/)
  assert.equal(check.dom.querySelectorAll('button[value=begin]').length, 0)
  const twice = await (await clerk.get(columns.url)).send({ 'c-0': 'q:q3', 'c-1': 'q:q3' }, 'Check and see the first rows')
  assert.match(twice.text, /No two columns are the same answer.*Stops.*What would make you feel safer/)
  const stale = await other.send({ 'c-0': 'q:q3' }, 'Check and see the first rows')
  assert.equal(stale.status, 409)
  assert.equal((await counted()).length, 0)
  const dropped = await twice.send({}, 'Drop this file')
  assert.match(dropped.text, /None yet/)
  assert.equal((await clerk.get(columns.url)).status, 404)
  assert.equal(await runJobs(), 0)
})
