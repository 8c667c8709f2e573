import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import type { Page } from '#test/visit'
import { mailbox } from '#platform/mail'
import { engagementDesk } from '../desk.js'
import { urls } from '../urls.js'
import { meetingHolding } from './holdings.js'

const FORUM = {
  name: 'Millbeck forum',
  group: 'councils',
  series: 'forum',
  lead: String(TOM),
  attends: ['ambassador', 'either'],
  everyMonths: '3',
  place: 'CAR-2',
  clerk: 'Jo Clerk',
  clerkEmail: 'Clerk@Millbeck.example',
}

/** An office with a register of meetings. */
async function registering() {
  const scene = await engagementOffice()
  const { officer } = scene
  return {
    ...scene,
    meet: async (sheet: Record<string, string | string[]> = {}): Promise<Page> =>
      await (await officer.get(urls.newMeeting)).send({ ...FORUM, ...sheet }, 'Add it'),
    date: async (meeting: Page, day: string, sheet: Record<string, string> = {}): Promise<Page> =>
      await (await (await officer.get(meeting.url)).click('Add a date')).send({ ...typedDay('day', day), ...sheet }, 'Add it'),
  }
}

describe('the register of meetings', () => {
  test('MTG-01 MTG-02 a meeting is registered with who goes and how often, and the register says how each stands', async () => {
    const { officer, meet, date, clock, house, tom } = await registering()
    const wrong = await (await officer.get(urls.newMeeting)).send({ ...FORUM, name: '', everyMonths: '90', clerkEmail: 'clerk' }, 'Add it')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what the meeting is called.*from 1 to 24.*Enter an e-mail address like clerk@council\.example/)
    assert.match(
      (await wrong.send({ ...FORUM, aboutAYear: '6' }, 'Add it')).text,
      /either the months from one to the next, or how often a year/,
    )
    const adding = await officer.get(urls.newMeeting)
    const forum = await adding.send(FORUM, 'Add it')
    assert.equal((await forum.again()).url, forum.url, 'pressed twice it is added once, and nothing is wrong')
    assert.match((await adding.send({ ...FORUM, chair: 'Somebody' }, 'Add it')).text, /There is a meeting of this name already/)
    assert.match(forum.text, /Millbeck forum.*No date.*Every 3 months.*The Commissioner or the deputy, An ambassador.*Tom Ellery.*Millbeck/)
    assert.match((await meet()).text, /There is a meeting of this name already/)
    await meet({ name: 'Youth Parliament', group: 'groups', series: 'young', everyMonths: '', place: '', attends: ['either'] })
    const register = await officer.get(urls.meetings)
    assert.match(
      register.text,
      /Stakeholder groups.*Youth Parliament ?To be agreed ?The Commissioner or the deputy ?Not yet ?No date ?As required ?0/,
    )
    assert.match((await officer.get(`${urls.meetings}?series=forum`)).text, /Millbeck forum ?Every 3 months.*No date by.*0 of 4 due/)
    clock.set('2027-06-01T09:00:00Z')
    assert.match((await officer.get(`${urls.meetings}?series=forum`)).text, /Millbeck forum.*Overdue/)
    assert.deepEqual(
      (await engagementDesk(house, tom)).map(({ title }) => title),
      ['Find a date: Millbeck forum'],
    )
    await (await (await officer.get(forum.url)).click('Ask for dates')).send({}, 'Ask them')
    assert.match(
      (await officer.get(urls.due)).text,
      /Meetings without a next date.*Millbeck forum.*Asked on Tuesday 1 June 2027, no answer yet/,
    )
    await date(forum, '2027-06-22')
    assert.match((await officer.get(`${urls.meetings}?series=forum`)).text, /Millbeck forum.*Tuesday 22 June 2027 ?Dated/)
    assert.match((await officer.get(urls.meetingsFile)).text, /Millbeck forum,Councils and MPs,Community forum,,Every 3 months/)
  })

  test('two people who change one meeting are told of each other, and nothing is overwritten', async () => {
    const { officer, other, meet } = await registering()
    const forum = await meet()
    const [mine, theirs] = [await forum.click('Change it'), await (await other.get(forum.url)).click('Change it')]
    await theirs.send({ chair: 'The council' })
    const conflict = await mine.send({ chair: 'The forum' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /The council/)
    assert.match((await officer.get(forum.url)).text, /Chair The council/)
  })

  test('MTG-24 MTG-25 M-54 a date is gone to, held with who stood in for whom, and found again by what was said', async () => {
    const { officer, meet, date, clock, measure } = await registering()
    const board = await meet({ name: 'Safety Board', group: 'agencies', series: 'board', attends: ['commissioner'], place: '' })
    const planned = await date(board, '2026-12-08', { time: '10:00', until: '11:30', venue: 'County hall' })
    const going = await (await planned.click('Say who goes')).send({ who: ['commissioner'] }, 'Put it in the diary')
    assert.match(going.text, /Who goes The PCC.*The event Confirmed/)
    assert.match((await officer.get(urls.staff)).text, /Safety Board ?Tuesday 8 December 2026, 10am to 11:30am ?County hall ?The PCC/)
    assert.equal((await officer.get(urls.goThere(1))).status, 200)
    const twice = await (await officer.get(urls.goThere(1))).send({ who: ['deputy'] }, 'Put it in the diary')
    assert.equal(twice.status, 409)
    const early = await (await officer.get(urls.dateHeld(1))).send({ who: ['deputy'] })
    assert.match(early.text, /It lies ahead, so nobody was there yet/)
    clock.set('2026-12-09T09:00:00Z')
    const over = await officer.get(planned.url)
    const held = await (
      await over.click('Say what became of it')
    ).send({
      who: ['deputy'],
      ambassador: 'no',
      notes: 'Burglary figures rose in Carr End. The county pays for lamps.',
      papers: 'Quarterly report',
    })
    assert.match(
      held.text,
      /Held.*The deputy, instead of the PCC.*Burglary figures.*Quarterly report.*Note something to do that came of it/,
    )
    assert.match(
      (await officer.get(`${urls.meetingNotes}?words=lamp+burglaries`)).text,
      /Safety Board ?Tuesday 8 December 2026 ?The deputy, instead of the PCC/,
    )
    assert.match((await officer.get(`${urls.meetingNotes}?words=horses`)).text, /Nothing was found/)
    assert.match((await officer.get(urls.meetings)).text, /Safety Board.*1 of 4 due/)
    assert.equal(await measure('M-54'), 1)
  })

  test('a date and the event by which somebody goes there move together, whichever is moved', async () => {
    const { officer, meet, date } = await registering()
    const forum = await meet()
    const planned = await date(forum, '2026-12-08', { time: '19:00' })
    await (await planned.click('Say who goes')).send({ who: ['deputy'] }, 'Put it in the diary')
    await (await (await officer.get(planned.url)).click('Move it')).send({ ...typedDay('day', '2026-12-09'), time: '18:30' })
    assert.match((await officer.get(urls.staffEvent(1))).text, /Wednesday 9 December 2026, 6:30pm/)
    await (await officer.get(urls.details(1))).send({ ...typedDay('day', '2026-12-10'), venue: 'Mill school' })
    assert.match((await officer.get(planned.url)).text, /Thursday 10 December 2026, 6:30pm ?Where ?Mill school/)
    // Where the meeting has another date on that day, each stays what it is.
    await date(forum, '2026-12-15')
    await (await officer.get(urls.details(1))).send(typedDay('day', '2026-12-15'))
    assert.match((await officer.get(planned.url)).text, /Thursday 10 December 2026/)
  })

  test('MTG-06 MTG-26 a date that does not take place says why, and what the office had planned there is cancelled with it', async () => {
    const { officer, meet, date, clock, house, tom } = await registering()
    const forum = await meet()
    const planned = await date(forum, '2026-12-08')
    await (await planned.click('Say who goes')).send({ who: ['commissioner'] }, 'Put it in the diary')
    const off = await (
      await (await officer.get(planned.url)).click('It does not take place')
    ).send({ why: 'Snow' }, 'It does not take place')
    assert.match(off.text, /Tuesday 8 December 2026.*Nobody.*Did not take place ?Snow/)
    assert.match((await officer.get(`${urls.staff}?show=cancelled`)).text, /Millbeck forum/)
    const next = await date(forum, '2026-12-10')
    clock.set('2026-12-11T09:00:00Z')
    const desk = await engagementDesk(house, tom)
    assert.deepEqual(
      desk.map(({ title, href }) => [title, href]),
      [['Say whether “Millbeck forum” took place', urls.dateHeld(2)]],
    )
    await (await (await officer.get(next.url)).click('Say what became of it')).send({ ambassador: 'yes' })
    assert.match((await officer.get(forum.url)).text, /Thursday 10 December 2026.*An ambassador ?Held/)
    assert.deepEqual(await engagementDesk(house, tom), [])
  })

  test('MTG-06 a forum that no longer meets has its dates ahead cancelled, and can meet again', async () => {
    const { officer, meet, date } = await registering()
    const forum = await meet()
    await date(forum, '2027-01-12')
    const missing = await (await (await officer.get(forum.url)).click('Say whether it still meets')).send({ state: 'inactive', why: '' })
    assert.match(missing.text, /Say in a sentence why/)
    const ended = await missing.send({ state: 'inactive', why: 'No chair' })
    assert.match(ended.text, /Does not meet.*No chair.*Rules of the programme pass it over.*12 January 2027.*Did not take place/)
    const again = await (await ended.click('Say whether it still meets')).send({ state: 'active' })
    assert.doesNotMatch(again.text, /Does not meet/)
  })

  test('MTG-11 a year of dates is added at once: its venues take turns, and one on a bank holiday is moved and said', async () => {
    const { officer, meet } = await registering()
    const mps = await meet({ name: 'Members of Parliament', series: 'mps', venues: 'Westmarch\nWestminster', place: '' })
    assert.match(mps.text, /Next at Westmarch/)
    const form = await mps.click('Add a year of dates')
    const added = await form.send({ ...typedDay('day', '2026-12-25'), everyMonths: '3' }, 'Add them')
    assert.match(added.text, /4 dates are added\. Friday 25 December 2026 is Christmas Day, so it is on Monday 4 January 2027/)
    const days = (await officer.get(mps.url)).text
    assert.match(days, /2027 ?Westminster.*2027 ?Westmarch.*2027 ?Westminster.*Monday 4 January 2027 ?Westmarch/)
    assert.match((await form.again()).text, /4 dates are added/, 'the same form sent twice adds nothing')
  })

  test('MTG-08 YNG-05 what people want first is kept where it was set, with what came of it', async () => {
    const { officer, meet } = await registering()
    const young = await meet({ name: 'Youth Parliament', group: 'groups', series: 'young', place: '' })
    const ahead = await (
      await young.click('Add a priority')
    ).send({ what: 'Bullying online', ...typedDay('setOn', '2030-01-01') }, 'Keep it')
    assert.match(ahead.text, /Enter a day that is not ahead/)
    await ahead.send({ what: 'Bullying online', ...typedDay('setOn', '2026-11-20') }, 'Keep it')
    await (await (await meet()).click('Add a priority')).send({ what: 'Speeding in Mill Lane', setBy: 'police-team' }, 'Keep it')
    const all = await officer.get(urls.priorities)
    assert.match(all.text, /Speeding in Mill Lane ?Millbeck forum.*Bullying online ?Youth Parliament/)
    const theirs = await officer.get(`${urls.priorities}?series=young`)
    assert.match(theirs.text, /Bullying online/)
    assert.doesNotMatch(theirs.text, /Speeding/)
    assert.match((await officer.get(`${urls.priorities}?place=CAR`)).text, /Speeding in Mill Lane/)
    const one = await theirs.click('Bullying online')
    assert.match((await one.send(typedDay('endedOn', '2026-11-22'))).text, /Say in a sentence what came of it/)
    const ended = await one.send({ ...typedDay('endedOn', '2026-11-22'), outcome: 'Schools have a named officer' })
    assert.match(ended.text, /Sunday 22 November 2026: Schools have a named officer/)
  })
})

describe('dates from councils', () => {
  test('MTG-05 a clerk picks a day, adds another and takes one back by a link that needs no password', async () => {
    const { officer, meet, date, house, resident } = await registering()
    const forum = await meet()
    await date(forum, '2027-01-12', { time: '19:00' })
    const form = await (await officer.get(forum.url)).click('Ask for dates')
    assert.match((await form.send({ email: 'nobody' }, 'Ask them')).text, /Enter an e-mail address like/)
    const asked = await form.send(
      { note: 'Two evenings next year', ...typedDay('day1', '2027-02-09'), ...typedDay('day2', '2027-02-16') },
      'Ask them',
    )
    assert.match(asked.text, /They are asked by e-mail/)
    const [mail] = (await mailbox(house.db)).filter(({ to }) => to === 'clerk@millbeck.example')
    const path = /(\/\S*)\n\nTwo evenings/.exec(mail?.text.replace(house.origin, '') ?? '')?.[1] ?? ''
    const page = await resident.get(path)
    assert.match(page.text, /Two evenings next year.*Tuesday 12 January 2027, 7pm.*Tuesday 9 February 2027.*Tuesday 16 February 2027/)
    assert.match((await page.send({}, 'Send these dates')).text, /Choose or enter at least one date/)
    const wrong = await page.send({ ...typedDay('day1', '2020-01-05'), time1: '99', venue1: 'Mill school' }, 'Send these dates')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter a day that is not past.*Enter a time, like 19:30/)
    assert.match(wrong.html, /value="Mill school"/, 'what was typed stays')
    const sent = await wrong.send(
      { suits: ['2027-02-09'], off: ['1'], ...typedDay('day1', '2027-05-11'), time1: '19.30', venue1: 'Mill school' },
      'Send these dates',
    )
    assert.match(sent.text, /Thank you\. We last had dates from you on/)
    const seen = await officer.get(forum.url)
    assert.match(
      seen.text,
      /11 May 2027, 7:30pm ?Mill school ?Nobody yet ?Planned.*9 February 2027.*Planned.*12 January 2027.*Did not take place/,
    )
    assert.match((await officer.get(urls.meetingDate(2))).text, /The clerk, by link/)
    assert.equal((await meetingHolding.find(house.db, { email: 'clerk@millbeck.example' })).length, 2, 'in the register, and as asked')
  })

  test('a link for dates opens nothing after its time', async () => {
    const { officer, meet, house, resident, clock } = await registering()
    const forum = await meet()
    await (await (await officer.get(forum.url)).click('Ask for dates')).send({}, 'Ask them')
    const [mail] = (await mailbox(house.db)).filter(({ to }) => to === 'clerk@millbeck.example')
    const path = /(\/\S+)\n\n/.exec(mail?.text.replace(house.origin, '') ?? '')?.[1] ?? ''
    assert.equal((await resident.get(path)).status, 200)
    clock.set('2027-03-15T09:00:00Z')
    const late = await resident.get(path)
    assert.doesNotMatch(late.text, /Other dates on which you meet/)
    assert.match(late.text, /no longer|expired|run out|ran out/i)
  })

  test('a table of dates says which rows it could not take and why, keeps the rest, and is taken back without what was used since', async () => {
    const { officer, meet, house } = await registering()
    await meet()
    await meet({ name: 'Ketterley forum', place: 'CAR-5' })
    const csv = `Meeting,Date,Time,Venue
Millbeck,12 Jan 2027,7.30pm,Mill school
MILLBECK FORUM,13/4/2027,19:00,
Ketterley forum,14/1/2027,,
Ketterley forum,14/1/2027,,
Moorgate forum,14/1/2027,,
Ketterley forum,soon,,
Ketterley forum,14/2/2027,late,`
    const file = { field: 'file', filename: 'dates.csv', type: 'text/csv', bytes: Buffer.from(csv) }
    const none = await (await officer.get(urls.dateTables)).attach({ ...file, bytes: Buffer.from('Forum,Where\nMillbeck,Hall') })
    assert.match(none.text, /No column is headed “Date”/)
    const table = await (await officer.get(urls.dateTables)).attach(file)
    assert.match(table.text, /The table is brought in.*Added 3 dates.*Not taken 4 rows/)
    assert.match(
      table.text,
      /5 ?It has a date on that day already.*6 ?No meeting in the register is called “Moorgate forum”.*7 ?“soon” is no day.*8 ?“late” is no time/,
    )
    assert.match((await officer.get(urls.dateTableRefused(1))).text, /Moorgate forum,14\/1\/2027,,,6,No meeting in the register/)
    const used = await officer.get(urls.goThere(1))
    await used.send({ who: ['deputy'] }, 'Put it in the diary')
    const back = await (await table.click('Take it back')).send({}, 'Take it back')
    assert.match(back.text, /2 dates are taken back.*Taken back on/)
    assert.match((await officer.get(urls.meeting(1))).text, /12 January 2027, 7:30pm ?Mill school ?The deputy ?Planned/)
    assert.doesNotMatch((await officer.get(urls.meeting(2))).text, /January 2027/)
    assert.equal((await meetingHolding.find(house.db, { name: 'Jo Clerk' })).length, 2)
  })

  test('whoever sets dates is forgotten with what was noted of them', async () => {
    const { meet, house } = await registering()
    await meet()
    const [found] = await meetingHolding.find(house.db, { email: 'clerk@millbeck.example' })
    assert.deepEqual(await meetingHolding.export(house.db, found?.kind ?? '', found?.id ?? ''), {
      meeting: 'Millbeck forum',
      chair: '',
      clerk: 'Jo Clerk',
      clerkEmail: 'clerk@millbeck.example',
      notes: '',
    })
  })
})
