import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beforeElections, CHIEF, typedDay } from './before-elections.js'
import { Temporal } from '#platform/clock'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { publishPublications } from '../src/modules/publishing/publications/publish.js'
import { urls as news } from '../src/modules/publishing/urls.js'
import { electionsDesk } from '../src/modules/elections/desk.js'
import { electionNotice } from '../src/modules/elections/notice.js'
import { urls } from '../src/modules/elections/urls.js'

describe('before an election', () => {
  test('INF-12 in a pre-election period news and releases wait until it is over, staff are told on every page, and the log says what was let out', async () => {
    const { chief, writer, set, story, tick, public: visitor, db, house } = await beforeElections()
    const period = await set('Council elections', '2026-11-23', '2026-12-10')
    assert.match(period.text, /The period is set.*Now.*Ask first\./)
    const [waits, cannot] = [await story('A new bus'), await story('Missing: the first hour')]
    await tick()
    assert.equal((await visitor().get('/news/a-new-bus')).status, 404)
    assert.equal((await mailbox(db)).filter(({ purpose }) => purpose === 'publishing:release').length, 0, 'no newsroom has it')
    const page = await writer.get(news.staffStory(waits))
    assert.match(page.text, /Held back: “Council elections” is from Monday 23 November 2026 to Thursday 10 December 2026/)
    assert.match(page.text, /Public ?After Thursday 10 December 2026, when the pre-election period is over/)
    assert.match((await writer.get(news.staff)).text, /A new bus.*Held back.*After Thursday 10 December 2026/)
    assert.match(
      (await electionNotice(house)) ?? '',
      /Pre-election period until Thursday 10 December 2026 \(Council elections\).*Ask first\./,
    )
    const allow = urls.allow(1, 'publishing.story', cannot)
    assert.equal((await writer.get(allow)).status, 403)
    const why = await (await chief.get(allow)).send({ why: '' })
    assert.match(why.text, /Say why it cannot wait/)
    const [one, other] = [await chief.get(allow), await chief.get(allow)]
    const out = await one.send({ why: 'Facts on public safety' })
    assert.match(out.text, /It may go out.*Missing: the first hour.*May go out.*What was let out.*Facts on public safety/)
    assert.equal((await other.send({ why: 'Again' })).status, 409)
    await tick()
    assert.equal((await visitor().get('/news/missing-the-first-hour')).status, 200)
    assert.equal((await visitor().get('/news/a-new-bus')).status, 404)
    assert.equal((await electionsDesk(house, { ...WHO, permissions: new Set(CHIEF) })).length, 1)
    await tick('2026-12-10T23:59:00Z')
    assert.equal((await visitor().get('/news/a-new-bus')).status, 404)
    await tick('2026-12-11T00:01:00Z')
    assert.equal((await visitor().get('/news/a-new-bus')).status, 200)
  })

  test('INF-31 a publication waits too, and is let out on its page', async () => {
    const { set, chief, house, staff, public: visitor } = await beforeElections()
    await set('Council elections', '2026-11-20', '2026-12-10')
    const writer = staff('publishing:see', 'publishing:write')
    const draft = await (
      await writer.get(news.newPublication)
    ).send({
      title: 'Annual report',
      kind: 'annual-report',
      summary: 'In short.',
      body: 'At length.',
      authors: 'The office',
      ...typedDay('dated', '2026-11-20'),
    })
    const id = Number(/\/staff\/publications\/(\d+)/.exec(draft.url)?.[1])
    await (await writer.get(news.publicationIssue(id))).send({ when: 'now' })
    await (await chief.get(news.publicationApproval(id))).send({ what: 'approve' })
    await publishPublications.handle(house, undefined)
    assert.equal((await visitor().get('/publications/annual-report')).status, 404)
    const page = await chief.get(news.managePublication(id))
    assert.match(page.text, /Held back: “Council elections”/)
    await (await page.click('Let it go out before the election')).send({ why: 'The law sets the day' })
    await publishPublications.handle(house, undefined)
    assert.equal((await visitor().get('/publications/annual-report')).status, 200)
  })

  test('INF-26 INF-12 a page of the website that was never public waits too, and what the public reads already can be put right', async () => {
    const { set, chief, staff, public: visitor } = await beforeElections()
    const editor = staff('website:see', 'website:write', 'website:publish')
    const write = async (title: string) => {
      const draft = await (
        await editor.get('/staff/website/pages/new')
      ).send({ title, summary: 'In short.', body: 'At length.', audience: 'public' }, 'Save the draft')
      return draft.url.split('?')[0] ?? ''
    }
    const [old, fresh] = [await write('Our team'), await write('Our new ferry')]
    await (await editor.get(`${old}/publication`)).send({}, 'Publish it')
    await set('Council elections', '2026-11-20', '2026-12-10')
    const held = await (await editor.get(`${fresh}/publication`)).send({}, 'Publish it')
    assert.equal(held.status, 422)
    assert.match(held.text, /It waits until the pre-election period is over on Thursday 10 December 2026/)
    assert.equal((await visitor().get('/pages/our-new-ferry')).status, 404)
    assert.match((await editor.get(fresh)).text, /Held back: “Council elections”/)

    await (await editor.get(`${old}/words`)).send({ body: 'Put right.' })
    await (await editor.get(`${old}/publication`)).send({}, 'Publish it')
    assert.match((await visitor().get('/pages/our-team')).text, /Put right\./)

    const page = Number(fresh.split('/').at(-1))
    await (await chief.get(urls.allow(1, 'website.page', page))).send({ why: 'The ferry begins on Monday' })
    await (await editor.get(`${fresh}/publication`)).send({}, 'Publish it')
    assert.equal((await visitor().get('/pages/our-new-ferry')).status, 200)
  })

  test('INF-12 whoever wrote in something cannot let it out, and what was never held cannot be let out', async () => {
    const { set, story, chief, staff } = await beforeElections()
    await set('Council elections', '2026-12-01', '2026-12-10')
    const before = await story('Before')
    assert.equal((await chief.get(urls.allow(1, 'publishing.story', before))).status, 404, 'its day is before the period')
    const within = await story('Within', { when: 'later', ...typedDay('day', '2026-12-03'), time: '9:00' })
    assert.equal((await chief.get(urls.allow(1, 'nothing.at-all', within))).status, 404)
    const own = staff('elections:see', 'elections:allow', 'publishing:see', 'publishing:write', 'contacts:see')
    const theirs = await story('Theirs', { when: 'later', ...typedDay('day', '2026-12-04'), time: '9:00' }, own)
    const refused = await (await own.get(urls.allow(1, 'publishing.story', theirs))).send({ why: 'It is mine' })
    assert.match(refused.text, /You wrote in it: somebody else must let it go out/)
    assert.match((await chief.get(urls.period(1))).text, /Theirs.*Friday 4 December 2026.*Held back/)
    assert.match((await chief.get(urls.period(1))).text, /Within.*Thursday 3 December 2026.*Held back/)
  })

  test('INF-12 the days of a period follow one another, are not months, and two people cannot overwrite one another', async () => {
    const { chief, set } = await beforeElections()
    assert.match((await set('Backwards', '2026-12-10', '2026-12-01')).text, /The last day is before the first/)
    assert.match((await set('For ever', '2026-12-10', '2027-12-01')).text, /120 days long at most/)
    await set('Council elections', '2026-12-01', '2026-12-10')
    const [one, other] = [await chief.get(urls.details(1)), await chief.get(urls.details(1))]
    await one.send(typedDay('to', '2026-12-11'))
    const conflict = await other.send(typedDay('to', '2026-12-12'))
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /11 12 2026|Last day/)
  })
})

describe('consultations before an election', () => {
  test('CON-02 a consultation is not published with a first day in the period, and one that was published before opens after it, or when it is let out', async () => {
    const { db, clock, chief, set, house } = await beforeElections()
    const day = (text: string) => Temporal.PlainDate.from(text)
    await house.db
      .withTables<{ 'consultations.exercise': Record<string, unknown> }>()
      .insertInto('consultations.exercise')
      .values({
        slug: 'buses',
        kind: 'poll',
        title: 'Buses at night',
        sheet: '{}',
        state: 'published',
        opens_on: day('2026-12-03'),
        closes_on: day('2027-02-01'),
        reply_by: day('2027-04-01'),
        created_at: clock.now(),
        published_at: clock.now(),
      })
      .execute()
    const opening = async () => {
      await runJobs(house)
      const row = await db
        .withTables<{ 'consultations.exercise': { opens_on: Temporal.PlainDate; planned_for: Temporal.PlainDate | null } }>()
        .selectFrom('consultations.exercise')
        .select(['opens_on', 'planned_for'])
        .executeTakeFirstOrThrow()
      return row.opens_on.toString()
    }
    await set('Council elections', '2026-12-01', '2026-12-10')
    assert.equal(await opening(), '2026-12-11')
    const period = await chief.get(urls.period(1))
    assert.match(period.text, /Buses at night.*Consultation.*Thursday 3 December 2026.*Held back/)
    await (await chief.get(urls.details(1))).send(typedDay('to', '2026-12-14'))
    assert.equal(await opening(), '2026-12-15')
    await (await (await chief.get(urls.period(1))).click('Let it go out: Buses at night')).send({ why: 'The law sets the day' })
    assert.equal(await opening(), '2026-12-03')
    await set('Another', '2026-12-02', '2026-12-04')
    assert.equal(await opening(), '2026-12-05', 'letting it out of one period lets it out of that one only')
  })
})

const WHO = { id: 999, name: 'Chief', email: 'c@westmarch-pcc.example', kind: 'staff' as const, job: 'Chief', places: [], coversFor: [] }
