import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { served } from '#test/served'
import type { Permission } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { find } from '#platform/search'
import { agreesTo, contacts, findContact, keepContact } from '#modules/contacts'
import { modules } from '../../index.js'
import { publishingDesk } from '../desk.js'
import { publishing } from '../module.js'
import { urls } from '../urls.js'
import { storyNews } from './news.js'
import { publishDue } from './publish.js'
import { lastRelease, storyAt } from './queries.js'

const WRITER = ['publishing:see', 'publishing:write', 'contacts:see', 'contacts:keep-lists', 'contacts:change'] as const
const ISSUER = [...WRITER, 'publishing:issue'] as const

const TEXT = {
  title: 'Four street lights mended',
  summary: 'Mill Lane is light again.',
  body: 'We walked **Mill Lane**. [See why](/decisions).\n\n- Four lights work',
}

/** An office with two lists of newsrooms that overlap, a writer and somebody who approves. */
async function newsroom() {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts, publishing)
  const { house, clock, staff } = scene
  for (const module of below) await module?.seed?.(house, () => {})
  const { db } = house
  for (const name of ['echo', 'post', 'radio', 'quiet'])
    await inTransaction(db, (tx) =>
      keepContact(
        tx,
        {
          name: `Westmarch ${name}`,
          email: `${name}@news.example`,
          source: { form: 'Added by staff', cameWith: 'conversation' },
          basis: 'Public task',
          how: 'office',
          agrees: name === 'quiet' ? [] : [{ purpose: 'press', basis: 'public-task', wording: 'A newsroom', wordingVersion: '1' }],
        },
        'person:1',
        clock.now(),
      ),
    )
  const writer = staff(...WRITER)
  const second = staff(...ISSUER)
  const list = async (name: string, ...who: string[]) => {
    let made = await (
      await writer.get('/staff/contacts/lists/new')
    ).send({ name, why: 'To send them releases', purpose: 'press', owner: '1', kind: 'chosen' })
    for (const one of who) made = await (await made.click('Put somebody on it')).send({ who: `${one}@news.example` })
    return made.url.split('/').at(-1) ?? ''
  }
  const lists = [await list('News desks', 'echo', 'post', 'quiet'), await list('Radio', 'radio', 'post')]
  /** Lets the minute's job run, and what it causes. */
  const tick = async (to?: string) => {
    if (to) clock.set(to)
    await publishDue.handle(house, undefined)
    await runJobs(house)
  }
  const mails = async () => (await mailbox(db)).filter(({ purpose }) => purpose === 'publishing:release').toReversed()
  const write = async (typed: Record<string, string | readonly string[]> = {}) =>
    await (await writer.get(urls.newStory)).send({ ...TEXT, release: 'yes', notes: 'Ring Helen', ...typed })
  const idOf = (page: { url: string }) => Number(/\/staff\/news\/(\d+)/.exec(page.url)?.[1])
  return { ...scene, db, writer, second, lists, tick, mails, write, idOf }
}

describe('news and press releases', () => {
  test('INF-12 INF-13 M-01 a story is written once, approved by somebody else, and becomes news and a release to the lists chosen, once to each', async () => {
    const { writer, second, lists, tick, mails, write, idOf, db, public: visitor, house, staff } = await newsroom()
    const draft = await write()
    assert.match(draft.text, /Draft.*Press release ?Yes.*Mill Lane is light again.*Four lights work.*Ring Helen/)
    const issue = await draft.click('Ask for approval')
    const nobody = await issue.send({ when: 'now' })
    assert.match(nobody.text, /Choose who gets the press release/)
    const waiting = await nobody.send({ lists })
    assert.match(waiting.text, /Waits for approval.*Goes to ?News desks; Radio/)
    const id = idOf(draft)
    assert.equal((await writer.get(urls.approval(id))).status, 403)
    await tick()
    assert.equal((await mails()).length, 0, 'nothing before it is approved')
    const [approval, open] = [await second.get(urls.approval(id)), await second.get(urls.approval(id))]
    assert.match(approval.text, /to News desks \(3\), Radio \(2\).*Mill Lane is light again.*Four lights work.*Ring Helen/)
    const approved = await approval.send({ what: 'approve' })
    assert.equal((await approved.again()).url, approved.url, 'pressed twice it leads on')
    const late = await open.send({ what: 'approve' })
    assert.equal(late.status, 409)
    for (const { text } of [late, await second.get(urls.approval(id))]) assert.match(text, /It does not wait for approval/)
    assert.match(approved.text, /Approved, not public yet/)
    await tick()
    assert.deepEqual(
      (await mails()).map(({ to }) => to).sort(),
      ['echo@news.example', 'post@news.example', 'radio@news.example'],
      'whoever stands on two lists gets it once, and whom the ledger does not name gets nothing',
    )
    const [mail] = await mails()
    assert.equal(mail?.subject, 'Press release: Four street lights mended')
    assert.match(
      mail?.text ?? '',
      /For immediate release[\s\S]*Mill Lane[\s\S]*ENDS[\s\S]*Notes for editors\nRing Helen[\s\S]*Stop them: https/,
    )
    const page = await visitor().get(urls.story('four-street-lights-mended'))
    assert.match(page.text, /Published on Monday 23 November 2026.*Mill Lane is light again/)
    assert.doesNotMatch(page.text, /Ring Helen/, 'notes are for editors')
    assert.match((await visitor().get(urls.news)).text, /Four street lights mended/)
    for (const kind of ['atom', 'rss', 'json'] as const)
      assert.match((await visitor().get(urls.feed(kind))).html, /Four street lights mended/)
    assert.equal((await find(db, 'street lights', undefined)).found.length, 1)
    const got = await second.get(urls.circulation(id))
    assert.match(got.text, /Still waiting ?3.*echo@news\.example/)
    const month = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') }
    const releases = publishing.measures?.find((one) => one.id === 'M-01')
    assert.equal(await releases?.count(house.db, month), 1)
    const stop = /Stop them: https:\/\/views\.westmarch\.example(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const left = await (await visitor().get(stop)).send({}, 'Stop it')
    assert.match(left.text, /You will not hear from us about this again/)
    const contact = await findContact(db, { email: mail?.to ?? '' })
    assert.ok(contact && !(await agreesTo(db, contact.id)).has('press'))
    const told = await second.get(`/staff/contacts/${contact.id}`)
    assert.match(told.text, /Press release: “Four street lights mended”, which waits to go/)
    assert.equal((await told.click('Press release: “Four street lights mended”, which waits to go')).url, urls.circulation(id))
    assert.doesNotMatch((await staff('contacts:see').get(told.url)).text, /Four street lights/)
  })

  test('INF-12 an embargo holds to the minute: newsrooms have it before, marked, and nobody else sees a word', async () => {
    const { second, lists, tick, mails, write, idOf, db, public: visitor, writer } = await newsroom()
    const draft = await write()
    const issue = await draft.click('Ask for approval')
    const wrong = await issue.send({
      when: 'later',
      lists,
      advance: 'yes',
      'day-day': '1',
      'day-month': '12',
      'day-year': '2026',
      time: 'noon',
    })
    assert.match(wrong.text, /Enter a time, like 9:30 or 14:05/)
    await wrong.send({ time: '9:07' })
    const id = idOf(draft)
    await (await second.get(urls.approval(id))).send({ what: 'approve' })
    await tick()
    const [mail] = await mails()
    assert.equal(mail?.subject, 'EMBARGO until Tuesday 1 December 2026 at 9:07am: Four street lights mended')
    assert.match(mail?.text ?? '', /EMBARGOED\. Not for publication before Tuesday 1 December 2026 at 9:07am/)
    await tick('2026-12-01T09:06:59Z')
    assert.doesNotMatch((await visitor().get(urls.news)).text, /Four street lights/)
    assert.equal((await find(db, 'street lights', undefined)).found.length, 0)
    assert.doesNotMatch((await visitor().get(urls.feed('json'))).html, /Four street lights/)
    assert.equal((await visitor().get(urls.story('four-street-lights-mended'))).status, 404)
    const back = await writer.get(urls.back(id))
    assert.equal((await back.send({ why: 'Changed our mind' })).status, 409, 'newsrooms have it already')
    await tick('2026-12-01T09:07:00Z')
    assert.match((await visitor().get(urls.news)).text, /Four street lights/)
    await tick()
    assert.equal((await mails()).length, 3, 'the release goes out once')
  })

  test('INF-12 what is public is corrected for all to see, withdrawn with the reason, and archived with its address kept', async () => {
    const { second, tick, write, idOf, writer, db, public: visitor } = await newsroom()
    const draft = await write({ release: [] })
    await (await draft.click('Ask for approval')).send({ when: 'now' })
    const id = idOf(draft)
    const recorded = await (
      await second.get(urls.agreement(id))
    ).send({
      who: 'The Chief Executive',
      'agreed-day': '23',
      'agreed-month': '11',
      'agreed-year': '2026',
      how: 'by phone',
      evidence: 'Note of the call',
    })
    assert.match(recorded.text, /Recorded: it is approved/)
    await tick()
    const address = urls.story('four-street-lights-mended')
    const [one, other] = [await second.get(urls.correction(id)), await second.get(urls.correction(id))]
    await one.send({ title: 'Three street lights mended', what: 'Three, not four.' })
    assert.equal((await other.send({ summary: 'Another', what: 'Another' })).status, 409)
    const page = await visitor().get(address)
    assert.match(page.text, /Three street lights mended.*Corrected on Monday 23 November 2026: Three, not four\./)
    assert.match((await second.get(urls.staffStory(id))).text, /Corrected on .* by .*: Three, not four/)
    await (await writer.get(urls.archive(id))).send({ where: 'archive' })
    assert.doesNotMatch((await visitor().get(urls.news)).text, /Three street lights/)
    assert.equal((await visitor().get(address)).status, 200)
    await (await second.get(urls.withdrawal(id))).send({ why: 'The council says that none is mended.' })
    const gone = await visitor().get(address)
    assert.match(gone.text, /This was withdrawn.*The council says that none is mended\./)
    assert.doesNotMatch(gone.text, /Mill Lane/)
    assert.equal((await find(db, 'street lights', undefined)).found.length, 0)
    assert.equal((await storyAt(db, id)).state, 'withdrawn')
  })

  test('INF-12 one that cannot be sent does not hold up the others, and what is withdrawn reaches nobody who has not got it yet', async () => {
    const { second, lists, tick, mails, write, idOf, db } = await newsroom()
    const [broken, fine] = [await write({ title: 'Broken' }), await write({ title: 'Fine' })]
    for (const draft of [broken, fine]) {
      await (await draft.click('Ask for approval')).send({ when: 'now', lists })
      await (await second.get(urls.approval(idOf(draft)))).send({ what: 'approve' })
    }
    await sql`alter table publishing.story add constraint story_breaks check (title <> 'Broken' or state <> 'public')`.execute(db)
    await assert.rejects(tick())
    assert.equal((await storyAt(db, idOf(broken))).state, 'ready')
    assert.equal((await storyAt(db, idOf(fine))).state, 'public')
    await tickAgain()
    assert.equal((await mails()).length, 3)
    await (await second.get(urls.withdrawal(idOf(fine)))).send({ why: 'Wrong' })
    const got = await second.get(urls.circulation(idOf(fine)))
    assert.match(got.text, /Still waiting ?0.*Stopped before they went ?3/)

    async function tickAgain() {
      await sql`alter table publishing.story drop constraint story_breaks`.execute(db)
      await sql`update publishing.story set state = 'draft' where title = 'Broken'`.execute(db)
      await tick()
    }
  })

  test('INF-12 an embargo in the hour that the clocks skip or repeat ends at a time that exists, once, and newsrooms read that time', async () => {
    const { second, lists, tick, mails, write, idOf, db, clock } = await newsroom()
    clock.set('2027-03-20T09:00:00Z')
    const draft = await write()
    const on = { when: 'later', lists, advance: 'yes', 'day-day': '28', 'day-month': '3', 'day-year': '2027', time: '1:30' }
    await (await draft.click('Ask for approval')).send(on)
    const id = idOf(draft)
    await (await second.get(urls.approval(id))).send({ what: 'approve' })
    await tick()
    const [mail] = await mails()
    assert.match(mail?.subject ?? '', /EMBARGO until Sunday 28 March 2027 at 2:30am/, 'half past one does not exist on that day')
    await tick('2027-03-28T01:29:59Z')
    assert.equal((await storyAt(db, id)).state, 'ready')
    await tick('2027-03-28T01:30:00Z')
    assert.equal((await storyAt(db, id)).state, 'public')
    clock.set('2027-10-25T09:00:00Z')
    const later = await write({ title: 'When the hour comes twice' })
    await (await later.click('Ask for approval')).send({ ...on, 'day-day': '31', 'day-month': '10' })
    await (await second.get(urls.approval(idOf(later)))).send({ what: 'approve' })
    await tick('2027-10-31T00:29:59Z')
    assert.equal((await storyAt(db, idOf(later))).state, 'ready')
    await tick('2027-10-31T00:30:00Z')
    assert.equal((await storyAt(db, idOf(later))).state, 'public', 'with the first of the two')
  })

  test('INF-25 a blog entry stands with the news and by itself, and what is new is told to newsletters and alerts', async () => {
    const { second, tick, write, idOf, db, clock, public: visitor } = await newsroom()
    const draft = await write({ kind: 'blog', release: [], title: 'Out at night', topic: '' })
    await (await draft.click('Ask for approval')).send({ when: 'now' })
    await (await second.get(urls.approval(idOf(draft)))).send({ what: 'approve' })
    const before = clock.now().subtract({ seconds: 1 })
    await tick()
    assert.match((await (await visitor().get(urls.news)).click('Blog')).text, /Out at night/)
    assert.doesNotMatch((await visitor().get(`${urls.news}?kind=news`)).text, /Out at night/)
    const told = await storyNews.since(db, { from: before, to: clock.now() }, 'en')
    assert.deepEqual(
      told.map(({ title, href }) => [title, href]),
      [['Out at night', '/news/out-at-night']],
    )
  })

  test('INF-12 the desk asks for approval, for a second look, and for a release each week', async () => {
    const { second, writer, tick, write, idOf, house, lists } = await newsroom()
    const titles = async (id: number, ...permissions: Permission[]) =>
      (await publishingDesk(house, { ...who, id, permissions: new Set(permissions) })).map(({ title }) => title)
    const draft = await write()
    await (await draft.click('Ask for approval')).send({ when: 'now', lists })
    assert.deepEqual(await titles(99, ...ISSUER), ['Approve “Four street lights mended”'])
    assert.deepEqual(await titles(1, ...ISSUER), [], 'not from its writer')
    await (await second.get(urls.approval(idOf(draft)))).send({ what: 'back', why: 'Say who paid' })
    assert.deepEqual(await titles(1, ...WRITER), ['Look at “Four street lights mended” again'])
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now', lists })
    const third = await titles(99, ...ISSUER)
    assert.deepEqual(third, ['Approve “Four street lights mended”'])
    assert.equal(await lastRelease(house.db), undefined)
    await (await second.get(urls.approval(idOf(draft)))).send({ what: 'approve' })
    await tick()
    const [weekly] = await publishingDesk(house, { ...who, id: 99, permissions: new Set<Permission>(ISSUER) })
    assert.equal(`${weekly?.title}: ${weekly?.due?.toString()}`, 'Send this week’s press release: 2026-11-30')
  })
})

const who = {
  name: 'Officer',
  email: 'officer@westmarch-pcc.example',
  kind: 'staff' as const,
  job: 'Officer',
  places: [],
  coversFor: [],
}
