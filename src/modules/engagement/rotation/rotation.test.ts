import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import type { Page } from '#test/visit'
import { urls } from '../urls.js'

/** An office with forums, and rules by which they are met. */
async function rotating() {
  const scene = await engagementOffice()
  const { officer } = scene
  return {
    ...scene,
    forum: async (name: string, place: string): Promise<Page> =>
      await (
        await officer.get(urls.newMeeting)
      ).send({ name, group: 'councils', series: 'forum', lead: String(TOM), attends: ['either'], everyMonths: '3', place }, 'Add it'),
    date: async (meeting: Page, day: string): Promise<Page> =>
      await (await (await officer.get(meeting.url)).click('Add a date')).send({ ...typedDay('day', day), time: '19:00' }, 'Add it'),
    rule: async (sheet: Record<string, string | string[]> = {}): Promise<Page> =>
      await (
        await officer.get(urls.newRule)
      ).send(
        {
          name: 'Every forum once in two years',
          target: 'meeting',
          series: 'forum',
          who: 'either',
          times: '1',
          everyMonths: '24',
          ...typedDay('starts', '2025-04-01'),
          ...sheet,
        },
        'Add it',
      ),
    due: async () => await officer.get(urls.due),
  }
}

describe('the fair programme', () => {
  test('MTG-04 MTG-05 M-56 a forum is due, is booked from there for one of its dates, and is met once somebody was there', async () => {
    const { officer, forum, date, rule, due, clock, measure } = await rotating()
    const millbeck = await forum('Millbeck forum', 'CAR-2')
    await forum('Ketterley forum', 'CAR-5')
    await date(millbeck, '2026-12-08')
    await rule()
    const before = await due()
    assert.match(
      before.text,
      /Every forum once in two years.*Once in 24 months: the Commissioner or the deputy.*Wednesday 31 March 2027\. 0 of 2 met; kept evenly it would be 1 by today/,
    )
    const booking = await officer.get(urls.booking('every-forum-once-in-two-years', '1'))
    assert.match(booking.text, /Book: Millbeck forum.*Tuesday 8 December 2026, 7pm/)
    const nobody = await booking.send({}, 'Book it')
    assert.match(nobody.text, /Choose who goes/)
    assert.match((await booking.send({ who: [String(TOM)] }, 'Book it')).text, /The rule asks for somebody else: choose them too/)
    const booked = await booking.send({ who: ['deputy'] }, 'Book it')
    assert.match(
      booked.text,
      /It is booked.*Confirmed.*Tuesday 8 December 2026, 7pm.*The deputy.*Millbeck forum, Tuesday 8 December 2026: notes and papers/,
    )
    assert.equal((await booking.again()).url, booked.url, 'sent twice it is booked once')
    assert.match((await due()).text, /Ketterley forum.*Met or booked: 1 .*Millbeck forum ?Never ?Tuesday 8 December 2026 ?Booked/)
    clock.set('2026-12-09T09:00:00Z')
    await (await officer.get(urls.closing)).send({ took: ['1'], 'residents-1': '24' }, 'Close what is ticked')
    assert.match((await due()).text, /1 of 2 met.*Millbeck forum ?Tuesday 8 December 2026 ?Wednesday 31 March 2027 ?Done/)
    assert.match((await officer.get(urls.meetingDate(1))).text, /Held.*The deputy/, 'and its date took place')
    assert.equal(await measure('M-56'), 1)
  })

  test('MTG-05 a forum without a date ahead is booked for a day of its own, which is then one of its dates', async () => {
    const { officer, forum, rule } = await rotating()
    await forum('Millbeck forum', 'CAR-2')
    await rule()
    const booking = await officer.get(urls.booking('every-forum-once-in-two-years', '1'))
    assert.match((await booking.send({ who: ['commissioner'] }, 'Book it')).text, /Enter the day/)
    assert.match(
      (await booking.send({ who: ['commissioner'], ...typedDay('day', '2026-01-05') }, 'Book it')).text,
      /Enter a day that is not past/,
    )
    await booking.send({ who: ['commissioner'], ...typedDay('day', '2027-01-19'), venue: 'Mill school' }, 'Book it')
    assert.match((await officer.get(urls.meeting(1))).text, /Tuesday 19 January 2027 ?Mill school ?The PCC ?Planned/)
    assert.equal((await officer.get(urls.booking('every-forum-once-in-two-years', '9'))).status, 404)
  })

  test('a forum that merges in mid-cycle brings along what was done there, and is due no more', async () => {
    const { officer, forum, date, rule, due, clock } = await rotating()
    const millbeck = await forum('Millbeck forum', 'CAR-2')
    await forum('Staveley Rise forum', 'CAR-3')
    await rule()
    await date(millbeck, '2026-11-24')
    clock.set('2026-11-25T09:00:00Z')
    await (await officer.get(urls.dateHeld(1))).send({ who: ['commissioner'] })
    assert.match((await due()).text, /1 of 2 met/)
    const merged = await (
      await (await officer.get(millbeck.url)).click('Say whether it still meets')
    ).send({ state: 'merged', mergedInto: '2', why: 'Both were small' })
    assert.match(merged.text, /Part of “Staveley Rise forum” since/)
    assert.match((await due()).text, /1 of 1 met.*Staveley Rise forum ?Tuesday 24 November 2026/)
    assert.doesNotMatch((await due()).text, /Millbeck/)
  })

  test('MTG-13 a rule that can never be kept is said to be so on both pages, and nothing can be booked that is not asked for', async () => {
    const { officer, rule, due } = await rotating()
    assert.match((await rule({ target: 'meeting', series: '' })).text, /Choose which kind of meeting/)
    assert.match((await rule({ target: 'district', who: 'ambassador' })).text, /Ambassadors go to meetings only/)
    assert.match((await rule({ withinMonths: '6' })).text, /Enter either the months after which it comes again/)
    const added = await rule({ series: 'advisory', times: '4', everyMonths: '12', name: 'Advisory groups four times' })
    assert.match(added.text, /Can never be kept.*nothing of this kind to meet/)
    await (
      await officer.get(urls.newMeeting)
    ).send({ name: 'Area advisory group', group: 'groups', series: 'advisory', lead: String(TOM), everyMonths: '12' }, 'Add it')
    assert.match((await due()).text, /4 times in 12 months, and “Area advisory group” meets once in 12\. It can never be kept/)
    const ended = await (await officer.get(urls.rule('advisory-groups-four-times'))).send({ ended: ['yes'] })
    assert.match(ended.text, /Advisory groups four times.*Ended/)
    assert.doesNotMatch((await due()).text, /Advisory groups four times/)
  })

  test('EVT-04 EVT-25 engagement days reach every station, and each project with a grant has its first visit in time', async () => {
    const { officer, rule, due, plan } = await rotating()
    const add = async (sheet: Record<string, string>) => await (await officer.get(urls.newStop)).send(sheet, 'Add it')
    await add({ kind: 'station', name: 'Kingsmead base', place: 'HEL' })
    await add({ kind: 'station', name: 'Carrow station', place: 'CAR' })
    await add({ kind: 'project', name: 'Night shelter', ...typedDay('since', '2026-03-01') })
    assert.match((await add({ kind: 'project', name: 'night shelter' })).text, /There is one of this name already/)
    await rule({ name: 'Stations', target: 'station', series: '', kinds: ['police-day'], who: 'office', everyMonths: '12' })
    await rule({ name: 'Projects', target: 'project', series: '', who: 'office', everyMonths: '', withinMonths: '6' })
    assert.match(
      (await due()).text,
      /Book next.*Night shelter ?Book Night shelter ?Tuesday 1 September 2026 Overdue ?Never ?Projects: anybody of the office/,
    )
    const booking = await officer.get(urls.booking('stations', '1'))
    assert.match(booking.html, /value="Engagement day at Kingsmead base"/)
    await booking.send({ ...typedDay('day', '2026-12-02'), who: [String(TOM)] }, 'Book it')
    // A visit that was planned elsewhere counts once it is said where it goes.
    const visit = await plan({
      title: 'Night shelter',
      kind: 'project',
      ...typedDay('day', '2026-12-03'),
      who: ['commissioner'],
      state: 'to-confirm',
    })
    await (await visit.click('Say which stations and projects it visits')).send({ stops: ['3'] })
    const after = await due()
    assert.match(after.text, /Kingsmead base ?Never ?Wednesday 2 December 2026 ?Booked/)
    assert.match(after.text, /Night shelter ?Never ?Thursday 3 December 2026 ?Booked/)
    assert.match(after.text, /Carrow station ?Book Carrow station ?Never ?Wednesday 31 March 2027 ?Due/)
  })

  test('MTG-17 partnerships meet before their board: where that is not so it is said, and a circle is refused', async () => {
    const { officer, due, date } = await rotating()
    const meet = async (name: string, series: string, precedes: string) =>
      await (
        await officer.get(urls.newMeeting)
      ).send({ name, group: 'agencies', series, lead: String(TOM), everyMonths: '3', precedes }, 'Add it')
    const board = await meet('Safety Board', 'board', '')
    const csp = await meet('Carrowdale partnership', 'csp', '1')
    await date(board, '2027-02-10')
    assert.match(
      (await due()).text,
      /“Safety Board” is on Wednesday 10 February 2027, and “Carrowdale partnership” has no date before it in that quarter/,
    )
    const late = await date(csp, '2027-03-02')
    assert.match((await due()).text, /before “Carrowdale partnership” on Tuesday 2 March 2027: it should be after it/)
    await (await late.click('Move it')).send(typedDay('day', '2027-01-20'))
    assert.doesNotMatch((await due()).text, /Orders that are not kept/)
    const circle = await (await officer.get(urls.meetingDetails(1))).send({ precedes: '2' })
    assert.match(circle.text, /This can never be kept: “Carrowdale partnership” is to be held before this one already/)
  })

  test('EVT-12 M-62 an event open to everybody in each district counts for the district in which its place lies', async () => {
    const { rule, due, plan, clock, officer } = await rotating()
    await rule({ name: 'Open events', target: 'district', series: '', openAccess: ['yes'], who: 'office', everyMonths: '12' })
    assert.match((await due()).text, /0 of 5 met/)
    const event = await plan({ title: 'Market stall', kind: 'stall', ...typedDay('day', '2026-11-24'), place: 'CAR-2', state: 'confirmed' })
    await (await event.click('Change it')).send({ openAccess: ['yes'] })
    clock.set('2026-11-25T09:00:00Z')
    await (await officer.get(urls.outcome(1))).send({ residents: '80' })
    assert.match((await due()).text, /1 of 5 met.*Carrowdale ?Tuesday 24 November 2026 ?Wednesday 31 March 2027 ?Done/)
  })
})

describe('closing the week', () => {
  test('visits that are over are closed on one page; a wrong number is said and nothing typed is lost; what somebody else changed stays open', async () => {
    const { officer, other, plan, clock } = await rotating()
    const day = typedDay('day', '2026-11-26')
    await plan({ title: 'Farm visit', kind: 'site', ...day, who: ['commissioner'], state: 'confirmed' })
    await plan({ title: 'School talk', kind: 'school', ...day, who: ['deputy'], state: 'confirmed' })
    await plan({ title: 'Harbour stall', kind: 'stall', ...day, state: 'confirmed' })
    clock.set('2026-11-27T15:00:00Z')
    const grid = await officer.get(urls.closing)
    assert.match((await grid.send({}, 'Close what is ticked')).text, /Tick at least one that took place/)
    const wrong = await grid.send(
      { took: ['1', '2'], 'residents-1': 'many', 'residents-2': '31', 'questions-3': '4' },
      'Close what is ticked',
    )
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Farm visit: enter a whole number of residents.*Harbour stall: tick that it took place/)
    assert.match(wrong.html, /value="31"/)
    await (await (await other.get(urls.staffEvent(2))).click('Change it')).send({ venue: 'Millbeck school' })
    const closed = await wrong.send({ 'residents-1': '12', 'questions-3': '' }, 'Close what is ticked')
    assert.match(closed.text, /One is closed\. 1 were changed by somebody else meanwhile: look at them again/)
    assert.doesNotMatch(closed.text, /Farm visit/)
    assert.match(closed.text, /School talk.*Harbour stall/)
    assert.match((await officer.get(urls.staffEvent(1))).text, /Delivered.*12/)
  })
})

describe('coverage', () => {
  test('EVT-18 who was met where and when is seen by month, gaps say how long since, and closed events stand nowhere', async () => {
    const { officer, plan, clock } = await rotating()
    const held = async (sheet: Record<string, string | string[]>, communities: string[]) => {
      const event = await plan({ state: 'confirmed', ...sheet })
      await (await event.click('Change it')).send({ communities })
      return event
    }
    await held({ title: 'Farm visit', kind: 'site', ...typedDay('day', '2026-11-24'), place: 'CAR-2' }, ['rural'])
    await held({ title: 'Farm show', kind: 'stall', ...typedDay('day', '2026-11-25'), place: 'STO' }, ['rural', 'open-access'])
    const closed = await plan({
      title: 'Victim',
      kind: 'individual',
      ...typedDay('day', '2026-11-25'),
      place: 'CAR',
      state: 'confirmed',
      closed: ['yes'],
    })
    assert.match(closed.text, /nobody but you knows/)
    await officer.get(urls.staff)
    clock.set('2026-11-27T15:00:00Z')
    await (await officer.get(urls.closing)).send({ took: ['1', '2', '3'], 'residents-1': '5', 'residents-2': '40' }, 'Close what is ticked')
    const page = await officer.get(urls.coverage)
    assert.match(page.text, /Rural communities(?: ?0){11} ?2 ?this month/)
    assert.match(page.text, /Carrowdale(?: ?0){11} ?1 ?this month/)
    assert.match(page.text, /Not met for three months or longer.*Faith groups ?Not in three years/)
    const there = await officer.get(`${urls.coverage}?place=CAR&community=open-access`)
    assert.match(there.text, /Communities in Carrowdale.*Rural communities(?: ?0){11} ?1/)
    assert.match(
      there.text,
      /Districts, events for open-access public events.*Carrowdale(?: ?0){12} ?more than 3 years, or never.*Stonewater Vale(?: ?0){11} ?1/,
    )
    assert.match((await officer.get(urls.coverageFile)).text, /community,Rural communities,2026-11,2,45/)
  })
})
