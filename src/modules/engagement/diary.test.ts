import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import nodeIcal, { type VEvent } from 'node-ical'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { urls } from './urls.js'

const SURGERY = {
  title: 'Surgery, by the river',
  kind: 'surgery',
  ...typedDay('day', '2027-03-27'),
  time: '23:30',
  until: '23:45',
  place: 'ALD',
  venue: 'Aldermoor library',
}

const byId = (a: readonly unknown[], b: readonly unknown[]): number => String(a[0]).localeCompare(String(b[0]))

/** What two independent parsers make of a calendar: identifier, beginning and end as moments, sequence, status, title. */
function readTwice(text: string): readonly (readonly (string | number | undefined)[])[] {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[])
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const one = component.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent)
    return [
      event.uid,
      event.startDate.toJSDate().toISOString(),
      event.endDate.toJSDate().toISOString(),
      event.sequence,
      vevent.getFirstPropertyValue('status')?.toString(),
      event.summary,
    ]
  })
  const other = Object.values(nodeIcal.sync.parseICS(text))
    .filter((entry): entry is VEvent => entry?.type === 'VEVENT')
    .map((event) => [
      event.uid,
      event.start.toISOString(),
      event.end?.toISOString(),
      Number(event.sequence),
      event.status,
      String(event.summary),
    ])
  assert.deepEqual(other.toSorted(byId), one.toSorted(byId), 'both parsers read the same')
  return one.toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))
}

describe('diary and calendars', () => {
  test('EVT-33 the public calendar is read alike by two parsers, right across the clock change, with lasting identifiers, updates and cancellations', async () => {
    const { officer, resident, plan, advertise } = await engagementOffice()
    // The clocks go forward at 1am on 28 March 2027.
    await advertise(await plan(SURGERY))
    const late = await advertise(await plan({ ...SURGERY, title: 'The night after', ...typedDay('day', '2027-03-28') }))
    await advertise(await plan({ ...SURGERY, title: 'All day', time: '', until: '', ...typedDay('day', '2027-10-31') }))
    const text = async () => (await resident.get(urls.calendar)).text
    const first = readTwice(await raw(resident, urls.calendar))
    assert.deepEqual(
      first.slice(0, 2).map(([, from, to, , status, title]) => [from, to, status, title]),
      [
        ['2027-03-27T23:30:00.000Z', '2027-03-27T23:45:00.000Z', 'CONFIRMED', 'Surgery, by the river'],
        ['2027-03-28T22:30:00.000Z', '2027-03-28T22:45:00.000Z', 'CONFIRMED', 'The night after'],
      ],
    )
    assert.match(await raw(resident, urls.calendar), /DTSTART;VALUE=DATE:20271031\r\nDTEND;VALUE=DATE:20271101/)
    assert.match(await raw(resident, urls.calendar), /BEGIN:VTIMEZONE\r\nTZID:Europe\/London/)
    await (await late.click('Change it')).send({ time: '20:00', until: '21:00' })
    await (await (await officer.get(late.url)).click('Cancel it')).send({ why: 'Ill' })
    const [, second] = readTwice(await raw(resident, urls.calendar))
    const [, before] = first
    assert.deepEqual([second?.[0], second?.[1], second?.[4]], [before?.[0], '2027-03-28T19:00:00.000Z', 'CANCELLED'])
    assert.ok(Number(second?.[3]) > Number(before?.[3]), 'a client takes the change for the newer one')
    assert.doesNotMatch(await text(), /Tom|Officer/)
    for (const line of (await raw(resident, urls.calendar)).split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    const single = readTwice(await raw(resident, '/events/surgery-by-the-river-2027-03-27/event.ics'))
    assert.deepEqual(single[0]?.slice(0, 2), first[0]?.slice(0, 2))
  })

  test('EVT-33 a diary is followed by a secret address, which a newer one makes void, and which opens nothing for whoever may no longer see it', async () => {
    const { officer, other, resident, plan, house } = await engagementOffice()
    await plan({ ...SURGERY, who: ['commissioner'] })
    const closed = await plan({
      ...SURGERY,
      title: 'Secret farm visit',
      ...typedDay('day', '2027-03-25'),
      who: ['commissioner'],
      closed: ['yes'],
    })
    await closed.send({ readers: [] })
    const make = async (who: typeof officer, whose: string) => {
      const page = await (await who.get(urls.newDiaryFeed(whose))).send({}, 'Make it')
      return new URL(/value="(https:[^"]+diary\.ics)"/.exec(page.html)?.[1] ?? 'https://none').pathname
    }
    const theirs = readTwice(await raw(resident, await make(officer, 'commissioner')))
    assert.deepEqual(
      theirs.map(([, from, , , , title]) => [from, title]),
      [
        ['2027-03-25T23:30:00.000Z', 'Secret farm visit'],
        ['2027-03-27T23:30:00.000Z', 'Surgery, by the river'],
      ],
    )
    const gwens = await make(other, 'commissioner')
    assert.deepEqual(
      readTwice(await raw(resident, gwens)).map((row) => row[5]),
      ['Not free', 'Surgery, by the river'],
    )
    assert.doesNotMatch(await raw(resident, gwens), /Secret|staff\/events\/2/)
    assert.deepEqual(readTwice(await raw(resident, await make(officer, 'mine'))).length, 2, 'who leads it has it in their own')
    const newer = await make(other, 'commissioner')
    assert.deepEqual([(await resident.get(gwens)).status, (await resident.get(newer)).status], [404, 200])
    assert.equal((await resident.get(newer.replace(/\/diary\/./, '/diary/x'))).status, 404)
    await sql`update identity.person set active = false where id = ${TOM + 1}`.execute(house.db)
    assert.equal((await resident.get(newer)).status, 404)
  })

  test('EVT-32 the diary says what clashes, for the office-holder, the deputy and oneself, and where the way is too long', async () => {
    const { officer, plan } = await engagementOffice()
    const at = (title: string, time: string, until: string, place: string, who: string[]) =>
      plan({ ...SURGERY, title, ...typedDay('day', '2026-11-25'), time, until, place, who })
    await at('Breakfast', '8:00', '9:00', 'ALD', ['commissioner'])
    await at('Forum', '9:20', '10:30', 'CAR', ['commissioner', 'deputy'])
    await at('Board', '10:00', '11:00', 'CAR', ['deputy'])
    await at('Lunch', '11:30', '12:30', 'CAR', ['deputy'])
    const walk = await at('Walk', '12:50', '13:30', 'CAR', ['deputy'])
    assert.doesNotMatch(walk.text, /The deputy: /)
    const early = await at('Call', '8:30', '8:45', 'ALD', ['commissioner', String(TOM)])
    assert.match(early.text, /The PCC: “Breakfast” and “Call” are at the same time\./)
    assert.doesNotMatch(early.text, /Tom Ellery: /)
    const diary = await officer.get(`${urls.diary}?whose=deputy&from=2026-11-23`)
    assert.match(diary.text, /The deputy: Wednesday 25 November 2026: “Forum” and “Board” are at the same time\./)
    assert.doesNotMatch(diary.text, /“Lunch” and|Only 20 minutes/)
    const everybody = await officer.get(`${urls.diary}?from=2026-11-23`)
    assert.match(
      everybody.text,
      /The PCC: Wednesday 25 November 2026: Only 20 minutes between “Breakfast” and “Forum”: the way takes about 45\./,
    )
    assert.match((await officer.get(`${urls.diary}?from=2026-12-21`)).text, /Friday 25 December 2026, Christmas Day/)
    assert.equal((await officer.get(`${urls.diary}?from=2026-13-40`)).status, 200)
  })
})

const raw = async (who: { get(url: string): Promise<{ readonly html: string }> }, url: string): Promise<string> => (await who.get(url)).html
