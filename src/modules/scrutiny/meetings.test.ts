import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { typedDay } from '#test/press-office'
import { SLUG, scrutinyOffice } from '#test/scrutiny-office'
import { Temporal } from '#platform/clock'
import type { Person } from '#platform/access'
import { eventUrls } from '#modules/engagement'
import { scrutinyDesk } from './desk.js'
import { inRotation } from './meetings/meeting.js'
import { urls } from './urls.js'

describe('scrutiny meetings', () => {
  test('EVT-06 an officer plans a meeting in the district whose turn it is; it stands in the diary, and once announced in public', async () => {
    const { officer, resident, plan, announce } = await scrutinyOffice()
    const form = await officer.get(urls.newMeeting)
    assert.match(form.text, /Next in rotation: Aldermoor had none yet/)
    const wrong = await form.send({ title: '', ...typedDay('day', '2026-11-01'), time: 'half six', owner: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what the meeting is called.*Enter a time, like 9:30.*Choose who prepares it/)
    const late = await (
      await officer.get(urls.newMeeting)
    ).send({
      title: 'Too late',
      ...typedDay('day', '2026-11-01'),
      time: '18:30',
      until: '18:00',
      ...typedDay('questionsBy', '2026-11-02'),
      owner: '6',
    })
    assert.match(late.text, /Enter an end that is after.*Enter a day that is not after the meeting|Enter a day that is not past/)
    const meeting = await plan()
    assert.match(meeting.text, /It is planned, and stands in the diary.*Not announced.*Until Tuesday 8 December 2026/)
    assert.equal((await resident.get(urls.meeting(SLUG))).status, 404)
    assert.match((await officer.get(eventUrls.staffEvent(1))).text, /Public scrutiny meeting, Winterbourne.*Confirmed/)
    assert.match((await officer.get(urls.staff)).text, /Winterbourne: last on Thursday 10 December 2026/)
    const announced = await announce(meeting)
    assert.match(announced.text, /It is announced/)
    assert.match(
      (await resident.get(urls.meetings)).text,
      /Next.*Public scrutiny meeting, Winterbourne.*Thursday 10 December 2026, 6:30pm to 8:30pm Planned/,
    )
    const page = await resident.get(urls.meeting(SLUG))
    assert.match(
      page.text,
      /The Commissioner and the Chief Constable.*We publish the agenda by Thursday 3 December 2026.*minutes by Thursday 24 December 2026/,
    )
    assert.match((await page.click('Put it in your calendar')).heading, /Public scrutiny meeting, Winterbourne/)
    assert.match((await resident.get('/cy/meetings')).text, /Cyfarfodydd craffu cyhoeddus|nothing/i)
  })

  test('EVT-06 districts take turns: one that had none comes first, then whoever waits longest', () => {
    const day = (text: string) => Temporal.PlainDate.from(text)
    const turns = [
      { code: 'A', last: day('2026-05-01') },
      { code: 'B', last: null },
      { code: 'C', last: day('2026-01-01') },
    ]
    assert.deepEqual(
      inRotation(turns).map(({ code }) => code),
      ['B', 'C', 'A'],
    )
  })

  test('EVT-08 agenda, papers and minutes are published as they are ready, with the day that was promised; what comes late says so for good', async () => {
    const { officer, resident, clock, plan, announce } = await scrutinyOffice()
    const meeting = await plan()
    const add = await officer.get(urls.newPaper(1))
    assert.match(add.text, /Promised by Thursday 3 December 2026.*5\(b\).*not confirmed.*Promised by Thursday 24 December 2026.*5\(c\)/)
    assert.match((await add.send({ title: '' })).text, /Choose what it is.*Enter what it is called/)
    const bad = await add.attach({ field: 'file', filename: 'agenda.pdf', bytes: 'no pdf' }, { kind: 'agenda', title: 'Agenda' })
    assert.match(bad.text, /agenda\.pdf/)
    assert.equal(bad.status, 422)
    const agenda = await bad.send({ kind: 'agenda', title: 'Agenda', body: '1. Welcome\n2. Your questions' })
    assert.equal((await agenda.again()).url, agenda.url, 'the same paper')
    assert.match(
      (await (await officer.get(urls.newPaper(1))).send({ kind: 'agenda', title: 'Another' })).text,
      /This meeting has an agenda already/,
    )
    const early = await (await officer.get(urls.publication(1, 1))).send({}, 'Publish it')
    assert.match(early.text, /Announce the meeting first/)
    await announce(await officer.get(meeting.url))
    assert.match((await resident.get(urls.meeting(SLUG))).text, /Agenda We promised it by Thursday 3 December 2026/)
    clock.set('2026-12-05T09:00:00Z')
    assert.match(
      (await resident.get(urls.meeting(SLUG))).text,
      /Not published yet: we promised it by Thursday 3 December 2026, 2 days ago, and we are sorry/,
    )
    const [mine, theirs] = [await officer.get(urls.paperText(1, 1)), await officer.get(urls.paperText(1, 1))]
    await mine.send({ title: 'Agenda', body: 'Welcome\nKnife crime\nYour questions' })
    const stale = await theirs.send({ body: 'Something else' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Somebody else changed it meanwhile.*Knife crime/)
    assert.match(stale.html, /Something else/)
    const published = await (await officer.get(urls.publication(1, 1))).send({}, 'Publish it')
    assert.match(published.text, /It is published/)
    const shown = await resident.get(urls.meeting(SLUG))
    assert.match(
      shown.text,
      /Welcome ?Knife crime ?Your questions.*Published on Saturday 5 December 2026, 2 days late: we promised it by Thursday 3 December 2026/,
    )
    await (await officer.get(urls.newPaper(1))).send({ kind: 'paper', title: 'Secret until then', body: '## One\n\nText' })
    assert.doesNotMatch((await resident.get(urls.meeting(SLUG))).text, /Secret until then/)
    assert.equal((await resident.get(urls.paper(SLUG, 2))).status, 404)
    await (await officer.get(urls.publication(1, 2))).send({}, 'Publish it')
    assert.match((await (await resident.get(urls.meeting(SLUG))).click('Secret until then')).text, /Paper ?Secret until then.*One ?Text/)
    const empty = await (await officer.get(urls.newPaper(1))).send({ kind: 'minutes', title: 'Minutes' })
    assert.match((await (await empty.click('Publish it')).send({}, 'Publish it')).text, /Write it first/)
  })

  test('EVT-06 EVT-34 a meeting is moved, held with those who were there, or cancelled with the reason, and the diary moves with it', async () => {
    const { officer, resident, clock, house, plan, announced } = await scrutinyOffice()
    await announced()
    const [mine, theirs] = [await officer.get(urls.details(1)), await officer.get(urls.details(1))]
    await mine.send({ ...typedDay('day', '2026-12-11') })
    assert.equal((await theirs.send({ venue: 'Elsewhere' })).status, 409)
    assert.match((await officer.get(eventUrls.staffEvent(1))).text, /Friday 11 December 2026/)
    const early = await (await officer.get(urls.attendance(1))).send({ publicThere: '4' })
    assert.match(early.text, /Its day has not come yet/)
    clock.set('2026-12-14T09:00:00Z')
    assert.match((await resident.get(urls.meetings)).text, /Past meetings.*Not yet said whether it was held/)
    const tom: Person = {
      id: 6,
      name: 'Tom',
      email: '',
      kind: 'staff',
      job: '',
      places: [],
      coversFor: [],
      permissions: new Set(['scrutiny:keep']),
    }
    assert.deepEqual(
      (await scrutinyDesk(house, tom)).map(({ title }) => title),
      ['Say who was at “Public scrutiny meeting, Winterbourne”'],
    )
    const form = await (await officer.get(urls.staffMeeting(1))).click('Say who was there')
    assert.match((await form.send({ publicThere: 'many' })).text, /Enter a whole number, like 40/)
    const held = await form.send({ publicThere: '46', staffThere: '11', staffOnline: '' })
    assert.match(held.text, /It is held.*Public in the room ?46/)
    assert.match((await resident.get(urls.meeting(SLUG))).text, /Held 46 members of the public were in the room/)
    assert.match((await officer.get(eventUrls.staffEvent(1))).text, /Delivered.*46/)
    assert.deepEqual(
      (await scrutinyDesk(house, tom)).map(({ title, due }) => `${title} ${due?.toString()}`),
      ['Write the minutes of “Public scrutiny meeting, Winterbourne” 2027-01-04'],
    )
    const second = await plan({ title: 'Meeting in the snow', ...typedDay('day', '2026-12-20') })
    await (await second.click('Announce it')).send({}, 'Yes, do it')
    const cancel = await (await officer.get(second.url)).click('Cancel it')
    assert.match((await cancel.send({ why: '' })).text, /Say why: residents read it/)
    await cancel.send({ why: 'Snow' })
    assert.match((await resident.get(urls.meetings)).text, /Meeting in the snow.*Cancelled/)
    assert.match((await officer.get(eventUrls.staffEvent(2))).text, /Cancelled.*Snow/)
    const again = await officer.get(urls.attendance(2))
    assert.match((await again.send({ publicThere: '1' })).text, /It was cancelled/)
  })
})
