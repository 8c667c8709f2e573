import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { BANK_HOLIDAYS } from './bank-holidays.js'
import { addWeeks, addWorkingDays, isWorkingDay, officeCalendar, ukCalendar, warnBefore, whyNot } from './calendar.js'
import { goodFriday } from './easter.js'

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const [office, uk] = [officeCalendar(), ukCalendar()]

test('the list of bank holidays has every division in every year, and no weekend', () => {
  assert.equal(BANK_HOLIDAYS.length, 134)
  for (let year = 2019; year <= 2028; year += 1) {
    const count = (division: string): number =>
      BANK_HOLIDAYS.filter((one) => one.day.startsWith(String(year)) && one.divisions.some((each) => each === division)).length
    assert.ok(count('england-and-wales') >= 8, `${year}`)
    assert.ok(count('scotland') >= 9, `${year}`)
    assert.ok(count('northern-ireland') >= 10, `${year}`)
  }
  assert.deepEqual(
    BANK_HOLIDAYS.filter((one) => day(one.day).dayOfWeek > 5),
    [],
  )
  assert.deepEqual(
    BANK_HOLIDAYS.map((one) => one.day),
    BANK_HOLIDAYS.map((one) => one.day).sort(),
  )
})

test('Good Friday by the rule is Good Friday in the list, and Easter Monday follows three days later', () => {
  for (let year = 2019; year <= 2028; year += 1) {
    const friday = goodFriday(year)
    assert.equal(BANK_HOLIDAYS.find((one) => one.day === friday.toString())?.name, 'Good Friday')
    assert.equal(whyNot(office, friday.add({ days: 3 }))?.name, 'Easter Monday')
    assert.equal(whyNot(uk, friday.add({ days: 3 }))?.name, 'Easter Monday (England and Wales and Northern Ireland)')
  }
})

test('every day that does not count says why', () => {
  assert.deepEqual(whyNot(uk, day('2026-06-13')), { kind: 'weekend', name: 'Saturday' })
  assert.deepEqual(whyNot(uk, day('2026-06-15')), { kind: 'holiday', name: 'World Cup (Scotland)' })
  assert.deepEqual(whyNot(uk, day('2026-07-13')), { kind: 'holiday', name: 'Battle of the Boyne, substitute day (Northern Ireland)' })
  assert.deepEqual(whyNot(office, day('2026-12-28')), { kind: 'holiday', name: 'Boxing Day, substitute day' })
  assert.equal(whyNot(office, day('2026-06-15')), undefined)
})

test('days that are holidays only in Scotland or Northern Ireland stop the clock of information law alone', () => {
  const only = ['2026-01-02', '2026-03-17', '2026-06-15', '2026-07-13', '2026-08-03', '2026-11-30', '2027-01-04', '2027-03-17']
  for (const text of [
    ...only,
    '2027-07-12',
    '2027-08-02',
    '2027-11-30',
    '2028-01-04',
    '2028-03-17',
    '2028-07-12',
    '2028-08-07',
    '2028-11-30',
  ]) {
    assert.equal(isWorkingDay(uk, day(text)), false, text)
    assert.equal(isWorkingDay(office, day(text)), true, text)
  }
})

test('past the end of the list New Year, Good Friday and Christmas still do not count', () => {
  for (const text of ['2029-01-01', '2029-03-30', '2029-12-25', '2038-04-23']) assert.equal(isWorkingDay(uk, day(text)), false, text)
  assert.equal(isWorkingDay(uk, day('2029-12-26')), true)
})

test('the office’s own closures stop its own standards, and a proclaimed holiday stops both', () => {
  const closure = { kind: 'closure', day: day('2026-12-29'), name: 'Office closed' } as const
  const proclaimed = { kind: 'bank-holiday', day: day('2027-06-07'), name: 'Royal wedding', division: 'england-and-wales' } as const
  const scottish = { ...proclaimed, day: day('2027-06-08'), division: 'scotland' } as const
  const added = [closure, proclaimed, scottish]
  assert.deepEqual(whyNot(officeCalendar(added), closure.day), { kind: 'holiday', name: 'Office closed' })
  assert.equal(whyNot(ukCalendar(added), closure.day), undefined)
  assert.equal(whyNot(officeCalendar(added), proclaimed.day)?.name, 'Royal wedding')
  assert.equal(whyNot(ukCalendar(added), proclaimed.day)?.name, 'Royal wedding (England and Wales)')
  assert.equal(whyNot(officeCalendar(added), scottish.day), undefined)
  assert.equal(whyNot(ukCalendar(added), scottish.day)?.name, 'Royal wedding (Scotland)')
})

test('the day after receipt is day 1, on whatever day it was received', () => {
  for (const received of ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28']) {
    assert.equal(addWorkingDays(office, day(received), 1).toString(), '2026-12-29', received)
  }
  assert.equal(addWorkingDays(office, day('2024-02-28'), 1).toString(), '2024-02-29')
  assert.equal(addWorkingDays(office, day('2024-02-29'), 1).toString(), '2024-03-01')
})

test('twelve weeks end on the weekday they began on', () => {
  assert.equal(addWeeks(day('2026-11-23'), 12).toString(), '2027-02-15')
})

test('the administrator is warned when less than twelve months of bank holidays are known', () => {
  assert.equal(warnBefore(day('2027-12-31')), undefined)
  assert.match(warnBefore(day('2028-01-01')) ?? '', /ends on 31 December 2028/)
  assert.match(warnBefore(day('2029-01-01')) ?? '', /ended on 31 December 2028/)
})
