import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { mailbox } from '#platform/mail'
import { Temporal } from '#platform/clock'
import { bookingDesk } from './bookings/desk.js'
import { slotTimes } from './bookings/booking.js'
import { tellOfChange } from './bookings/jobs.js'
import { urls } from './urls.js'

const SURGERY = {
  title: 'Surgery in town',
  kind: 'surgery',
  ...typedDay('day', '2026-11-30'),
  time: '10:00',
  until: '10:30',
  place: 'ALD',
  venue: 'Aldermoor library',
}
const PAGE = '/events/surgery-in-town-2026-11-30'

async function surgery(until = '10:30') {
  const scene = await engagementOffice()
  await scene.advertise(await scene.plan(SURGERY))
  const list = await (await (await scene.officer.get(urls.bookings(1))).click('Open it for booking')).send({})
  const added = await (await list.click('Add times')).send({ to: until, minutes: '15' })
  const book = async (name: string, slot?: string) => {
    const form = await scene.scene.public().get(`${PAGE}/booking`)
    const check = await form.send({ name, email: `${name}@home.example`, ...(slot && { slot }) }, 'Continue')
    return {
      check,
      send: async () => await check.send({}, /waiting list/.test(check.text) ? 'Put me on the waiting list' : 'Book the place'),
    }
  }
  const subjects = async (name: string) =>
    (await mailbox(scene.house.db)).filter(({ to }) => to === `${name}@home.example`).map(({ subject }) => subject)
  return { ...scene, added, book, subjects }
}

describe('times of a surgery', () => {
  test('EVT-03 a surgery has times, each is booked once, and of two who want the same one at once one chooses another', async () => {
    const { added, officer, resident, book, house, tom } = await surgery()
    assert.match(added.text, /2 times are added.*10am to 10:15am ?Free.*10:15am to 10:30am ?Free/)
    assert.match((await (await officer.get(urls.newSlots(1))).send({ from: '10:00', to: '10:30', minutes: '15' })).text, /there already/)
    assert.match((await (await officer.get(urls.newSlots(1))).send({ to: '10:10', minutes: '15' })).text, /leaves room for one time/)
    const form = await (await resident.get(PAGE)).click('Book a time')
    assert.match((await form.send({ name: 'Ada', email: 'ada@home.example' }, 'Continue')).text, /Choose a time/)
    const [ada, ben] = [await book('ada', '1'), await book('ben', '1')]
    const both = await Promise.all([ada.send(), ben.send()])
    assert.equal(both.filter(({ text }) => /You have a place/.test(text)).length, 1)
    const slow = both.find(({ text }) => !/You have a place/.test(text))
    assert.equal(slow?.status, 409)
    assert.match(slow?.text ?? '', /Somebody was quicker and took this time.*10:15am to 10:30am/)
    assert.doesNotMatch(slow?.text ?? '', /10am to 10:15am/)
    const again = await (await slow?.send({ slot: '2' }, 'Continue'))?.send({}, 'Book the place')
    assert.match(again?.text ?? '', /You have a place.*Monday 30 November 2026, 10:15am to 10:30am/)
    assert.match((await (await book('cal')).send()).text, /You are number 1/)
    assert.deepEqual(await bookingDesk(house, tom), [])
  })

  test('EVT-03 of two who take the last time at the same moment one has it and one waits', async () => {
    const { book } = await surgery('10:15')
    const [ada, ben] = [await book('ada', '1'), await book('ben', '1')]
    const both = (await Promise.all([ada.send(), ben.send()])).map(({ heading, text }) => heading || text)
    assert.equal(both.filter((text) => /You have a place/.test(text)).length, 1, both.join(' | '))
    assert.equal(both.filter((text) => /waiting list/.test(text)).length, 1)
  })

  test('EVT-03 somebody changes their time themselves, and a time that is taken away moves whoever had it, or puts them first on the waiting list', async () => {
    const { book, officer, resident, subjects } = await surgery()
    const ada = await (await book('ada', '1')).send()
    const change = await (await resident.get(ada.url)).click('Change your booking')
    const stale = await (await resident.get(ada.url)).click('Change your booking')
    assert.match((await change.send({ slot: '2', topic: 'Speeding' }, 'Save')).text, /You have a place.*10:15am to 10:30am.*Speeding/)
    const conflict = await stale.send({ slot: '1', needs: 'Ramp' }, 'Save')
    assert.equal(conflict.status, 409)
    assert.match(conflict.html, /changed meanwhile[\s\S]*Ramp/)
    await (await book('ben', '1')).send()
    await (await book('cal')).send()
    const gone = await (await officer.get(urls.slotWithdrawal(1, 2))).send({}, 'Take it away')
    assert.match(gone.text, /The time is taken away/)
    assert.match((await resident.get(ada.url)).text, /You are number 1 on the waiting list/)
    assert.ok((await subjects('ada')).includes('We had to take your time back: Surgery in town'))
    await (await officer.get(urls.newSlots(1))).send({ from: '11:00', to: '11:15', minutes: '15' })
    assert.match((await resident.get(ada.url)).text, /You have a place.*11am to 11:15am/)
    await (await officer.get(urls.newSlots(1))).send({ from: '12:00', to: '12:30', minutes: '15' })
    await (await officer.get(urls.slotWithdrawal(1, 1))).send({}, 'Take it away')
    assert.ok((await subjects('ben')).includes('We had to change your time: Surgery in town'))
    assert.match((await officer.get(urls.bookings(1))).text, /ben ?Has a place ?12:15pm to 12:30pm/)
  })

  test('EVT-03 times move with the surgery, what came of each is kept, and free ones are on the desk', async () => {
    const { book, officer, resident, subjects, house, tom } = await surgery()
    const ada = await (await book('ada', '2')).send()
    assert.deepEqual(
      (await bookingDesk(house, { ...tom, id: 6 })).map(({ title, why }) => `${title}: ${why}`),
      ['Make the free times of “Surgery in town” known: 1 of 2 times are free; it is on Monday 30 November 2026'],
    )
    await (await officer.get(urls.details(1))).send({ time: '14:00', until: '14:30', ...typedDay('day', '2026-12-01') })
    await tellOfChange.handle(house, { event: 1 })
    assert.match((await resident.get(ada.url)).text, /Your time ?Tuesday 1 December 2026, 2:15pm to 2:30pm/)
    assert.ok((await subjects('ada')).includes('When and where has changed: Surgery in town'))
    assert.match((await resident.get(`${ada.url}/event.ics`)).html, /DTSTART;TZID=Europe\/London:20261201T141500/)
    await (await officer.get(urls.bookingOf(1))).send({ outcome: 'We ask the district about the crossing', came: 'yes' })
    assert.match((await officer.get(urls.bookings(1))).text, /We ask the district about the crossing/)
  })

  test('EVT-03 times are as many as fit', () => {
    const of = (from: string, to: string, minutes: number) =>
      slotTimes(Temporal.PlainDate.from('2026-11-30'), Temporal.PlainTime.from(from), Temporal.PlainTime.from(to), minutes).map(
        ({ time, until }) => `${time}-${until}`,
      )
    assert.deepEqual(of('09:30', '10:00', 12), ['09:30-09:42', '09:42-09:54'])
    assert.deepEqual(of('10:00', '09:00', 10), [])
  })
})
