import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import type { Page } from '#test/visit'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { bookingDesk } from './bookings/desk.js'
import { bookingHolding, forgetBookings } from './bookings/holdings.js'
import { remindBooked, tellOfChange } from './bookings/jobs.js'
import { urls } from './urls.js'

const TALK = {
  title: 'Talk in the library',
  kind: 'talk',
  ...typedDay('day', '2026-12-10'),
  time: '10:00',
  until: '12:00',
  place: 'ALD',
  venue: 'Aldermoor library',
}

async function booking(terms: Record<string, string> = {}, sheet: Record<string, string> = {}) {
  const scene = await engagementOffice()
  const event = await scene.plan({ ...TALK, who: ['commissioner', String(TOM)], ...sheet })
  await scene.advertise(event)
  await (await (await scene.officer.get(urls.bookings(1))).click('Open it for booking')).send(terms)
  const page = `/events/${(sheet['title'] ?? TALK.title).toLowerCase().replaceAll(' ', '-')}-2026-12-10`
  const ask = async (name: string, typed: Record<string, string> = {}): Promise<Page> => {
    const form = await scene.scene.public().get(`${page}/booking`)
    const check = await form.send({ name, email: `${name.toLowerCase().replaceAll(' ', '.')}@home.example`, ...typed }, 'Continue')
    assert.equal(check.heading, 'Check your booking', check.text)
    return check
  }
  const book = async (name: string, typed: Record<string, string> = {}): Promise<Page> => {
    const check = await ask(name, typed)
    return await check.send({}, /waiting list/.test(check.text) ? 'Put me on the waiting list' : 'Book the place')
  }
  const mailsTo = async (name: string) =>
    (await mailbox(scene.house.db)).filter(({ to }) => to === `${name}@home.example`).map(({ subject, text }) => ({ subject, text }))
  const told = async () => await tellOfChange.handle(scene.house, { event: 1 })
  return { ...scene, page, ask, book, mailsTo, told }
}

describe('booking a place', () => {
  test('EVT-03 a resident books a place: what is missing is said, nothing typed is lost, it is kept once, and a mail leads back to it', async () => {
    const { resident, page, mailsTo, officer } = await booking({ places: '2' })
    const event = await resident.get(page)
    assert.match(event.text, /You can book until Thursday 10 December 2026 at 10am\. You do not need an account\./)
    const form = await event.click('Book a place')
    assert.match(form.text, /There are 2 places left/)
    const wrong = await form.send({ name: '', email: 'nowhere', needs: 'A chair near the door' }, 'Continue')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter your name.*Enter an e-mail address like/)
    assert.match(wrong.html, /A chair near the door/)
    assert.match((await wrong.send({ name: 'Ada Lock', email: '' }, 'Continue')).text, /Enter an e-mail address or a telephone number/)
    const check = await wrong.send({ name: 'Ada Lock', email: 'Ada@home.example' }, 'Continue')
    assert.match(check.text, /Check your booking.*Ada Lock.*ada@home\.example|Ada@home\.example/i)
    const changed = await check.send({}, 'Change your answers')
    assert.match(changed.html, /value="Ada Lock"/)
    const done = await (await changed.send({}, 'Continue')).send({}, 'Book the place')
    assert.match(
      done.text,
      /You have a place ?Your code is B-[2-9A-Z]{6}\. Say it at the door.*Thursday 10 December 2026, 10am to 12pm.*A chair near the door/,
    )
    assert.equal((await done.again()).url, done.url)
    const [mail, ...more] = await mailsTo('ada')
    assert.equal(more.length, 0)
    assert.match(mail?.text ?? '', /Hello Ada Lock.*you have a place at “Talk in the library”.*\/your-booking\/[\w.-]+.*event\.ics/s)
    assert.doesNotMatch(done.url, /ada|lock/i)
    assert.match((await resident.get(`${done.url}/event.ics`)).html, /SUMMARY:Talk in the library/)
    const list = await officer.get(urls.bookings(1))
    assert.match(list.text, /Booked ?1 ?Free ?1.*Ada Lock ?Has a place.*A chair near the door ?To arrange/)
    assert.equal((await resident.get('/your-booking/abc.def')).status, 404)
  })

  test('EVT-03 when all places are taken there is a waiting list; who gives a place back does so by a form, and the first who waits gets it and is told', async () => {
    const { book, mailsTo, resident } = await booking({ places: '1' })
    const ada = await book('Ada')
    const ben = await book('Ben')
    const cal = await book('Cal')
    assert.match(ben.text, /You are on the waiting list ?You are number 1/)
    assert.match(cal.text, /You are number 2/)
    const giving = await (await resident.get(ada.url)).click('Give your place back')
    assert.match((await resident.get(ada.url)).text, /You have a place/, 'looking at the question gives nothing back')
    const gone = await giving.send({}, 'Yes, give it back')
    assert.match(gone.text, /You gave your place back/)
    assert.equal((await giving.again()).status, 200)
    assert.match((await resident.get(ben.url)).text, /You have a place/)
    assert.match((await resident.get(cal.url)).text, /You are number 1 on the waiting list/)
    assert.deepEqual((await mailsTo('ben')).map(({ subject }) => subject).toSorted(), [
      'A place became free for you: Talk in the library',
      'You are on the waiting list: Talk in the library',
    ])
    assert.equal((await mailsTo('cal')).length, 1)
    const left = await (await (await resident.get(cal.url)).click('Give your place back')).send({}, 'Yes, take me off')
    assert.match(left.text, /You gave your place back/)
  })

  test('EVT-03 two who book the last place at the same moment get one place and one place on the waiting list', async () => {
    const { ask, officer } = await booking({ places: '1' })
    const names = ['Ada', 'Ben', 'Cal', 'Dee']
    const checks = await Promise.all(names.map((name) => ask(name)))
    const done = await Promise.all(checks.map((check) => check.send({}, 'Book the place')))
    const have = done.filter(({ text }) => /You have a place/.test(text))
    const wait = done.map(({ text }) => /You are number (\d)/.exec(text)?.[1] ?? '').filter(Boolean)
    assert.equal(have.length, 1, done.map(({ text }) => text).join('\n'))
    assert.deepEqual(wait.toSorted(), ['1', '2', '3'])
    assert.match((await officer.get(urls.bookings(1))).text, /Booked ?1 ?Free ?0 ?On the waiting list ?3/)
  })

  test('EVT-03 booking closes at its time, is refused once closed or cancelled, and a closed event never has any', async () => {
    const { clock, ask, resident, page, officer, plan, scene } = await booking({
      ...typedDay('closesDay', '2026-12-08'),
      closesTime: '17:00',
    })
    const check = await ask('Ada')
    clock.set('2026-12-08T17:01:00Z')
    assert.match((await check.send({}, 'Book the place')).text, /You cannot book a place.*Booking is closed/)
    assert.match((await resident.get(`${page}/booking`)).text, /Booking is closed/)
    assert.match((await officer.get(urls.bookings(1))).text, /Closed for residents.*Booked ?0/)
    const late = await (await officer.get(urls.registration(1))).send({ ...typedDay('closesDay', '2026-12-11') })
    assert.match(late.text, /Enter a day and time that are not after it begins/)
    assert.match((await (await officer.get(urls.readers(1))).send({})).text, /People can book places at it, so it cannot be closed/)
    await plan({ ...TALK, title: 'Family', closed: ['yes'] })
    assert.match((await (await officer.get(urls.registration(2))).send({})).text, /It is closed: nobody can book/)
    assert.equal((await scene.staff('engagement:see', 'engagement:bookings').get(urls.bookings(2))).status, 404)
    assert.equal((await scene.staff('engagement:see', 'engagement:keep').get(urls.bookings(1))).status, 403)
    assert.equal((await resident.get('/events/family-2026-12-10/booking')).status, 404)
  })

  test('EVT-03 who booked is reminded once the day before, told once when it is moved or cancelled after that, and reminded again of the new day', async () => {
    const { book, mailsTo, officer, clock, house, told, resident } = await booking({ places: '1' })
    const ada = await book('Ada')
    await book('Ben')
    clock.set('2026-12-09T08:30:00Z')
    await remindBooked.handle(house, null)
    assert.equal((await mailsTo('ada')).length, 1, 'not before 9 in the morning')
    clock.set('2026-12-09T09:05:00Z')
    await Promise.all([remindBooked.handle(house, null), remindBooked.handle(house, null)])
    await remindBooked.handle(house, null)
    assert.deepEqual((await mailsTo('ada')).map(({ subject }) => subject).filter((one) => /is soon/.test(one)).length, 1)
    assert.equal((await mailsTo('ben')).length, 1, 'who waits is not reminded')
    await (await officer.get(urls.details(1))).send({ ...typedDay('day', '2026-12-17'), ...typedDay('lastDay', '2026-12-17') })
    await told()
    await told()
    const moved = (await mailsTo('ada')).filter(({ subject }) => subject.startsWith('When and where has changed'))
    assert.equal(moved.length, 1)
    assert.match(moved[0]?.text ?? '', /Thursday 17 December 2026, 10am to 12pm.*give your place back/s)
    await (await officer.get(urls.details(1))).send({ assets: 'Stall' })
    await told()
    assert.equal((await mailsTo('ada')).filter(({ subject }) => /has changed/.test(subject)).length, 1, 'nothing new for them')
    clock.set('2026-12-16T09:05:00Z')
    await remindBooked.handle(house, null)
    assert.equal((await mailsTo('ada')).filter(({ subject }) => /is soon/.test(subject)).length, 2)
    await (await officer.get(urls.cancellation(1))).send({ why: 'Snow' })
    await told()
    await told()
    for (const name of ['ada', 'ben']) {
      const cancelled = (await mailsTo(name)).filter(({ subject }) => subject.startsWith('Cancelled'))
      assert.equal(cancelled.length, 1)
      assert.match(cancelled[0]?.text ?? '', /will not take place.*The reason: Snow/s)
    }
    assert.match((await resident.get(ada.url)).text, /This event will not take place.*Snow/)
  })

  test('EVT-03 who rang is added, rung when something changes, and forgotten in time; who came is recorded', async () => {
    const { officer, clock, house, book, tom, scene } = await booking({ places: '1' })
    const ada = await book('Ada', { needs: 'Hearing loop' })
    const form = await (await officer.get(urls.bookings(1))).click('Add somebody who rang')
    assert.match(form.text, /they will be on the waiting list/)
    assert.match((await form.send({ name: 'Joan Peel' })).text, /Enter an e-mail address or a telephone number/)
    assert.match((await form.send({ name: 'Joan Peel', phone: '01632 960 123' })).text, /on the waiting list\. Their code is B-/)
    const desk = async () => (await bookingDesk(house, tom)).map(({ title }) => title)
    assert.deepEqual(await desk(), ['Arrange what people need at “Talk in the library”'])
    const [own, stale] = [await officer.get(urls.bookingOf(1)), await officer.get(urls.bookingOf(1))]
    assert.match((await own.send({ arranged: ['yes'] })).text, /Hearing loop ?Arranged/)
    assert.equal((await stale.send({ topic: 'Speeding', arranged: [] })).status, 409, 'who looks after the same booking is told')
    await (await (await officer.get(urls.bookingOf(1))).click('Take them off the list')).send({}, 'Take them off')
    assert.deepEqual(await desk(), ['Ring somebody about “Talk in the library”'])
    const rung = await officer.get(urls.bookingOf(2))
    assert.match(rung.text, /A place became free for them, and they left no e-mail address\. Ring 01632 960 123/)
    await rung.send({ rung: ['yes'] })
    assert.deepEqual(await desk(), [])
    assert.match((await officer.get(urls.doorList(1))).text, /1 person\..*Joan Peel ?B-/)
    assert.match((await officer.get(urls.doorFile(1))).html, /Joan Peel,B-/)
    assert.match((await (await officer.get(urls.attendance(1))).send({ came: ['2'] })).text, /It has not begun yet/)
    clock.set('2026-12-10T12:00:00Z')
    await (await officer.get(urls.attendance(1))).send({ came: ['2'] })
    assert.match((await officer.get(urls.staffEvent(1))).text, /Booking ?1 booked, 0 free\. 1 came\./)
    const [found] = await bookingHolding.find(house.db, { name: 'joan peel' })
    assert.equal((await bookingHolding.export(house.db, found?.kind ?? '', found?.id ?? ''))['phone'], '01632 960 123')
    clock.set('2027-03-10T12:00:00Z')
    await forgetBookings.handle(house, null)
    assert.equal((await bookingHolding.find(house.db, { name: 'joan peel' })).length, 1, 'three months are not over')
    clock.set('2027-03-11T12:00:00Z')
    await forgetBookings.handle(house, null)
    assert.equal((await bookingHolding.find(house.db, { name: 'joan peel' })).length, 0)
    assert.match((await officer.get(urls.staffEvent(1))).text, /1 booked.*1 came/)
    assert.equal((await scene.public().get(ada.url)).status, 404)
    assert.match(await inTransaction(house.db, (tx) => bookingHolding.erase(tx, 'engagement.booking', '1')), /is erased/)
  })
})
