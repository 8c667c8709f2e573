import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { served } from '#test/served'
import type { Permission, Person } from '#platform/access'
import { Temporal } from '#platform/clock'
import { defineModule } from '#platform/module'
import { find } from '#platform/search'
import { contacts } from '#modules/contacts'
import { modules } from '../../index.js'
import { publishingDesk } from '../desk.js'
import { publishing } from '../module.js'
import { urls } from '../urls.js'
import { publicationNews } from './news.js'
import { publishPublications } from './publish.js'
import { publicationAt } from './queries.js'

const WRITER = ['publishing:see', 'publishing:write'] as const
const ISSUER = [...WRITER, 'publishing:issue'] as const

const TEXT = {
  kind: 'strategy',
  title: 'Engagement strategy',
  summary: 'How we ask people, and what they can count on.',
  body: '# Whom we ask\n\nEverybody.\n\n# How\n\nEarly.\n\n# What then\n\n| What | When |\n| --- | --- |\n| Reply | 28 days |',
  authors: 'Policy team',
}

/** Another module that tells what is open now, as consultations do. */
const asking = defineModule({
  name: 'asking',
  title: 'Asking',
  news: [
    {
      kind: 'asking.open',
      label: 'Open',
      heading: () => 'Open',
      what: () => 'what opens',
      since: async () => [],
      now: async () => [
        {
          key: 'a',
          title: 'Reoffending survey',
          summary: '',
          href: '/consultations/reoffending',
          at: Temporal.Now.instant(),
          topics: [],
          places: [],
        },
      ],
    },
  ],
})

async function library() {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts, publishing, asking)
  for (const module of below) await module?.seed?.(scene.house, () => {})
  const { house, clock } = scene
  const writer = scene.staff(...WRITER)
  const second = scene.staff(...ISSUER)
  const tick = async (to?: string) => {
    if (to) clock.set(to)
    await publishPublications.handle(house, undefined)
  }
  const write = async (typed: Record<string, string | readonly string[]> = {}) =>
    await (await writer.get(urls.newPublication)).send({ ...TEXT, ...typed })
  const idOf = (page: { url: string }) => Number(/\/staff\/publications\/(\d+)/.exec(page.url)?.[1])
  const publish = async (draft: { url: string }) => {
    const id = idOf(draft)
    await (await writer.get(urls.publicationIssue(id))).send({ when: 'now' })
    await (await second.get(urls.publicationApproval(id))).send({ what: 'approve' })
    await tick()
    return await publicationAt(house.db, id)
  }
  return { ...scene, db: house.db, writer, second, tick, write, idOf, publish }
}

const person = (id: number, ...permissions: Permission[]): Person => ({
  id,
  name: 'Officer',
  email: 'officer@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  permissions: new Set(permissions),
  places: [],
  coversFor: [],
})

describe('publications', () => {
  test('INF-31 ACC-10 a document needs its short version, is approved by somebody else, and stands as a page with its text, table and files', async () => {
    const { writer, second, tick, write, idOf, db, public: visitor } = await library()
    const bare = await write({ summary: '' })
    assert.match(bare.text, /Enter the short version/)
    const draft = await write()
    const id = idOf(draft)
    const adding = await draft.click('Add a file')
    const wrong = await adding.attach(
      { field: 'file', filename: 'x.pdf', bytes: 'MZ' },
      { title: 'The strategy', accessible: 'no', pages: 'x' },
    )
    assert.match(wrong.text, /is not really a PDF.*Enter a whole number of pages/)
    const added = await wrong.attach(
      { field: 'file', filename: 'promises.csv', bytes: 'What,When\nReply,28 days\n' },
      { title: 'Our promises', accessible: 'no', pages: '2' },
    )
    assert.match(added.text, /The file is added.*Our promises ?CSV, 24 bytes, 2 pages ?No/)
    const waiting = await (await writer.get(urls.publicationIssue(id))).send({ when: 'now' })
    assert.match(waiting.text, /It waits for approval/)
    assert.equal((await writer.get(urls.publicationApproval(id))).status, 403)
    assert.equal((await second.get(urls.newFile(id))).status, 200)
    const late = await (
      await second.get(urls.newFile(id))
    ).attach({ field: 'file', filename: 'late.csv', bytes: 'a,b\n' }, { title: 'Late', accessible: 'yes' })
    assert.equal(late.status, 409, 'files are fixed with the words')
    const approval = await second.get(urls.publicationApproval(id))
    assert.match(approval.text, /Files ?Our promises.*How we ask people.*Whom we ask/)
    await approval.send({ what: 'approve' })
    assert.equal((await visitor().get('/publications/engagement-strategy')).status, 404, 'not before the minute')
    await tick()
    const page = await visitor().get('/publications/engagement-strategy')
    assert.match(
      page.text,
      /Status ?Final.*By ?Policy team.*In short.*Our promises \(CSV, 24 bytes, 2 pages\).*may not work with a screen reader/,
    )
    assert.match(page.text, /Contents.*Whom we ask.*Ask for this in another format/)
    assert.ok(page.dom.querySelector('h2#text-whom-we-ask') && page.dom.querySelector('table.govuk-table'))
    const file = await page.click('Our promises (CSV, 24 bytes, 2 pages)')
    assert.equal(file.html, 'What,When\nReply,28 days\n')
    const list = await visitor().get(urls.publications)
    assert.match(list.text, /Engagement strategy.*Strategies, Monday 23 November 2026/)
    assert.doesNotMatch((await visitor().get(`${urls.publications}?kind=charter`)).text, /Engagement strategy/)
    assert.doesNotMatch((await visitor().get(`${urls.publications}?year=2025`)).text, /Engagement strategy/)
    assert.match((await visitor().get(`${urls.publications}?year=2026&kind=strategy&q=count`)).text, /Engagement strategy/)
    assert.doesNotMatch((await visitor().get(`${urls.publications}?q=hedgehogs`)).text, /Engagement strategy/)
    for (const kind of ['atom', 'rss', 'json'] as const)
      assert.match((await visitor().get(urls.publicationsFeed(kind))).html, /Engagement strategy/)
    assert.equal((await find(db, 'strategy', undefined)).found.length, 1)
    for (const id of ['1e20', 'x', '0', '99999999999']) assert.equal((await second.get(`/staff/publications/${id}`)).status, 404, id)
  })

  test('INF-31 a new version supersedes the old, which stays at its address and says so, and alerts tell of the newer alone', async () => {
    const { writer, write, publish, db, clock, idOf, second, public: visitor } = await library()
    const before = clock.now().subtract({ seconds: 1 })
    const first = await publish(await write())
    const next = await (await writer.get(urls.nextVersion(first.id))).send({})
    assert.match(next.html, /Whom we ask/, 'it begins with the words of the one before')
    const again = await (await second.get(urls.nextVersion(first.id))).send({})
    assert.equal(again.status, 409, 'one next version at a time')
    await next.send({ summary: 'How we ask people since this winter.' })
    assert.doesNotMatch((await visitor().get(urls.publication(first.slug))).text, /newer version/)
    const newer = await publish({ url: urls.managePublication(idOf(next)) })
    assert.deepEqual([newer.number, newer.slug], [2, 'engagement-strategy-2'])
    const old = await visitor().get(urls.publication(first.slug))
    assert.match(old.text, /There is a newer version of this document.*Status ?Superseded.*Version ?1 of 2/)
    assert.match((await old.click('Engagement strategy')).text, /since this winter.*All versions.*this version/)
    assert.equal((await visitor().get(urls.publications)).text.match(/Engagement strategy/g)?.length, 1)
    assert.deepEqual(
      (await find(db, 'strategy', undefined)).found.map(({ href }) => href),
      [urls.publication(newer.slug), urls.publication(first.slug)],
      'the older one after it',
    )
    const told = async () => (await publicationNews.since(db, { from: before, to: clock.now() }, 'en')).map(({ href }) => href)
    assert.deepEqual(await told(), [urls.publication(newer.slug)])
    // Withdrawn, it says why, and the one before is the current one again.
    await (await second.get(urls.publicationWithdrawal(newer.id))).send({ why: 'The figures were wrong.' })
    const gone = await visitor().get(urls.publication(newer.slug))
    assert.match(gone.text, /This was withdrawn.*“Engagement strategy”.*The figures were wrong\./)
    assert.doesNotMatch(gone.text, /this winter/)
    assert.match((await visitor().get(urls.publication(first.slug))).text, /Status ?Final/)
    assert.deepEqual(await told(), [urls.publication(first.slug)])
    assert.equal((await find(db, 'strategy', undefined)).found[0]?.href, urls.publication(first.slug))
  })

  test('PLAN-27 a draft is out for comment by web, e-mail and post until the end of its last day, and then says that it is closed', async () => {
    const { write, publish, tick, public: visitor } = await library()
    const lost = await write({ stage: 'comment' })
    assert.match(lost.text, /Enter the last day to comment.*Enter at least one way to comment/)
    const draft = await write({
      stage: 'comment',
      'commentUntil-day': '30',
      'commentUntil-month': '11',
      'commentUntil-year': '2026',
      commentLink: '/consultations/reoffending',
      commentEmail: 'comments@westmarch-pcc.example',
      commentPost: 'Wool Hall\nAldermoor',
    })
    const one = await publish(draft)
    const address = urls.publication(one.slug)
    assert.match(
      (await visitor().get(address)).text,
      /Status ?Out for comment.*until the end of Monday 30 November 2026.*Comment on this website.*comments@westmarch-pcc\.example.*Wool Hall, Aldermoor/,
    )
    assert.match((await visitor().get(address)).html, /href="\/consultations\/reoffending"/)
    await tick('2026-11-30T23:59:00Z')
    assert.match((await visitor().get(address)).text, /Out for comment/)
    await tick('2026-12-01T00:00:00Z')
    const closed = await visitor().get(address)
    assert.match(closed.text, /Closed for comment.*Comments closed on Monday 30 November 2026/)
    assert.doesNotMatch(closed.text, /comments@westmarch/)
    assert.match((await visitor().get(urls.publications)).text, /Closed for comment/)
  })

  test('INF-17 INF-31 a strategy has an owner, who is asked in time whether it still holds; two who change a draft lose nothing', async () => {
    const { write, publish, writer, house, clock } = await library()
    const draft = await write({ owner: '1', 'reviewOn-day': '15', 'reviewOn-month': '12', 'reviewOn-year': '2026' })
    const details = async () => await writer.get(urls.publicationDetails(Number(/\d+/.exec(draft.url)?.[0])))
    const [one, other] = [await details(), await details()]
    await one.send({ authors: 'Tom’s team' })
    const clash = await other.send({ authors: 'Priya’s team', summary: 'Other words' })
    assert.equal(clash.status, 409)
    assert.match(clash.text, /Tom’s team.*Priya’s team/)
    await clash.send({})
    const published = await publish(draft)
    assert.deepEqual([published.authors, published.summary], ['Priya’s team', 'Other words'])
    const items = async () => (await publishingDesk(house, person(1, ...WRITER))).filter(({ key }) => key.startsWith('publishing:review'))
    assert.deepEqual(
      (await items()).map(({ due, owners }) => [due?.toString(), owners]),
      [['2026-12-15', [1]]],
    )
    const review = await writer.get(urls.publicationReview(published.id))
    assert.match((await review.send({ 'next-day': '1', 'next-month': '1', 'next-year': '2026' })).text, /Enter a day to come/)
    await review.send({ 'next-day': '15', 'next-month': '12', 'next-year': '2027' })
    assert.deepEqual(await items(), [])
    clock.set('2027-11-20T09:00:00Z')
    assert.equal((await items()).length, 1)
  })
})
