import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from '#platform/clock'
import { officeCalendar } from '#modules/office'
import { dueIn, frequencyText, nextVenue, yearFrom } from './frequency.js'
import { dateInRow, timeInCell } from './read-dates.js'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('how often meetings meet', () => {
  test('MTG-02 MTG-16 an interval is months, or about how often a year, or still to be agreed', () => {
    assert.deepEqual(
      [
        { everyMonths: 3, aboutAYear: null },
        { everyMonths: 1, aboutAYear: null },
        { everyMonths: 12, aboutAYear: null },
        { everyMonths: null, aboutAYear: 6 },
        { everyMonths: null, aboutAYear: null },
      ].map((one) => [frequencyText(one), dueIn(one, 12)]),
      [
        ['Every 3 months', 4],
        ['Every month', 12],
        ['Once a year', 1],
        ['About 6 times a year, as required', 6],
        ['To be agreed', null],
      ],
    )
  })

  test('a year of dates keeps the weekday of its week in the month, and one on a bank holiday moves to the next working day', () => {
    // The fourth Friday of September, then of December: Christmas Day, and the two days after it are a weekend and its substitute.
    const dates = yearFrom(day('2026-09-25'), 3, officeCalendar())
    assert.deepEqual(
      dates.map(({ day: on, instead }) => [on.toString(), instead && `${instead.day.toString()} ${instead.why}`]),
      [
        ['2026-09-25', undefined],
        ['2026-12-29', '2026-12-25 Christmas Day'],
        // Good Friday of 2027 is the fourth Friday of March, and the Monday after it is a holiday too.
        ['2027-03-30', '2027-03-26 Good Friday'],
        ['2027-06-25', undefined],
      ],
    )
  })

  test('a date in the fifth week is the last one in months that have no fifth', () => {
    assert.deepEqual(
      yearFrom(day('2026-09-29'), 3, officeCalendar()).map((one) => one.day.toString()),
      ['2026-09-29', '2026-12-29', '2027-03-30', '2027-06-29'],
    )
    assert.deepEqual(
      yearFrom(day('2026-12-31'), 2, officeCalendar()).map((one) => one.day.toString()),
      ['2026-12-31', '2027-02-25', '2027-04-29', '2027-06-24', '2027-08-26', '2027-10-28'],
    )
  })

  test('MTG-11 venues take turns', () => {
    const venues = ['Westmarch', 'Westminster']
    assert.deepEqual(
      [nextVenue(venues, null), nextVenue(venues, 'Westmarch'), nextVenue(venues, 'Westminster')],
      ['Westmarch', 'Westminster', 'Westmarch'],
    )
    assert.equal(nextVenue([], null), '')
  })

  test('dates are read as councils write them, and what is wrong is said', () => {
    assert.deepEqual(['7pm', '7.30 PM', '19:30', '12am', '9:05', ''].map(timeInCell), ['19:00', '19:30', '19:30', '0:00', '9:05', ''])
    assert.deepEqual(['25:00', '7', '13pm', 'noon'].map(timeInCell), [undefined, undefined, undefined, undefined])
    const row = (cells: Record<string, string>) => dateInRow((meaning) => cells[meaning] ?? '', day('2026-11-27'))
    assert.deepEqual(row({ day: '14 Jan 2027', time: '7pm', venue: 'Hall' }), {
      day: day('2027-01-14'),
      time: '19:00',
      until: '',
      venue: 'Hall',
    })
    assert.match(String(row({ day: '31/2/2027' })), /is no day/)
    assert.match(String(row({ day: '1/1/2026' })), /is past/)
    assert.match(String(row({ day: '1/1/2037' })), /three years/)
    assert.match(String(row({ day: '14/1/2027', time: '19:00', until: '18:00' })), /after the beginning/)
  })
})
