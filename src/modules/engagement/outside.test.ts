import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { entries } from '#platform/audit'
import { engagementDesk } from './desk.js'
import { followOutside, outsideHolding, readCalendars } from './diary/outside.js'
import { readBusy } from './diary/read-busy.js'
import { urls } from './urls.js'

const lines = (...all: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN', ...all, 'END:VCALENDAR'].join('\r\n')
const event = (...all: readonly string[]) => ['BEGIN:VEVENT', ...all, 'END:VEVENT']
/** London as Outlook calls and writes it. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:GMT Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T010000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]
const WEEKLY = lines(
  ...ZONE,
  ...event(
    'UID:a',
    'SUMMARY:Private and confidential',
    'DTSTART;TZID=GMT Standard Time:20260302T100000',
    'DTEND;TZID=GMT Standard Time:20260302T110000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO',
    'EXDATE;TZID=GMT Standard Time:20261207T100000',
  ),
  ...event(
    'UID:a',
    'RECURRENCE-ID;TZID=GMT Standard Time:20261214T100000',
    'DTSTART;TZID=GMT Standard Time:20261215T150000',
    'DTEND;TZID=GMT Standard Time:20261215T160000',
  ),
  ...event('UID:b', 'DTSTART;VALUE=DATE:20261210', 'DTEND;VALUE=DATE:20261211'),
  ...event('UID:c', 'DTSTART:20261209T090000Z', 'DTEND:20261209T100000Z', 'TRANSP:TRANSPARENT'),
  ...event('UID:d', 'DTSTART:20261209T110000Z', 'DTEND:20261209T120000Z', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
  ...event('UID:e', 'DTSTART:20261208T090000', 'DTEND:20261208T093000'),
)
const at = (day: string) => Temporal.Instant.from(`${day}T00:00:00Z`)
const times = (text: string, from: string, to: string): readonly string[] => {
  const read = readBusy(text, at(from), at(to))
  assert.ok('busy' in read, JSON.stringify(read))
  return read.busy.map(({ starts, ends }) => `${starts.toString().slice(0, 16)} ${ends.toString().slice(11, 16)}`).toSorted()
}

describe('calendars that people keep elsewhere', () => {
  test('EVT-32 what comes again is repeated across the clock change, what was moved or left out is, and free times are not taken', () => {
    assert.deepEqual(times(WEEKLY, '2026-12-01', '2026-12-22'), [
      '2026-12-08T09:00 09:30',
      '2026-12-10T00:00 00:00',
      '2026-12-15T15:00 16:00',
      '2026-12-21T10:00 11:00',
    ])
    assert.deepEqual(
      times(WEEKLY, '2026-06-01', '2026-06-09'),
      ['2026-06-01T09:00 10:00', '2026-06-08T09:00 10:00'],
      'in summer an hour earlier in UTC',
    )
    for (const broken of ['', '<html>Sign in</html>', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'BEGIN:VCARD\r\nEND:VCARD'])
      assert.ok('trouble' in readBusy(broken, at('2026-12-01'), at('2026-12-22')), broken)
    const often = lines(...event('UID:f', 'DTSTART:20200101T000000Z', 'DTEND:20200101T000001Z', 'RRULE:FREQ=SECONDLY'))
    assert.deepEqual(times(often, '2026-12-01', '2026-12-22'), [], 'what comes every second is left out')
  })

  test('EVT-32 somebody has their calendar read: the diary says that they are not free, and nothing else, and clashes with it are said', async () => {
    const { officer, house, plan, tom, scene } = await engagementOffice()
    const wrong = await (
      await (await officer.get(urls.diary)).click('Have your own calendar read into it')
    ).send({ address: 'http://office.example/a.ics' })
    assert.match(wrong.text, /Enter an address that begins with https:\/\/ or webcal:\/\//)
    const done = await wrong.send({ address: 'webcal://outlook.office.example/secret-part/calendar.ics' })
    assert.match(done.text, /Your calendar is read within a quarter of an hour/)
    const asked: string[] = []
    await readCalendars(house, async (address) => (asked.push(address), { text: WEEKLY }))
    assert.deepEqual(asked, ['https://outlook.office.example/secret-part/calendar.ics'])
    const mine = await officer.get(`${urls.diary}?whose=mine&from=2026-12-14`)
    assert.match(mine.text, /Tuesday 15 December 2026 ?3pm to 4pm: not free Own calendar/)
    assert.match((await officer.get(`${urls.diary}?whose=mine&from=2026-12-07`)).text, /Thursday 10 December 2026 ?All day: not free/)
    const planned = await plan({
      title: 'Talk',
      kind: 'talk',
      ...typedDay('day', '2026-12-15'),
      time: '15:30',
      until: '16:30',
      place: 'ALD',
      who: [String(TOM)],
    })
    assert.match(planned.text, /Officer 6|Tom Ellery/)
    assert.match(planned.text, /something in their own calendar.*are at the same time/)
    assert.match(
      (await officer.get(`${urls.diary}?whose=mine&from=2026-12-14`)).text,
      /You: Tuesday 15 December 2026: something in their own calendar and “Talk” are at the same time/,
    )
    const page = await officer.get(urls.outside)
    assert.match(page.text, /Your calendar at outlook\.office\.example: read last on Monday 23 November 2026/)
    assert.doesNotMatch(page.html + mine.html + JSON.stringify(await entries(house.db, {})), /secret-part|confidential/)
    assert.doesNotMatch(
      (await scene.staff('engagement:see').get(`${urls.diary}?whose=mine&from=2026-12-14`)).text,
      /not free/,
      'it is nobody else’s',
    )
    const [held] = await outsideHolding.find(house.db, { name: tom.name })
    assert.match(String((await outsideHolding.export(house.db, held?.kind ?? '', held?.id ?? ''))['address']), /secret-part/)
    const gone = await (await page.click('Do not read it any more')).send({}, 'Do not read it')
    assert.match(gone.text, /not read any more/)
    assert.doesNotMatch((await officer.get(`${urls.diary}?whose=mine&from=2026-12-07`)).text, /not free/)
  })

  test('EVT-32 a calendar that cannot be read keeps what was read last, and whoever it belongs to is told; it ends with those who leave', async () => {
    const { house, clock, officer, tom } = await engagementOffice()
    await inTransaction(house.db, (tx) => followOutside(tx, tom, 'https://outlook.office.example/a.ics', clock.now()))
    await inTransaction(house.db, (tx) => followOutside(tx, { id: 999 }, 'https://outlook.office.example/b.ics', clock.now()))
    await readCalendars(house, async () => ({ text: WEEKLY }))
    assert.equal(
      (
        await house.db
          .withTables<{ 'engagement.outside_calendar': { person: number } }>()
          .selectFrom('engagement.outside_calendar')
          .select('person')
          .execute()
      ).length,
      1,
    )
    clock.set('2026-11-23T10:00:00Z')
    await readCalendars(house, async () => ({ text: '<html>Sign in</html>' }))
    const alarms = async () =>
      (await engagementDesk(house, tom)).filter(({ key }) => key.startsWith('engagement:calendar')).map(({ why }) => why)
    assert.deepEqual(await alarms(), [], 'once is not yet a trouble')
    clock.set('2026-11-23T12:30:00Z')
    await readCalendars(house, async () => ({ trouble: 'The website answered 404' }))
    assert.match(
      (await alarms()).join(),
      /outlook\.office\.example cannot be read since Monday 23 November 2026 at 10am: The website answered 404\. It was read last on Monday 23 November 2026 at 9am/,
    )
    const diary = await officer.get(`${urls.diary}?whose=mine&from=2026-12-14`)
    assert.match(diary.text, /cannot be read since.*what was read then stays in the diary.*3pm to 4pm: not free/)
    await readCalendars(house, async () => ({ text: lines() }))
    assert.deepEqual(await alarms(), [])
    assert.doesNotMatch((await officer.get(`${urls.diary}?whose=mine&from=2026-12-14`)).text, /not free/)
  })
})
