import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { unzip } from '#test/unzip'
import { newsSourcesOf } from '#platform/module'
import { find } from '#platform/search'
import { Temporal } from '#platform/clock'
import { engagementDesk } from './desk.js'
import { closedSearch } from './events/closed-search.js'
import { closedTotals, countClosed, countClosedYear, recountClosed } from './table/closed-totals.js'
import { urls } from './urls.js'

const LIBRARY = {
  title: 'Surgery in the library',
  kind: 'surgery',
  ...typedDay('day', '2026-11-30'),
  time: '10:00',
  until: '12:00',
  place: 'ALD',
  venue: 'Aldermoor library',
}

describe('events', () => {
  test('EVT-01 EVT-10 an event is planned with four answers, more is added later, and what was typed wrongly comes back with what to do', async () => {
    const { officer } = await engagementOffice()
    const form = await officer.get(urls.newEvent)
    const wrong = await form.send({ ...LIBRARY, title: '', time: '25:00', until: '', ...typedDay('day', '2026-02-30') })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Enter what it is.*Enter a real date, like 1 4 2027.*Enter a time, like 9:30 or 14:05/)
    assert.match((await wrong.send({ ...LIBRARY, until: '09:00' })).text, /Enter an end that is after the beginning/)
    const event = await form.send({ ...LIBRARY, who: ['commissioner'], state: 'to-confirm' })
    assert.match(event.text, /It is planned.*To be confirmed.*Surgery.*Monday 30 November 2026, 10am to 12pm.*Aldermoor library.*The PCC/)
    const certain = await (await event.click('Say how certain it is')).send({ state: 'confirmed' })
    assert.match(certain.text, /Confirmed/)
    const long = await (await event.click('Change it')).send(typedDay('lastDay', '2027-01-01'))
    assert.match(long.text, /at most 31 days after the first\. Plan what takes longer in parts/)
    const changed = await (
      await event.click('Change it')
    ).send({
      communities: ['rural', 'open-access'],
      openAccess: ['yes'],
      objective: 'Visible policing',
      assets: 'Stall',
      level: 'consult',
      expected: '40',
    })
    assert.match(
      changed.text,
      /Open to everybody ?Yes.*Rural communities, Open-access public events.*People are asked.*Visible policing.*40 people.*Stall/,
    )
  })

  test('two people who change one event are told of each other, and nothing is overwritten', async () => {
    const { officer, plan } = await engagementOffice()
    const event = await plan(LIBRARY)
    const [mine, theirs] = [await event.click('Change it'), await (await officer.get(event.url)).click('Change it')]
    await theirs.send({ venue: 'Aldermoor town hall' })
    const conflict = await mine.send({ title: 'Surgery in town', venue: 'The church' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /Aldermoor town hall/)
    assert.match((await officer.get(event.url)).text, /Surgery in the library.*Aldermoor town hall/)
  })

  test('EVT-18 EVT-13 M-30 afterwards three numbers, who was there and what was taken away are kept; who was there decides whose figure it is', async () => {
    const { officer, plan, measure, clock, house, tom } = await engagementOffice()
    const event = await plan({ ...LIBRARY, who: ['commissioner'] })
    assert.match(
      (await (await officer.get(urls.outcome(1))).send({ residents: '3' })).text,
      /It is on Monday 30 November 2026: change its day first/,
    )
    clock.set('2026-12-01T09:00:00Z')
    const [item] = await engagementDesk(house, tom)
    assert.deepEqual(
      [item?.title, item?.due?.toString(), item?.href],
      ['Say what became of “Surgery in the library”', '2026-12-02', urls.outcome(1)],
    )
    const form = await (await officer.get(event.url)).click('Say what became of it')
    const refused = await form.send({ residents: 'about ten', rating: '6', ratedBy: '' })
    assert.match(refused.text, /Enter a whole number, like 40, or leave it empty.*Enter a number from 1 to 5, like 4\.3/)
    const said = await refused.send({
      residents: '1,012',
      staffMet: '',
      questions: '9',
      rating: '4.3',
      ratedBy: '20',
      who: ['deputy'],
      feedback: 'Lights.',
    })
    assert.match(
      said.text,
      /Delivered.*The deputy.*Residents met ?1,012.*Police officers and staff met ?Not counted.*Questions answered or feedback given ?9.*4\.3 of 5, said by 20/,
    )
    assert.deepEqual([await measure('M-30'), await measure('M-27'), await measure('M-29')], [1012, 9, 0])
    const table = await officer.get(urls.table)
    assert.match(table.text, /All events, each once ?0 ?1 ?0 ?1,012/)
    const noted = await (await said.click('Note something to do')).send({ what: 'Ask for the lamp plan', ...typedDay('due', '2026-12-10') })
    assert.match(noted.text, /Ask for the lamp plan.*Thursday 10 December 2026.*Not yet/)
    const done = await noted.click('Ask for the lamp plan')
    assert.match((await done.send({ ...typedDay('doneOn', '2026-12-01') })).text, /Say in a sentence what came of it/)
    await done.send({ ...typedDay('doneOn', '2026-12-01'), outcome: 'It hangs in the hall' })
    assert.match((await officer.get(event.url)).text, /Tuesday 1 December 2026: It hangs in the hall/)
    assert.equal(await measure('M-28'), 1)
    assert.match((await officer.get(urls.takeAways)).text, /Nothing waits/)
  })

  test('EVT-11 EVT-27 a cancelled event keeps its reason, stays in the programme as cancelled, and leads to what takes its place', async () => {
    const { officer, resident, plan, advertise } = await engagementOffice()
    const event = await advertise(await plan(LIBRARY))
    await advertise(await plan({ ...LIBRARY, title: 'Surgery in the hall', ...typedDay('day', '2026-12-07') }))
    const noted = await (
      await event.click('Note where it was made known')
    ).send({ where: 'Parish magazine', link: 'https://magazine.example/7' })
    assert.match(noted.text, /Parish magazine/)
    const form = await (await officer.get(event.url)).click('Cancel it')
    assert.match((await form.send({ why: '' })).text, /Say why it is cancelled/)
    await form.send({ why: 'The boiler is broken', rebooked: '2' })
    const list = await resident.get(urls.events)
    assert.match(list.text, /Surgery in the library.*Cancelled.*Surgery in the hall/)
    const page = await list.click('Surgery in the library')
    assert.match(
      page.text,
      /This event will not take place\. The reason: The boiler is broken.*Come to this instead: Surgery in the hall, Monday 7 December 2026/,
    )
    assert.doesNotMatch(page.text, /Put it in your calendar/)
  })

  test('INF-01 INF-08 INF-27 what is put in the public programme is on its page, in the search, in the news of editions and alerts, and leaves them all', async () => {
    const { officer, resident, plan, house, clock } = await engagementOffice()
    const event = await plan({ ...LIBRARY, who: ['commissioner'] })
    assert.equal((await resident.get('/events/surgery-in-the-library-2026-11-30')).status, 404)
    const [source] = newsSourcesOf(house)
    const now = async () => (await source?.now?.(house.db, clock.today(), 'en'))?.map(({ title }) => title)
    assert.deepEqual(await now(), [])
    const form = await event.click('Put it in the public programme')
    assert.match(form.text, /They will miss: what happens there, how people take part, how accessible it is/)
    await form.send({}, 'Yes, do it')
    const page = await (await resident.get(urls.events)).click('Surgery in the library')
    assert.match(page.text, /Monday 30 November 2026, 10am to 12pm.*Aldermoor library.*The Police and Crime Commissioner/)
    assert.doesNotMatch(page.text, /Tom|Officer/)
    assert.deepEqual(await now(), ['Surgery in the library'])
    const since = { from: Temporal.Instant.from('2026-11-22T00:00:00Z'), to: clock.now() }
    assert.deepEqual(
      (await source?.since(house.db, since, 'en'))?.map(({ href, summary }) => [href, summary]),
      [['/events/surgery-in-the-library-2026-11-30', 'Monday 30 November 2026, 10am to 12pm. Aldermoor library']],
    )
    const found = async () => (await find(house.db, 'surgery', undefined)).found.map(({ href }) => href)
    assert.deepEqual(await found(), ['/events/surgery-in-the-library-2026-11-30'])
    await (await (await officer.get(event.url)).click('Take it out of the programme')).send({}, 'Yes, do it')
    assert.deepEqual([(await resident.get(page.url)).status, await now(), await found()], [404, [], []])
    assert.doesNotMatch((await resident.get(urls.events)).text, /Surgery in the library/)
  })

  test('EVT-17 a closed event exists for its named people alone: for all others in no page, list, search, file, figure, calendar or programme', async () => {
    const { officer, other, resident, plan, house, scene, measure, clock, tom } = await engagementOffice()
    const closed = await plan({ ...LIBRARY, title: 'Secret farm visit', kind: 'out-and-about', who: ['commissioner'], closed: ['yes'] })
    assert.equal(closed.heading, 'Who may know of “Secret farm visit”?')
    const event = await closed.send({ readers: [] })
    // Whoever goes knows, also when it is decided later who that is.
    assert.match(event.text, /Closed.*Only these people know of it: Margaret Ashdown, Tom Ellery\./)
    await (await event.click('Change it')).send({ who: ['commissioner', 'deputy'] })
    assert.match((await officer.get(event.url)).text, /Only these people know of it: Margaret Ashdown, Daniel Osei, Tom Ellery\./)
    const addresses = [
      urls.staffEvent(1),
      urls.details(1),
      urls.step(1),
      urls.outcome(1),
      urls.cancellation(1),
      urls.programme(1),
      urls.readers(1),
      urls.newPromotion(1),
      urls.newTakeAway(1),
    ]
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    for (const address of addresses) {
      assert.equal((await other.get(address)).status, 404, address)
      const post = {
        method: 'POST' as const,
        url: address,
        cookies: { story: String(TOM + 1) },
        headers,
        payload: 'version=1&_once=12345678',
      }
      // The page of an event itself takes nothing.
      if (address !== urls.staffEvent(1)) assert.equal((await scene.app.inject(post)).statusCode, 404, address)
      assert.equal((await officer.get(address)).status, 200, address)
    }
    clock.set('2026-12-01T09:00:00Z')
    await (await officer.get(urls.outcome(1))).send({ residents: '7' })
    const seen = [
      await other.get(`${urls.staff}?show=all`),
      await other.get(urls.table),
      await other.get(urls.takeAways),
      await other.get(urls.diary),
      await resident.get(urls.events),
      await resident.get(urls.past),
    ]
    for (const page of seen) assert.doesNotMatch(page.text, /Secret farm|1,?012/, page.url)
    assert.match((await officer.get(`${urls.staff}?show=all`)).text, /Secret farm visit/)
    // The file and the figures leave it out for whoever knows of it too: they go to others.
    for (const who of [officer, other]) assert.doesNotMatch((await who.get(`${urls.file}?show=all`)).text, /Secret/)
    assert.match((await officer.get(urls.table)).text, /All events, each once ?0 ?0 ?0/)
    assert.deepEqual([await measure('M-29'), await measure('M-30')], [0, 0])
    assert.deepEqual(
      [
        (await find(house.db, 'secret', { ...tom, id: TOM + 1 })).found,
        await closedSearch.find(house.db, 'secret', { ...tom, id: TOM + 1 }),
      ],
      [[], []],
    )
    assert.equal((await closedSearch.find(house.db, 'secret', tom)).length, 1)
    const diary = await other.get(`${urls.diary}?whose=commissioner&from=2026-11-30`)
    assert.match(diary.text, /10am to 12pm: not free/)
    assert.doesNotMatch(diary.text, /Secret|Aldermoor/)
    assert.equal((await resident.get(urls.calendar)).text.includes('Secret'), false)
  })

  test('EVT-17 closed events reach the public as one yearly total, counted once, hidden when few, and derived again', async () => {
    const { officer, resident, plan, clock, house } = await engagementOffice()
    const visit = async (title: string, day: string) => {
      const event = await plan({ ...LIBRARY, title, closed: ['yes'], ...typedDay('day', day) })
      await event.send({ readers: [] })
      await (
        await (await officer.get(`${urls.staff}?show=all`)).click(title).then((page) => page.click('Say what became of it'))
      ).send({ residents: '1' })
    }
    clock.set('2027-03-30T09:00:00Z')
    for (let n = 1; n < 5; n += 1) await visit(`Visit ${n}`, `2027-03-0${n}`)
    await countClosedYear.handle(house, null)
    assert.doesNotMatch((await resident.get(urls.events)).text, /2026–27/)
    clock.set('2027-05-01T05:00:00Z')
    await countClosedYear.handle(house, null)
    assert.match((await resident.get(urls.events)).text, /In 2026–27: fewer than 5/)
    const [total] = await closedTotals(house.db)
    const derived = async () => (await recountClosed(house.db)).map((one) => [one.year, one.published, one.derived])
    assert.deepEqual(await derived(), [[2026, 4, 4]])
    clock.set('2027-05-03T09:00:00Z')
    await visit('Visit 5', '2027-03-09')
    await countClosedYear.handle(house, null)
    assert.match((await resident.get(urls.events)).text, /In 2026–27: fewer than 5/, 'a later figure would tell of one visit')
    assert.deepEqual(
      [total?.events, await countClosed(house.db, 2026, total?.countedAt ?? clock.now()), await countClosed(house.db, 2026, clock.now())],
      [4, 4, 5],
    )
    assert.deepEqual(await derived(), [[2026, 4, 4]])
    await sql`update engagement.closed_total set events = 7`.execute(house.db)
    assert.deepEqual(await derived(), [[2026, 7, 4]])
  })

  test('DPA-06 an open event that is closed leaves the programme, and is not opened again', async () => {
    const { officer, resident, plan, advertise } = await engagementOffice()
    const event = await advertise(await plan(LIBRARY))
    const page = await (await resident.get(urls.events)).click('Surgery in the library')
    await (await event.click('Close it to all but named people')).send({ readers: [] })
    assert.equal((await resident.get(page.url)).status, 404)
    const again = await officer.get(urls.programme(1))
    assert.match((await again.send({}, 'Yes, do it')).text, /It is closed: it can stand in no programme/)
  })

  test('EVT-09 the engagement table lists groups and places met, what is planned and its certainty; spreadsheet and Word document say the same', async () => {
    const { officer, plan, clock } = await engagementOffice()
    const met = async (title: string, who: string[], communities: string[]) => {
      const event = await plan({ ...LIBRARY, title, who, ...typedDay('day', '2026-11-20') })
      const detailed = await (await event.click('Change it')).send({ communities })
      await (await detailed.click('Say what became of it')).send({ residents: '10' })
    }
    await met('Millbeck forum', ['commissioner', 'deputy'], ['forums', 'rural'])
    await met('Farmers’ union', ['deputy'], ['rural'])
    await met('Stall', [String(TOM)], ['rural'])
    const ahead = await plan({ ...LIBRARY, title: 'County show', state: 'invited' })
    await (await ahead.click('Change it')).send({ communities: ['rural'] })
    const table = await officer.get(urls.table)
    assert.match(
      table.text,
      /Rural communities ?1 ?1 ?1 ?30 ?Millbeck forum, Aldermoor ?Farmers’ union, Aldermoor ?County show, Aldermoor, Monday 30 November 2026 \(invited\)/,
    )
    assert.match(table.text, /Community forums ?1 ?0 ?0 ?10/)
    assert.match(table.text, /All events, each once ?1 ?1 ?1 ?30/)
    assert.match(table.text, /An event at which both the PCC and the deputy were counts once, for the PCC/)
    const file = await officer.get(urls.tableFile)
    assert.match(file.text, /Rural communities,1,1,1,30,"?Millbeck forum, Aldermoor; Farmers’ union, Aldermoor/)
    const document = await officer.get(urls.tableDocument)
    const words = unzip(document.bytes).get('word/document.xml')?.toString() ?? ''
    for (const said of ['Millbeck forum, Aldermoor', 'All events, each once', 'County show', 'counts once, for the PCC'])
      assert.ok(words.includes(said), said)
    clock.set('2027-04-02T09:00:00Z')
    assert.match((await officer.get(urls.table)).text, /All events, each once ?0 ?0 ?0 ?Not counted/)
    assert.equal((await officer.get(`${urls.table}?from-day=2&from-month=4&from-year=2027&to-day=1&to-month=4&to-year=2027`)).status, 422)
  })

  test('EVT-12 M-62 each district shows whether it had an event open to everybody, and where one is missing', async () => {
    const { officer, plan, measure } = await engagementOffice()
    const event = await plan({ ...LIBRARY, ...typedDay('day', '2026-11-20') })
    await (await event.click('Change it')).send({ openAccess: ['yes'] })
    await (await (await officer.get(event.url)).click('Say what became of it')).send({ residents: '' })
    assert.match((await officer.get(urls.table)).text, /Aldermoor ?1 ?0 ?Yes ?Carrowdale ?0 ?0 ?None yet/)
    assert.equal(await measure('M-62'), 1)
  })
})
