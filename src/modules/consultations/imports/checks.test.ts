import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/visit'
import { importing } from './import-story.js'

/** What the page says about one check: its result and what was found. */
function resultOf(page: Page, what: string): string {
  const row = page.dom
    .querySelectorAll('.govuk-summary-list__row')
    .find((one) => one.querySelector('.govuk-summary-list__key')?.textContent.trim() === what)
  assert.ok(row, `“${what}” is on the page`)
  return row.querySelector('.govuk-summary-list__value')?.textContent.trim().replaceAll(/\s+/g, ' ') ?? ''
}

const HEADINGS =
  'No,Submitted,How safe do you feel?,What matters most to you?,Which of these have you used?,What would make you feel safer?,Would you pay more?'
const WORDS = ['lamps', 'patrols', 'a bus', 'cameras', 'neighbours', 'hedges', 'paths', 'bins', 'benches', 'signs']

/** A sound file of as many rows, and what each row may change: the cells by their number. */
function fileOf(rows: number, change: (row: number) => Readonly<Record<number, string>> = () => ({}), headings = HEADINGS): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = [
      `r${row}`,
      '20/11/2026',
      String(1 + (row % 5)),
      'Speeding',
      'The front desk',
      `More ${WORDS[row % 10]} near ${row}`,
      'Yes',
    ]
    for (const [at, cell] of Object.entries(change(row))) cells[Number(at)] = cell
    return cells.join(',')
  })
  return [headings, ...lines].join('\n')
}

/** A file is chosen and its columns agreed to; the page of checks that follows. */
async function checked(file: string): Promise<Page> {
  const { upload } = await importing()
  return (await upload('answers.csv', file)).send({}, 'Check and see the first rows')
}

test('CON-10 a sound file passes each check that looks at a whole column', async () => {
  const page = await checked(fileOf(30))
  for (const [what, found] of [
    ['Letters are right', 'No broken letters.'],
    ['Every column has a heading', 'All have one.'],
    ['Every question has a column', 'None is missing.'],
    ['Columns with choices have few different values', 'They do.'],
    ['Columns with words have many different values', 'They do.'],
    ['Days can be read and are past', 'They can.'],
  ] as const)
    assert.equal(resultOf(page, what), `Passed ${found}`)
})

test('CON-10 letters that were saved in the wrong encoding are pointed at before anything is taken', async () => {
  const page = await checked(fileOf(3, (row) => ({ 5: row === 1 ? 'It costs Â£5 to park' : 'Lamps' })))
  assert.match(resultOf(page, 'Letters are right'), /^Look Some letters look broken, like “Â£”/)
})

test('CON-10 a column without a heading is named by its letter', async () => {
  const page = await checked(fileOf(3, () => ({ 7: 'left over' }), `${HEADINGS},`))
  assert.equal(resultOf(page, 'Every column has a heading'), 'Look Column H.')
})

test('CON-10 a question without a column is named', async () => {
  const page = await checked('No,Would you pay more?\nr1,Yes\nr2,No')
  const found = resultOf(page, 'Every question has a column')
  assert.match(found, /^Look/)
  assert.match(
    found,
    /“How safe do you feel\?”; “What matters most to you\?”; “Which of these have you used\?”; “What would make you feel safer\?”/,
  )
  assert.doesNotMatch(found, /Would you pay more/)
})

test('CON-10 a column of choices with many different values, and one of words with few, look as if they were exchanged', async () => {
  const page = await checked(fileOf(24, (row) => ({ 3: `Something else ${row}`, 5: row % 2 === 0 ? 'Yes' : 'No' })))
  assert.match(
    resultOf(page, 'Columns with choices have few different values'),
    /^Look .*What matters most to you\?.* has 24 different values in 24 rows/,
  )
  assert.match(
    resultOf(page, 'Columns with words have many different values'),
    /^Look .*What would make you feel safer\?.* has 2 different values in 24 rows/,
  )
  const few = await checked(fileOf(19, (row) => ({ 3: `Something else ${row}` })))
  assert.match(resultOf(few, 'Columns with choices have few different values'), /^Passed/, 'under twenty rows the spread says nothing')
})

test('CON-10 the day on which an answer came in may have a short year', async () => {
  const page = await checked(fileOf(3, (row) => ({ 1: ['8.11.26', '08/11/26', '9-11-26 14:05'][row] ?? '' })))
  assert.equal(resultOf(page, 'Days can be read and are past'), 'Passed They can.')
  assert.match(page.text, /Sunday 8 November 2026/)
})

test('CON-10 days that cannot be read or are still to come are each shown', async () => {
  const page = await checked(fileOf(12, (row) => ({ 1: ['last Tuesday', '31/02/2026', '24/11/2026'][row] ?? '20/11/2026' })))
  assert.equal(resultOf(page, 'Days can be read and are past'), 'Look “last Tuesday”; “31/02/2026”; “24/11/2026”.')
})
