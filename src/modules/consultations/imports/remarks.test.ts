import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runJobs } from '#platform/jobs'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { importing, SURVEY } from './import-story.js'

test('CON-10 rows dated outside the exercise or without an answer that has to be given are taken with a remark; a day to come is refused', async () => {
  const { open, officer, house, clock, db } = await story(everyModule)
  const questions = [
    { ...SURVEY[1], required: true },
    SURVEY[3],
    { ...SURVEY[4], required: true, showIf: { question: 'q1', anyOf: ['speeding'] } },
  ]
  const exercise = await open({ kind: 'survey', title: 'Safer streets', questions, weeks: 2 })
  const opened = clock.today()
  clock.set(clock.now().add({ hours: 24 * 20 }))
  const clerk = officer()
  const row = (days: number, rest: string) => `${opened.add({ days }).toString()},${rest}`
  const file = [
    'Date,q1,q3,q4',
    row(1, 'Speeding,In time,Yes'),
    row(-1, 'Burglary and theft,Too early,'),
    row(15, 'Burglary and theft,Too late,'),
    row(2, ',Nothing chosen,'),
    row(3, 'Speeding,Not all answered,'),
    row(16, 'Speeding,Late and not all answered,'),
    row(30, 'Speeding,From the future,Yes'),
  ].join('\n')
  const chosen = (await clerk.get(urls.imports(exercise.id))).attach(
    { field: 'file', filename: 'days.csv', bytes: file },
    {},
    'Look at the file',
  )
  const check = await (await chosen).send({}, 'Check and see the first rows')
  assert.match(check.text, /Take in 6 rows, leave out 1/)
  assert.match(check.text, /1 row will be left out.*is in the future18/)
  assert.match(check.text, /5 rows will be taken with a remark/)
  assert.match(check.text, /Dated after the exercise closed on [^0-9]*\d+ \w+ \d{4}24, 7/)
  assert.match(check.text, /Dated before the exercise opened on [^0-9]*\d+ \w+ \d{4}13/)
  assert.match(check.text, /No answer to “What matters most to you\?”, which has to be answered15/)
  assert.match(check.text, /No answer to “Would you pay more\?”, which has to be answered26, 7/)
  await check.send({}, 'Take in 6 rows, leave out 1')
  await runJobs(house)
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /Added 6.*Could not be taken 1.*Taken with a remark 5/)
  assert.match(done.text, /Dated after the exercise closed on [^;]*; No answer to “Would you pay more\?”, which has to be answered17/)
  const states = await db.selectFrom('consultations.response').select('state').execute()
  assert.deepEqual(
    states.map(({ state }) => state),
    Array.from({ length: 6 }, () => 'counted'),
    'they count like all others',
  )
})

test('a row over the limit that has a remark too is listed once, with both', async () => {
  const { upload, clerk, exercise, ...office } = await importing()
  await (await clerk.get(urls.quotas(exercise.id))).send({ about: 'all', most: '1' }, 'Add limit')
  const check = await (await upload('both.csv', 'Date,q3\n1/2/2026,One\n1/2/2026,Two')).send({}, 'Check and see the first rows')
  assert.match(check.text, /2 rows will be taken with a remark/)
  await check.send({}, 'Take in up to 2 rows')
  await office.runJobs()
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /over the limit, not counted 1.*Taken with a remark 1/)
  assert.match(done.text, /Over the limit of 1 for [^;]*; Dated before[^;]*13/)
})

test('CON-10 an amount, a day or a number that cannot be read costs only that answer, and the whole row where it has to be given', async () => {
  const { open, officer, house, db } = await story(everyModule)
  const asked = (required: boolean) => [
    { id: 'q1', type: 'money' as const, text: 'How much was the taxi?', required },
    { id: 'q2', type: 'date' as const, text: 'When did you last come home late?', required: false },
    { id: 'q3', type: 'number' as const, text: 'How many were with you?', required: false },
    { id: 'q4', type: 'short-text' as const, text: 'Why?', required: false },
  ]
  const file = ['q1,q2,q3,q4', 'about a tenner,last week,two,It rained', '£12.50,1/2/2026,3,It was dark'].join('\n')
  const clerk = officer()
  const checked = async (required: boolean) => {
    const exercise = await open({ kind: 'survey', title: required ? 'Taxis' : 'Lifts', questions: asked(required) })
    const page = await clerk.get(urls.imports(exercise.id))
    const chosen = page.attach({ field: 'file', filename: 'rows.csv', bytes: file }, {}, 'Look at the file')
    return { exercise, check: await (await chosen).send({}, 'Check and see the first rows') }
  }
  const refused = await checked(true)
  assert.match(refused.check.text, /Take in 1 row, leave out 1/)
  const { exercise, check } = await checked(false)
  assert.match(check.text, /Take in 2 rows/)
  assert.match(check.text, /When did you last come home late\? “last week” is not a day like 27\/3\/2026: this answer stays out/)
  await check.send({}, 'Take in 2 rows')
  await runJobs(house)
  const rows = await db
    .selectFrom('consultations.response')
    .select('answers')
    .where('exercise_id', '=', exercise.id)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    rows.map(({ answers }) => answers),
    [{ q4: { text: 'It rained' } }, { q1: { number: 1250 }, q2: { day: '2026-02-01' }, q3: { number: 3 }, q4: { text: 'It was dark' } }],
  )
})

test('CON-10 what people put in order is read from a column for each choice, as other programs export it', async () => {
  const { open, officer, house, db } = await story(everyModule)
  const options = [
    { code: 'lights', text: 'Better lights' },
    { code: 'buses', text: 'Later buses' },
    { code: 'patrols', text: 'More patrols' },
  ]
  const questions = [{ id: 'q1', type: 'ranking' as const, text: 'What would help most?', required: false, options, top: 2 }]
  const exercise = await open({ kind: 'survey', title: 'Home after dark', questions })
  const heads = options.map(({ text }) => `What would help most? - ${text}`).join(',')
  const file = [heads, '2,3,1', ',1,', '1,1,2', 'first,,', ',,'].join('\n')
  const page = await officer().get(urls.imports(exercise.id))
  const chosen = page.attach({ field: 'file', filename: 'order.csv', bytes: file }, {}, 'Look at the file')
  const check = await (await chosen).send({}, 'Check and see the first rows')
  assert.match(check.text, /Take in 2 rows, leave out 2/)
  assert.match(check.text, /has two choices in place 1/)
  assert.match(check.text, /“first” is not a place in an order, such as 1/)
  await check.send({}, 'Take in 2 rows, leave out 2')
  await runJobs(house)
  const rows = await db.selectFrom('consultations.response').select('answers').orderBy('id').execute()
  assert.deepEqual(
    rows.map(({ answers }) => answers),
    [{ q1: { codes: ['patrols', 'lights'] } }, { q1: { codes: ['buses'] } }],
  )
})

test('CON-10 equal remarks of a finished import stand together with their lines, the first of them by number, and so do equal reasons', async () => {
  const { upload, clerk, exercise, runJobs } = await importing()
  const [late, wrong] = [Array.from({ length: 29 }, () => '1/2/2026,Early'), Array.from({ length: 3 }, () => '31/2/2026,No day')]
  const check = await (await upload('equal.csv', ['Date,q3', ...late, ...wrong].join('\n'))).send({}, 'Check and see the first rows')
  await check.send({}, 'Take in 29 rows, leave out 3')
  await runJobs()
  const done = await clerk.get(urls.import(exercise.id, 1))
  const table = (caption: string) =>
    done.dom
      .querySelectorAll('table')
      .find((one) => one.querySelector('caption')?.textContent.trim() === caption)
      ?.querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td, th').map((cell) => cell.textContent.trim()))
  const remarks = table('Rows taken with a remark')
  assert.deepEqual(
    remarks?.map(([, ...rest]) => rest),
    [['29', '2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 17 more']],
  )
  assert.deepEqual(
    table('Rows that could not be taken')?.map(([, ...rest]) => rest),
    [['3', '31, 32, 33']],
  )
  assert.equal((await clerk.get(`${urls.import(exercise.id, 1)}?remark=1e20`)).status, 200)
})
