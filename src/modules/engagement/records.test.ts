import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { engagementOffice } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'

import { eventCampaigns } from './events/campaigns.js'
import { eventHolding, forgetClosed } from './events/holdings.js'
import { urls } from './urls.js'

const FAIR = { title: 'Winter fair', kind: 'stall', ...typedDay('day', '2026-11-20'), place: 'CAR', venue: 'Hall', time: '', until: '' }

describe('the record of events', () => {
  test('EVT-28 EVT-29 ideas are kept by district with who suggested them, and are in no diary and no programme', async () => {
    const { officer, plan } = await engagementOffice()
    const idea = await plan({ ...FAIR, state: 'possible', ...typedDay('day', '2026-11-25') })
    await (await idea.click('Change it')).send({ suggestedBy: 'Panel member for Carrowdale', partners: 'District council' })
    await plan({ ...FAIR, title: 'Peace festival', place: 'ALD', state: 'possible', ...typedDay('day', '2026-11-26') })
    const here = await officer.get(`${urls.staff}?show=possible&place=CAR`)
    assert.match(here.text, /Winter fair/)
    assert.doesNotMatch(here.text, /Peace festival/)
    assert.match((await officer.get(idea.url)).text, /Invited with us ?District council ?Suggested by ?Panel member for Carrowdale/)
    assert.doesNotMatch((await officer.get(urls.diary)).text, /Winter fair/)
    assert.doesNotMatch((await officer.get(urls.staff)).text, /Winter fair/)
  })

  test('EVT-35 EVT-20 the spreadsheet has every event with its objective, kind of say, assets and evaluation, a formula in it is text, and a long one is whole', async () => {
    const { officer, plan, house } = await engagementOffice()
    const event = await plan({ ...FAIR, title: '=1+1' })
    await (await event.click('Change it')).send({ objective: 'Visible policing', level: 'consult', assets: 'Van' })
    await (await (await officer.get(event.url)).click('Say what became of it')).send({ residents: '3', rating: '4,5', ratedBy: '12' })
    await sql`
      insert into engagement.event (uid, kind, title, day, last_day, owner, state, created_at, created_by, changed_at)
      select gen_random_uuid(), 'stall', 'Event ' || n, date '2026-01-01' + (n % 300), date '2026-01-01' + (n % 300), 6, 'delivered', now(), 6, now()
      from generate_series(1, 1200) n`.execute(house.db)
    const file = await officer.get(`${urls.file}?show=delivered`)
    const rows = parse(file.bytes, { columns: true }) as Record<string, string>[]
    assert.equal(rows.length, 1201)
    assert.equal(new Set(rows.map((row) => row['What'])).size, 1201)
    const one = rows.find((row) => row['What']?.includes('1+1'))
    assert.deepEqual(
      [one?.['What'], one?.['Plan objective'], one?.['Say'], one?.['Assets'], one?.['Rating'], one?.['Rated by'], one?.['Residents met']],
      ["'=1+1", 'Visible policing', 'People are asked', 'Van', '4.5', '12', '3'],
    )
    const list = await officer.get(`${urls.staff}?show=delivered`)
    const next = await officer.get(/href="([^"]*after=[^"]*)"/.exec(list.html)?.[1]?.replaceAll('&amp;', '&') ?? 'none')
    assert.equal(next.status, 200)
    assert.notEqual(next.text, list.text)
  })

  test('INF-36 an open event can stand in a campaign, which says how many residents it met; a closed one cannot', async () => {
    const { plan, house, advertise } = await engagementOffice()
    const fair = await advertise(await plan(FAIR))
    await (await fair.click('Say what became of it')).send({ residents: '41' })
    const closed = await plan({ ...FAIR, title: 'Secret visit', closed: ['yes'] })
    await closed.send({ readers: [] })
    const latest = await eventCampaigns.latest(house.db)
    assert.deepEqual(
      latest.map(({ title, publicHref }) => [title, publicHref]),
      [['Winter fair, Friday 20 November 2026', '/events/winter-fair-2026-11-20']],
    )
    assert.deepEqual(
      (await eventCampaigns.read(house.db, [1, 2])).map(({ id }) => id),
      [1],
    )
    const day = Temporal.PlainDate.from('2026-11-01')
    const [figure] =
      (await eventCampaigns.figures?.(house.db, {
        records: new Map([[eventCampaigns.kind, [1, 2]]]),
        from: day,
        to: day,
        path: '/campaigns/x',
        today: day,
      })) ?? []
    assert.deepEqual([figure?.count, figure?.rows.length], [41, 1])
  })

  test('the communities of the table are the office’s own: added, renamed, moved and ended, and an ended one keeps what it has', async () => {
    const { officer, plan } = await engagementOffice()
    const added = await (await officer.get(urls.newCommunity)).send({ name: 'Students' })
    assert.match(added.text, /“Students” is added.*Students/)
    assert.match(
      (await (await officer.get(urls.newCommunity)).send({ name: 'students' })).text,
      /There is a community of this name already/,
    )
    const event = await plan(FAIR)
    await (await event.click('Change it')).send({ communities: ['students'] })
    await (await (await officer.get(event.url)).click('Say what became of it')).send({ residents: '5' })
    const [form, late] = [await officer.get(urls.community('students')), await officer.get(urls.community('students'))]
    await form.send({ name: 'Students and apprentices', position: '1', ended: ['yes'] })
    assert.equal((await late.send({ name: 'Pupils' })).status, 409)
    assert.match((await officer.get(urls.table)).text, /Students and apprentices ?0 ?0 ?1 ?5.*Faith groups/)
    // The event that has it keeps it when it is changed; others are not offered it.
    await (await officer.get(urls.details(1))).send({ venue: 'School' })
    assert.match((await officer.get(event.url)).text, /School.*Communities ?Students and apprentices/)
    await plan({ ...FAIR, title: 'Other fair' })
    assert.doesNotMatch((await officer.get(urls.details(2))).text, /Students and apprentices/)
  })

  test('DPA-08 what staff wrote of somebody is found by name, handed over and erased; what a closed event was about goes when its time is over', async () => {
    const { officer, plan, house, clock } = await engagementOffice()
    const closed = await plan({ ...FAIR, title: 'Meeting with Ada Brook', closed: ['yes'] })
    const event = await closed.send({ readers: [] })
    await (await event.click('Say what became of it')).send({ residents: '1', feedback: 'Ada Brook wants a call' })
    await (
      await (await officer.get(event.url)).click('Note something to do')
    ).send({ what: 'Ring Ada Brook', ...typedDay('due', '2026-12-01') })
    // Of one that has nothing but its name, the name goes too.
    const bare = await plan({ ...FAIR, title: 'Ben Ash at home', venue: '', closed: ['yes'] })
    const named = await bare.send({ readers: [] })
    const open = await plan({ ...FAIR, title: 'Fair' })
    await (await open.click('Say what became of it')).send({ feedback: 'Ada Brook asked about lights', residents: '' })
    const found = await eventHolding.find(house.db, { name: 'ada brook' })
    assert.deepEqual(
      found.map(({ summary }) => summary),
      ['A closed event on Friday 20 November 2026', 'An event on Friday 20 November 2026'],
    )
    assert.deepEqual([await eventHolding.find(house.db, { name: 'nobody here' }), await eventHolding.find(house.db, {})], [[], []])
    assert.equal((await eventHolding.export(house.db, 'engagement.event', '1'))['feedback'], 'Ada Brook wants a call')
    const [, second] = found
    await inTransaction(house.db, (tx) => eventHolding.erase(tx, second?.kind ?? '', second?.id ?? ''))
    assert.doesNotMatch((await officer.get(open.url)).text, /Ada/)
    clock.set('2029-11-19T09:00:00Z')
    await forgetClosed.handle(house, null)
    assert.match((await officer.get(event.url)).text, /Ada Brook/)
    clock.set('2029-11-21T09:00:00Z')
    await forgetClosed.handle(house, null)
    assert.doesNotMatch((await officer.get(named.url)).text, /Ben Ash/)
    const page = await officer.get(event.url)
    assert.doesNotMatch(page.text, /Ada/)
    assert.match(page.text, /Stall, open day or roadshow.*Residents met ?1/)
    assert.deepEqual(await eventHolding.find(house.db, { name: 'Ada Brook' }), [])
  })
})
