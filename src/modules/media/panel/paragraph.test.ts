import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figures } from './figures.js'
import { DEFINITIONS } from './definitions.js'
import { paragraph, paragraphText, ROWS } from './paragraph.js'

const NONE: Figures = {
  releases: 0,
  reported: 0,
  articles: 0,
  local: 0,
  regional: 0,
  national: 0,
  onAir: 0,
  interviews: 0,
  phoneIns: 0,
  enquiries: 0,
  answered: 0,
  withDeadline: 0,
  inTime: 0,
  placed: 0,
  cost: 0,
}

test('M-02 M-03 the paragraph says the figures that a Panel asks for, in plain words', () => {
  const year = {
    ...NONE,
    releases: 63,
    reported: 41,
    articles: 184,
    local: 150,
    regional: 30,
    national: 4,
    onAir: 2,
    interviews: 17,
    phoneIns: 2,
    enquiries: 25,
    answered: 23,
    withDeadline: 20,
    inTime: 18,
    placed: 2,
    cost: 45_000,
  }
  assert.equal(
    paragraphText(paragraph(year, '1 April 2026 to 31 March 2027')),
    'From 1 April 2026 to 31 March 2027 the office issued 63 press releases. 41 of them have been published or reported on so far. ' +
      '184 articles about the office and its work appeared, 150 local, 30 regional and 4 national. 2 reports were broadcast. ' +
      '17 broadcast interviews were given, 2 of them phone-ins. Journalists made 25 enquiries; 23 were answered, 18 of the 20 with a deadline in time. ' +
      '2 articles written by the office were printed in other papers, at a cost of £450.',
  )
})

test('M-02 M-03 the paragraph reads well of nothing and of one', () => {
  assert.equal(
    paragraphText(paragraph(NONE, '1 May 2026 to 2 May 2026')),
    'From 1 May 2026 to 2 May 2026 the office issued 0 press releases. 0 articles about the office and its work appeared. 0 broadcast interviews were given. Journalists made 0 enquiries.',
  )
  const one = {
    ...NONE,
    releases: 1,
    reported: 1,
    articles: 1,
    local: 1,
    onAir: 1,
    interviews: 1,
    phoneIns: 1,
    enquiries: 1,
    answered: 1,
    placed: 1,
  }
  assert.equal(
    paragraphText(paragraph(one, '1 May 2026 to 2 May 2026')),
    'From 1 May 2026 to 2 May 2026 the office issued 1 press release. 1 of them has been published or reported on so far. ' +
      '1 article about the office and its work appeared, 1 local. 1 report was broadcast. 1 broadcast interview was given, 1 of them a phone-in. ' +
      'Journalists made 1 enquiry; it was answered. 1 article written by the office was printed in other papers, at no cost.',
  )
})

test('M-02 M-03 every number of the paragraph opens rows, and every figure of the table too', () => {
  const figures = Object.fromEntries(Object.keys(NONE).map((name, index) => [name, 900 - index])) as unknown as Figures
  const plain = paragraph(figures, 'these days').filter((piece) => typeof piece === 'string')
  assert.doesNotMatch(plain.join('|'), /\d/, 'no number stands outside of a link')
  const opened = paragraph(figures, 'these days').flatMap((piece) => (typeof piece === 'string' ? [] : [piece.rows]))
  assert.deepEqual([...new Set(opened)].sort(), Object.keys(ROWS).sort(), 'each table of rows is opened by some number')
  assert.deepEqual(DEFINITIONS.map(({ rows }) => rows).sort(), Object.keys(ROWS).sort())
})
