import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { keepContact } from '#modules/contacts'
import { everyPlace } from '#modules/office'
import { engagementDesk } from './desk.js'
import { forgetRequests, requestHolding } from './requests/holdings.js'
import { urls } from './urls.js'

/** What the clerk of a parish of the forum Upper Teme Villages asks. */
const CLERK = {
  body: 'Temeford Parish Council',
  bodyKind: 'parish',
  purpose: 'Speeding on the Orcop road',
  expected: '18',
  days: 'Tuesdays',
  place: 'ALD-5-P1',
  who: 'either',
  name: 'Anwen Hartley',
  email: 'Clerk@Temeford.example ',
  phone: '',
}

async function asking() {
  const scene = await engagementOffice()
  const send = async (sheet: Record<string, string>) => {
    const check = await (await scene.resident.get(urls.invite)).send({ ...CLERK, ...sheet }, 'Continue')
    assert.equal(check.heading, 'Check your answers', check.text)
    return await check.send({}, 'Send your request')
  }
  const mailsTo = async (address: string) => (await mailbox(scene.house.db)).filter(({ to }) => to === address)
  return { ...scene, send, mailsTo }
}

describe('requests to come', () => {
  test('EVT-14 anybody asks the Commissioner to come: what is missing is said, nothing typed is lost, and it is kept once, with the day of our reply', async () => {
    const { resident, mailsTo, house } = await asking()
    const form = await resident.get(urls.invite)
    assert.match(form.text, /Ask today and you have our reply by Monday 7 December 2026/)
    const wrong = await form.send({ body: 'Temeford', expected: 'some', email: 'nowhere', name: 'Anwen' }, 'Continue')
    assert.equal(wrong.status, 422)
    assert.match(
      wrong.text,
      /Choose what it is.*Enter what it is about.*Enter how many people you expect, like 40.*Enter days and times.*Choose who should come.*Enter an e-mail address like/,
    )
    const check = await wrong.send({ ...CLERK, email: '' }, 'Continue')
    assert.match(check.text, /Enter an e-mail address or a telephone number, so that we can reply/)
    const last = await check.send(CLERK, 'Continue')
    assert.match(last.text, /Check your answers.*Temeford Parish Council.*Speeding on the Orcop road.*Anwen Hartley/)
    const changed = await last.send({}, 'Change your answers')
    assert.match(changed.html, /value="Temeford Parish Council"/)
    const sent = await (await changed.send({ expected: '20' }, 'Continue')).send({}, 'Send your request')
    assert.match(sent.text, /We have your request ?Your reference is V-[2-9A-Z]{6} ?We reply by Monday 7 December 2026/)
    assert.equal((await sent.again()).url, sent.url)
    assert.deepEqual(
      (await mailsTo('clerk@temeford.example')).map(({ text }) => /We reply by Monday 7 December 2026/.test(text)),
      [true],
    )
    assert.equal((await requestHolding.find(house.db, { email: 'clerk@temeford.example' })).length, 1)
    assert.equal((await resident.get(`${urls.invite}/abc.def`)).status, 404)
  })

  test('EVT-15 MTG-10 a parish that expects too few is combined with its neighbours into one event of 40 or more, and each clerk reads the day', async () => {
    const { officer, resident, send, mailsTo } = await asking()
    const temeford = await send({})
    const orcop = await send({ body: 'Stoke Orcop Parish Council', expected: '25', place: 'ALD-5-P2', email: 'clerk@orcop.example' })
    await send({ body: 'Osiers Parish Council', place: 'CAR-6-P3', email: 'clerk@osiers.example' })
    const request = await (await officer.get(urls.requests)).click('Temeford Parish Council')
    assert.match(
      request.text,
      /18 residents are expected, 22 fewer than 40.*Its neighbours: Nether Wick, Stoke Orcop|Its neighbours: Stoke Orcop, Nether Wick/,
    )
    assert.doesNotMatch(request.text, /Osiers/)
    const form = await request.click('Combine it with others')
    const coming = { ...typedDay('day', '2026-12-08'), time: '19:00', until: '20:30', venue: 'Temeford village hall', benefit: 'both' }
    assert.match((await form.send({ ...coming, others: [] })).text, /Choose at least one other request/)
    assert.match((await form.send({ ...coming, ...typedDay('day', '2026-11-01'), others: ['2:1'] })).text, /Enter a day that is not past/)
    const event = await form.send({ ...coming, others: ['2:1'] })
    assert.match(
      event.text,
      /2 requests are combined, and each is told.*Tuesday 8 December 2026, 7pm to 8:30pm.*Temeford village hall.*43 people/,
    )
    for (const page of [temeford, orcop])
      assert.match(
        (await resident.get(page.url)).text,
        /Our reply to your request.*We would like to meet you together with others who asked.*Tuesday 8 December 2026, 7pm to 8:30pm.*Together about 43 people are expected.*40 or more residents/,
      )
    const mail = (await mailsTo('clerk@orcop.example')).find(({ subject }) => subject.startsWith('Our reply'))
    assert.match(
      mail?.text ?? '',
      /We would like to meet you together.*\n\nTuesday 8 December 2026, 7pm to 8:30pm, Temeford village hall\nTogether about 43/,
    )
    assert.equal((await mailsTo('clerk@temeford.example')).length, 2)
    assert.match((await officer.get(urls.requests)).text, /3 came in and 2 were met: somebody went or goes\. 1 wait/)
  })

  test('EVT-14 a request is declined with a reason, handed to the deputy with a day, and decided once by one of two who decide', async () => {
    const { officer, resident, house, send, tom, clock } = await asking()
    const page = await send({ bodyKind: 'school', body: 'Kingsmead Academy', expected: '120' })
    const [item] = await engagementDesk(house, tom)
    assert.deepEqual([item?.title, item?.due?.toString()], ['Decide whether to go: Kingsmead Academy', '2026-12-07'])
    const [mine, theirs] = [await officer.get(urls.decision(1)), await officer.get(urls.decision(1))]
    assert.match(
      (await mine.send({ state: 'declined', benefit: 'both', reason: '' })).text,
      /Say why, and what they can do instead: they read it/,
    )
    assert.match(
      (await mine.send({ state: 'deputy', benefit: 'both', reason: 'She is away' })).text,
      /Enter the day on which somebody comes/,
    )
    const decided = await mine.send({
      state: 'deputy',
      benefit: 'both',
      reason: 'The Commissioner is away that week.',
      ...typedDay('day', '2026-12-09'),
      time: '9:00',
    })
    assert.match(decided.text, /It is decided, and they are told by e-mail.*The deputy goes.*Kingsmead Academy, Wednesday 9 December 2026/)
    const late = await theirs.send({ state: 'declined', benefit: 'none', reason: 'No' })
    assert.ok(late.status === 409 || /It was decided already/.test(late.text), late.text)
    assert.match(
      (await resident.get(page.url)).text,
      /The deputy will come.*Wednesday 9 December 2026, 9am.*The Commissioner is away that week\./,
    )
    await (await (await officer.get(urls.staffEvent(1))).click('Cancel it')).send({ why: 'Snow' })
    assert.match((await resident.get(page.url)).text, /This was cancelled since/)
    const other = await send({ body: 'Railway society', bodyKind: 'group', email: '', phone: '01632 960 777' })
    clock.set('2026-12-20T09:00:00Z')
    assert.match(
      (await resident.get(other.url)).text,
      /We promised a reply by Monday 7 December 2026 and have not given it yet\. We are sorry/,
    )
    const rung = await (await officer.get(urls.decision(2))).send({ state: 'declined', benefit: 'one', reason: 'Come to the surgery.' })
    assert.match(rung.text, /It is decided\. Tell them: they left no e-mail address.*Ring 01632 960 777/)
  })

  test('EVT-14 what comes by telephone is keyed, a flood of requests sends no mail to others, and who asked is forgotten in time', async () => {
    const { officer, house, clock, mailsTo, send } = await asking()
    const keyed = await (await officer.get(urls.newRequest)).send({ ...CLERK, channel: 'phone', ...typedDay('askedOn', '2026-11-20') })
    assert.match(
      keyed.text,
      /It is kept, and they are told by when we reply.*reply by Friday 4 December 2026.*Telephone, Friday 20 November 2026/,
    )
    for (let n = 0; n < 4; n += 1) await send({ email: 'pestered@home.example' })
    assert.equal((await mailsTo('pestered@home.example')).length, 3)
    await (await officer.get(urls.decision(1))).send({ state: 'declined', benefit: 'none', reason: 'No' })
    clock.set('2028-11-22T09:00:00Z')
    await forgetRequests.handle(house, null)
    assert.match((await officer.get(urls.request(1))).text, /Anwen/)
    clock.set('2028-11-24T09:00:00Z')
    await forgetRequests.handle(house, null)
    assert.doesNotMatch((await officer.get(urls.request(1))).text, /Anwen|Speeding/)
    assert.match((await officer.get(urls.request(2))).text, /Anwen/, 'an open one is not forgotten')
    const [found] = await requestHolding.find(house.db, { email: 'pestered@home.example' })
    assert.equal((await requestHolding.export(house.db, found?.kind ?? '', found?.id ?? ''))['purpose'], 'Speeding on the Orcop road')
    assert.match(
      await inTransaction(house.db, (tx) => requestHolding.erase(tx, found?.kind ?? '', found?.id ?? '')),
      /it is ended, and nobody is told/,
    )
    assert.equal((await mailsTo('pestered@home.example')).length, 3)
  })

  test('EVT-15 MTG-10 parishes meet although fewer than 40 are expected only where somebody ticks it and says why; they themselves do not read that', async () => {
    const { officer, send, resident } = await asking()
    const temeford = await send({})
    await send({ body: 'Stoke Orcop Parish Council', expected: '12', place: 'ALD-5-P2', email: 'clerk@orcop.example' })
    const form = await officer.get(urls.combination(1))
    const coming = {
      ...typedDay('day', '2026-12-08'),
      time: '19:00',
      until: '20:30',
      venue: 'Temeford village hall',
      benefit: 'both',
      others: ['2:1'],
    }
    const few = await form.send({ ...coming, reason: 'The 30 of you are enough.' })
    assert.match(few.text, /Together 30 are expected, fewer than 40\. Choose more, or tick below/)
    assert.match((await few.send({ ...coming, fewer: ['yes'] })).text, /Say why fewer meet this time/)
    const event = await few.send({ ...coming, fewer: ['yes'], exception: 'The bridge is closed until spring' })
    assert.match(event.text, /2 requests are combined/)
    assert.match((await officer.get(urls.request(1))).text, /Why fewer meet ?The bridge is closed until spring/)
    assert.doesNotMatch((await resident.get(temeford.url)).text, /bridge/)
  })

  test('MTG-10 parishes around one that asked alone are written to once, with the page on which they can ask; who asked is not said', async () => {
    const { officer, send, house, mailsTo } = await asking()
    await send({})
    const council = { kind: 'organisation', name: 'Nether Wick Parish Council', email: 'clerk@netherwick.example' } as const
    const kept = { source: { form: 'register', cameWith: 'the register' }, basis: 'Public task', how: 'paper', agrees: [] } as const
    const places = await everyPlace(house.db)
    const near = places.find(({ name }) => name === 'Nether Wick')?.code ?? ''
    await inTransaction(house.db, (tx) => keepContact(tx, { ...council, ...kept, place: near }, 'system', house.clock.now()))
    const request = await officer.get(urls.request(1))
    const form = await request.click('write to them')
    assert.match(form.text, /Nether Wick Parish Council.*clerk@netherwick\.example/)
    assert.match((await form.send({ bodies: [] })).text, /Choose at least one/)
    const [mine, theirs] = [await officer.get(urls.neighbours(1)), await officer.get(urls.neighbours(1))]
    const done = await mine.send({})
    assert.match(done.text, /1 council is written to.*1 council was written to\./)
    assert.match((await theirs.send({})).text, /One of them was written to meanwhile/)
    const mails = await mailsTo('clerk@netherwick.example')
    assert.equal(mails.length, 1)
    assert.match(
      mails[0]?.text ?? '',
      /Hello Nether Wick Parish Council,.*40 or more residents.*https:\/\/views\.westmarch\.example\/invite-us/s,
    )
    assert.doesNotMatch(mails[0]?.text ?? '', /Temeford|Hartley/)
    assert.match((await officer.get(urls.neighbours(1))).text, /No e-mail address of a council around it is known, or all were written to/)
  })
})
