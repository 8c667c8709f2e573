import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urls } from '../urls.js'
import { importing } from './import-story.js'
import { refusedFile } from './refused-file.js'

const FILE = [
  'ID,Date,How safe do you feel?,What matters most to you?,What would make you feel safer?,E-mail',
  '1,02/11/2026,4,Speeding,Lights,pat@home.example',
  '2,31/02/2026,2,Gardening,"More ""eyes"", on foot;\nand +44 numbers",sam@home.example',
  '3,03/11/2026,9,Speeding,-5 degrees and =SUM(A1),',
  '4,03/11/2026,3,Weeding,=SUM(A1),',
  '5,03/11/2026,3,Speeding',
  '6,03/11/2026,3,Speeding,Litter,,one cell too many',
]

test('CON-10 an officer downloads the rows that were refused, corrects them, imports that very file, and they are taken', async () => {
  const { upload, runJobs, counted, clerk, exercise } = await importing()
  const columns = await upload('answers.csv', FILE.join('\n'))
  await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 1 row, leave out 5')
  await runJobs()
  assert.equal((await counted()).length, 1)
  const given = (await (await clerk.get(urls.import(exercise.id, 1))).click('Download these rows as a CSV file')).html
  assert.deepEqual(given.replace(/^\uFEFF/, '').split('\n')[0], `${FILE[0]},Row,Why it could not be taken`)
  assert.match(
    given,
    /,3,“31\/02\/2026” is not a day like 27\/3\/2026; What matters most to you\? “Gardening” is not one/,
    'every fault of the row',
  )
  assert.doesNotMatch(given, /home\.example/, 'a column that was left out was never kept')

  // Imported as it is, the file is read and its columns are known; what is still wrong is refused for the same reasons.
  const again = await upload('not-taken-1.csv', `${given}\n`)
  assert.match(again.text, /with 5 rows.*two columns with the row and why it could not be taken are left out by themselves/)
  const chosen = again.dom.querySelectorAll('option[selected]').map((option) => option.getAttribute('value'))
  assert.deepEqual(chosen, ['row', 'day', 'q:safe', 'q:q1', 'q:q3', ''])

  const right = given
    .replace('31/02/2026', '30/10/2026')
    .replace(/^(3,03\/11\/2026,)9/m, '$15')
    .replace('Gardening,', 'Burglary and theft,')
    .replace('Weeding,', 'Speeding,')
    .replace(',one cell too many', '')
  const check = await (await upload('corrected.csv', right)).send({}, 'Check and see the first rows')
  await check.send({}, 'Take in up to 5 rows')
  await runJobs()
  assert.match((await clerk.get(urls.import(exercise.id, 3))).text, /Added 5.*not doubled 0.*Could not be taken 0/)
  assert.deepEqual(
    (await counted()).map(({ answers }) => (answers['q3'] as { text: string } | undefined)?.text),
    ['Lights', 'More "eyes", on foot;\nand +44 numbers', '-5 degrees and =SUM(A1)', '=SUM(A1)', undefined, 'Litter'],
  )
})

test('a file of refused rows that is refused again gives the same headings once more, and an import from before says what its columns are', async () => {
  const { upload, runJobs, clerk, exercise } = await importing()
  const take = async (name: string, file: string, at: number, button: string) => {
    await (await (await upload(name, file)).send({}, 'Check and see the first rows')).send({}, button)
    await runJobs()
    return (await (await clerk.get(urls.import(exercise.id, at))).click('Download these rows as a CSV file')).html
  }
  const once = await take('one.csv', 'Safety;q1;q3\n1;Speeding;Lights\n2;Gardening;Fine', 1, 'Take in 1 row, leave out 1')
  const twice = await take('two.csv', `${once}x,Speeding,Good,9,\n`, 2, 'Take in 1 row, leave out 1')
  assert.equal(twice.split('\n')[0], once.split('\n')[0])
  assert.match(twice, /^,Gardening,Fine,2,/m)
  const older = refusedFile({ headings: [], matching: { targets: ['row', 'q:q1', 'o:q2:desk', ''], channel: 'paper', day: '' } }, [])
  assert.equal(older.trim(), 'Response ID,q1,q2.desk,,Row,Why it could not be taken')
})

test('a file of which no row can be taken is not begun: the page says so and why', async () => {
  const { upload, clerk, counted } = await importing()
  const check = await (await upload('none.csv', 'q1,q4\nGardening,perhaps\nGardening,')).send({}, 'Check and see the first rows')
  assert.match(check.text, /2 rows will be left out.*“Gardening” is not one of its choices22, 3.*“perhaps” is not one of its choices12/)
  assert.match(check.text, /No row of this file can be taken as it is/)
  assert.equal(check.dom.querySelectorAll('button[value=begin]').length, 0)
  assert.equal((await clerk.get(check.url)).status, 200)
  assert.equal((await counted()).length, 0)
})
