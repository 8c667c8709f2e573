import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { heldOf } from '#modules/triage'
import { urls } from '../urls.js'
import { importing } from './import-story.js'
import { prepare } from './prepare.js'
import { importById } from './queries.js'
import { takeSomeRows } from './take-rows.js'

const HEAD = 'ID;Date;How safe do you feel?;What matters most to you?;Which of these have you used?;What would make you feel safer?;E-mail'
const LINES = [
  HEAD,
  '1;02/11/2026;4 - quite safe;Speeding;The front desk, The telephone;More than £5 a month for lights;pat@home.example',
  '2;2026-11-03;5;burglary;The website, day or night;=SUM(A1:A9);',
  '3;31/02/2026;2;Speeding;;A day that is none;',
  '4;04/11/2026;Don’t know;Gardening;;A choice that is none;',
  '5;05/11/2026;;;;;',
  '6;05/11/2026;1;Speeding;',
]

/** As an older Excel saves a CSV file. */
const inOldWindows = (text: string): Buffer => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')

test('CON-10 an officer imports a spreadsheet: columns are matched, rows that cannot be taken say why, and it is all taken back', async () => {
  const { upload, runJobs, counted, clerk, exercise, db } = await importing()
  const columns = await upload('answers.csv', inOldWindows(LINES.join('\r\n')))
  assert.match(columns.text, /one row of headings, in Windows-1252, with 6 rows/)
  const chosen = columns.dom.querySelectorAll('option[selected]').map((option) => option.getAttribute('value'))
  assert.deepEqual(chosen, ['row', 'day', 'q:safe', 'q:q1', 'q:q2', 'q:q3', ''])
  const check = await columns.send({ channel: 'letter' }, 'Check and see the first rows')
  assert.match(check.text, /Nothing has been taken yet.*Choices are known.*“Gardening” \(1 row\)/)
  assert.match(check.text, /Every row is as long as the headings.*line 7/)
  assert.match(check.text, /Line 2LetterMonday 2 November 2026.*4.*Speeding.*The front desk.*More than £5/)
  assert.doesNotMatch(check.text, /pat@home/)
  assert.equal((await counted()).length, 0)

  assert.match(check.text, /4 rows will be left out.*“31\/02\/2026” is not a day like 27\/3\/202614.*There is no answer in it16/)
  const going = await check.send({}, 'Take in 2 rows, leave out 4')
  assert.match(going.text, /Coming in.*0 of 6 rows.*goes on by itself/)
  await runJobs()
  const done = await going.click('Refresh this page')
  assert.match(done.text, /Finished.*Added 2.*not doubled 0.*Could not be taken 4/)
  assert.match(
    done.text,
    /“31\/02\/2026” is not a day [^“]*14What matters most to you\? “Gardening” is not one of its choices15There is no answer in it16The row has 5 cells/,
  )
  const rows = await counted()
  assert.deepEqual(
    rows.map(({ answers, channel, at }) => ({ answers, channel, at: at.toString() })),
    [
      {
        answers: {
          safe: { codes: ['4'] },
          q1: { codes: ['speeding'] },
          q2: { codes: ['desk', 'phone'] },
          q3: { text: 'More than £5 a month for lights' },
        },
        channel: 'letter',
        at: '2026-11-02T12:00:00Z',
      },
      {
        answers: { safe: { codes: ['5'] }, q1: { codes: ['burglary'] }, q2: { codes: ['online'] }, q3: { text: '=SUM(A1:A9)' } },
        channel: 'letter',
        at: '2026-11-03T12:00:00Z',
      },
    ],
  )
  assert.doesNotMatch(JSON.stringify(await db.selectFrom('consultations.import_refusal').selectAll().execute()), /home\.example/)
  assert.equal((await db.selectFrom('consultations.import').select('file_id').executeTakeFirstOrThrow()).file_id, null, 'the file is gone')
  assert.match((await clerk.get(urls.registered(exercise.id, 1))).text, /answers\.csv.*began the import it came with/)

  const same = await upload('the same under another name.csv', inOldWindows(LINES.join('\r\n')))
  assert.equal(same.status, 422)
  assert.match(same.text, /imported before, as “answers.csv”/)
  const later = await upload('later.csv', [LINES[0], LINES[1], '7;06/11/2026;3;Speeding;;Third;'].join('\n'))
  await (await later.send({}, 'Check and see the first rows')).send({}, 'Take in up to 2 rows')
  await runJobs()
  assert.match((await clerk.get(urls.import(exercise.id, 2))).text, /Added 1.*not doubled 1/)

  const asks = await (await clerk.get(urls.import(exercise.id, 1))).click('Take the import back')
  assert.match(asks.text, /Do you want to take this import back\?.*2 responses of “Safer streets” go for good, with their answers\./)
  assert.equal((await counted()).length, 3, 'looking at it takes nothing back')
  assert.match((await asks.click('Keep it and go back to the import')).text, /Finished/)
  const back = await asks.send({}, 'Take the import back')
  assert.match(back.text, /Being taken back/)
  await runJobs()
  assert.match((await back.click('Refresh this page')).text, /Everything that this import added was removed/)
  assert.deepEqual(
    (await counted()).map(({ answers }) => answers['q3']),
    [{ text: 'Third' }],
  )
  assert.doesNotMatch(JSON.stringify(await db.selectFrom('consultations.response').select('answers').execute()), /More than £5/)
  assert.equal((await clerk.get(urls.registered(exercise.id, 1))).status, 404)
  const once = await upload('answers.csv', inOldWindows(LINES.join('\r\n')))
  await (await once.send({}, 'Check and see the first rows')).send({}, 'Take in up to 2 rows, leave out 4')
  await runJobs()
  assert.equal((await counted()).length, 3)
})

test('rows that were refused are downloaded with their reasons, and no cell of theirs is run by a spreadsheet', async () => {
  const { upload, runJobs, clerk, exercise } = await importing()
  const columns = await upload('f.csv', 'q1,q3\nNothing,"=HYPERLINK(""http://evil.example"")"\nSpeeding,fine')
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 1 row, leave out 1')
  await runJobs()
  const page = await clerk.get(urls.import(exercise.id, 1))
  const file = await page.click('Download these rows as a CSV file')
  assert.match(String(file.headers['content-type']), /text\/csv/)
  assert.match(
    file.html,
    /^\uFEFF?q1,q3,Row,Why it could not be taken\nNothing,"'=HYPERLINK.*,2,What matters most to you\? “Nothing” is not one of its choices/,
  )
})

test('an import that is ended between batches goes on where it stood, doubles nothing and forgets nothing', async () => {
  const { upload, runJobs, counted, house, db, exercise, clerk } = await importing()
  const columns = await upload('many.csv', ['q3', ...Array.from({ length: 250 }, (_, n) => `Answer ${n}`)].join('\n'))
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 250 rows')
  const one = await importById(db, exercise.id, 1)
  const prepared = await prepare(house, one)
  assert.equal(await takeSomeRows(house, 1, prepared), true)
  // Two workers at the same rows, as after a lease that ran out: one of them takes them.
  await Promise.all([takeSomeRows(house, 1, prepared), takeSomeRows(house, 1, prepared)])
  const midway = await clerk.get(urls.import(exercise.id, 1))
  assert.match(midway.text, /Coming in/)
  await runJobs()
  const texts = (await counted()).map(({ answers }) => (answers['q3'] as { text: string }).text)
  assert.deepEqual(texts.toSorted(), Array.from({ length: 250 }, (_, n) => `Answer ${n}`).toSorted())
  assert.match((await clerk.get(urls.import(exercise.id, 1))).text, /Added 250.*not doubled 0/)
})

test('what an imported row says is screened like every answer, and an import is not taken back once the figures are frozen', async () => {
  const { upload, runJobs, house, db, exercise, clerk, clock } = await importing()
  const columns = await upload('s.csv', 'q3\nMy husband hits me and says he will kill me tonight\nLitter')
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 2 rows')
  await runJobs()
  assert.deepEqual([...(await heldOf(house.db, 'consultations.response'))], ['1'])
  assert.doesNotMatch((await clerk.get(urls.register(exercise.id))).text, /Response 1Mon/)
  const page = await (await clerk.get(urls.import(exercise.id, 1))).click('Take the import back')
  assert.match(page.text, /2 responses.*1 response of these holds writing that a named person looks at\. It stays for that person/)
  await db.updateTable('consultations.exercise').set({ state: 'answered', answered_at: clock.now() }).execute()
  const refused = await page.send({}, 'Take the import back')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /frozen for the decision/)
  const shut = await clerk.get(urls.importTakingBack(exercise.id, 1))
  assert.match(shut.text, /frozen for the decision/)
  assert.equal(shut.dom.querySelectorAll('form[method=post] .govuk-button--warning').length, 0)
  assert.match((await clerk.get(urls.import(exercise.id, 1))).text, /frozen for the decision/)
  await db.updateTable('consultations.exercise').set({ state: 'published', answered_at: null }).execute()
  await page.send({}, 'Take the import back')
  await runJobs()
  const rows = await db.selectFrom('consultations.response').select(['state', 'answers']).orderBy('id').execute()
  assert.equal(rows[0]?.state, 'rejected')
  assert.match(JSON.stringify(rows[0]?.answers), /kill me/, 'the named person can still read it')
  assert.deepEqual(rows[1]?.answers, {})
})

test('a workbook is read like a CSV file: days as days, formulas by their value, one column for each choice', async () => {
  const { upload, runJobs, counted } = await importing()
  const used = 'Which of these have you used?'
  const book = await writeXlsxFile([
    ['Submitted', 'Way', 'How safe do you feel?', `${used} - The front desk`, `${used} - The telephone`, 'Would you pay more?'].map(
      (value) => ({ value }),
    ),
    [
      { value: new Date('2026-11-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 'Paper' },
      { value: 3, type: Number },
      { value: 'Yes' },
      { value: '' },
      { value: true, type: Boolean },
    ],
    [
      { value: new Date('2026-11-06T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 'phone' },
      { value: 1, type: Number },
      { value: '' },
      { value: 'x' },
      { value: 'No' },
    ],
  ]).toBuffer()
  const columns = await upload('Answers.xlsx', book)
  const check = await columns.send({}, 'Check and see the first rows')
  assert.match(check.text, /the format of Excel/)
  await check.send({}, 'Take in 2 rows')
  await runJobs()
  assert.deepEqual(
    (await counted()).map(({ answers, channel, at }) => [answers, channel, at.toString()]),
    [
      [{ safe: { codes: ['3'] }, q2: { codes: ['desk'] }, q4: { codes: ['yes'] } }, 'paper', '2026-11-05T12:00:00Z'],
      [{ safe: { codes: ['1'] }, q2: { codes: ['phone'] }, q4: { codes: ['no'] } }, 'phone', '2026-11-06T12:00:00Z'],
    ],
  )
})
