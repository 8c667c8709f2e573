import { test, type TestContext } from 'node:test'
import writeXlsxFile from 'write-excel-file/node'
import { today } from './days.js'
import { csv, isDone, looksAt } from './imported.js'
import { type Planned, planned } from './planned.js'
import { onAPhone, staff } from './visitor.js'

const MATTERS = 'What matters most to you?'
const WHY = 'What would make you feel safer?'

let planning: Promise<Planned> | undefined

/** An exercise that anybody can answer on one page. */
const exercise = (t: TestContext): Promise<Planned> =>
  (planning ??= planned(t, {
    title: 'Safer streets',
    questions: [
      {
        type: 'One choice from a list',
        fields: { Question: MATTERS, Choices: 'Speeding\nBurglary\nLitter' },
        ticks: ['People must answer it'],
      },
      { type: 'Free text', fields: { Question: WHY } },
    ],
  }))

const day = (): string => today().split('-').toReversed().join('/')

test('CON-10 an officer imports a CSV file on a phone, says what a word means, leaves out what cannot be taken, and takes it all back', async (t) => {
  const { staffUrl } = await exercise(t)
  const officer = await staff(t, 'Tom Ellery', 'a phone')
  await officer.goes(staffUrl)
  await officer.clicks('link', 'Import answers from a spreadsheet or another program')
  await officer.clicks('button', 'Look at the file')
  await officer.sees('There is a problem')
  await looksAt(officer, { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%âãÏÓ\n') })
  await officer.sees('There is a problem')
  const rows = [
    ['ID', 'Date', MATTERS, WHY, 'E-mail'],
    ['1', day(), 'Speeding', 'More lights, and somebody who walks along the canal in the evening', 'pat@home.example'],
    ['2', day(), 'Traffic', '', ''],
    ['3', '31/02/2026', 'Litter', 'A day that is none', ''],
    ['4', day(), 'burglary', 'A bench by the pond', ''],
  ]
  await looksAt(officer, csv('answers.csv', rows))
  await officer.sees('What each column is')
  await officer.chooses('What column E is', 'Leave it out')
  await officer.clicks('button', 'Check and see the first rows')
  await officer.sees('Check the import')
  await officer.reads('Nothing has been taken yet.')
  await officer.chooses('“Traffic”', 'Speeding')
  await officer.clicks('button', 'Keep this and check again')
  await officer.reads(/What you said of the words is kept/)
  await officer.clicks('button', 'Take in 3 rows, leave out 1')
  await isDone(officer, 'Finished')
  await officer.reads('Rows that could not be taken')
  await officer.reads(/“31\/02\/2026” is not a day/)

  await officer.clicks('link', 'Back')
  await looksAt(officer, csv('the same again.csv', rows))
  await officer.sees('There is a problem')
  await officer.clicks('link', 'answers.csv')
  await officer.clicks('button', 'Take the import back')
  await officer.sees('Do you want to take this import back?')
  await officer.reads(/3 responses/)
  await officer.clicks('button', 'Take the import back')
  await isDone(officer, 'Taken back')
  await officer.reads(/Everything that this import added was removed/)
})

test('an officer imports a workbook on a phone, limits how many answers are needed, and the next person is told before anything is sent', async (t) => {
  const { title, staffUrl } = await exercise(t)
  const officer = await staff(t, 'Tom Ellery', 'a phone')
  const book = await writeXlsxFile([
    [MATTERS, WHY].map((value) => ({ value })),
    ['Litter', 'A bin by the bridge'].map((value) => ({ value })),
    ['Speeding', 'A camera'].map((value) => ({ value })),
  ]).toBuffer()
  await officer.goes(`${staffUrl}/imports`)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await looksAt(officer, { name: 'Answers.xlsx', mimeType, buffer: Buffer.from(book) })
  await officer.clicks('button', 'Check and see the first rows')
  await officer.clicks('button', 'Take in 2 rows')
  await isDone(officer, 'Finished')

  await officer.goes(staffUrl)
  await officer.clicks('link', 'How many answers are needed')
  await officer.writes('At most', 'two')
  await officer.clicks('button', 'Add limit')
  await officer.sees('There is a problem')
  await officer.chooses('Who', `“${MATTERS}”: Litter`)
  await officer.writes('At most', '1')
  await officer.clicks('button', 'Add limit')
  await officer.reads('The limit is added')

  const resident = await onAPhone(t, { javaScript: false })
  await resident.goes('/consultations')
  await resident.enters(title)
  await resident.enters('Answer now')
  await resident.takes('Litter')
  await resident.enters('Continue')
  await resident.sees('Check your answers')
  await resident.reflects()
  await resident.enters('Send your answers')
  await resident.sees('We have enough answers like yours')
  await resident.enters('Keep my answers, not counted')
  await resident.sees('We have your answers')
  await resident.reads(/over the number we needed, so they are not counted/)

  await officer.does('looking at the limits', () => officer.page.reload())
  await officer.reads(/not counted: 1/)
  await officer.clicks('button', /^Remove/)
  await officer.reads('The limit is removed')
})
