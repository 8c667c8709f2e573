import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { find } from '#platform/search'
import { contacts } from '#modules/contacts'
import { modules } from '../../index.js'
import { publishingDesk } from '../desk.js'
import { publishing } from '../module.js'
import { publishDue } from '../stories/publish.js'
import { STORY } from '../stories/story.js'
import { urls } from '../urls.js'
import { publishCampaigns } from './publish.js'

const WRITER = ['publishing:see', 'publishing:write', 'media:see', 'media:keep', 'website:see', 'website:write', 'website:publish'] as const
const ISSUER = ['publishing:see', 'publishing:write', 'publishing:issue'] as const

const SHEET = {
  name: 'Stop Hate Now',
  purpose: 'Tell somebody.',
  body: 'We **listen**.',
  objective: 'Priority 3',
  'begins-day': '1',
  'begins-month': '11',
  'begins-year': '2026',
}

/** An office with one public story, one draft, and a hub link. */
async function office() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const beside = ['media', 'website'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, ...beside, publishing, contacts)
  for (const module of below) await module.seed?.(scene.house, () => {})
  const { house, staff } = scene
  const writer = staff(...WRITER)
  const issuer = staff(...ISSUER)
  const story = async (title: string) =>
    (await writer.get(urls.newStory)).send({ title, summary: 'New.', body: 'Words.', kind: 'news' }).then(({ url }) => url)
  const shown = await story('A line for hate crime')
  await (await (await writer.get(shown)).click('Ask for approval')).send({ when: 'now' })
  await (await (await issuer.get(shown)).click('Approve or send back')).send({ what: 'approve' })
  await publishDue.handle(house, undefined)
  await story('Not yet public')
  const begin = async (typed: Record<string, string> = {}) => {
    const { url } = await (await writer.get(urls.newCampaign)).send({ ...SHEET, ...typed })
    return { url, id: Number(url.split('/').at(-1)) }
  }
  const publish = async (url: string) => {
    await (await (await issuer.get(url)).click('Make it public')).send({})
    await publishCampaigns.handle(house, undefined)
  }
  return { ...scene, db: house.db, writer, issuer, shown, begin, publish }
}

test('INF-36 a campaign puts together what belongs together: one public page with what is public, one of staff with what it brought, each number with its rows', async () => {
  const { writer, issuer, begin, publish, public: visitor, db, shown, count, app } = await office()
  const wrong = await (
    await writer.get(urls.newCampaign)
  ).send({ ...SHEET, name: '', 'ends-day': '1', 'ends-month': '10', 'ends-year': '2026' })
  assert.match(wrong.text, /Enter what it is called/)
  assert.match(
    (await (await writer.get(urls.newCampaign)).send({ ...SHEET, 'ends-day': '1', 'ends-month': '10', 'ends-year': '2026' })).text,
    /Enter a last day that is not before the first/,
  )
  const { url, id } = await begin()
  const form = await (await writer.get(url)).click('News and press releases')
  assert.match((await form.send({})).text, /Tick what belongs to it/)
  const put = await form.send({ records: ['1', '2'] })
  assert.match(put.text, /Put in.*A line for hate crime.*Not yet public \(not public\)/)
  assert.match((await (await writer.get(url)).click('News and press releases')).text, /There is nothing else to put in/)
  assert.match((await writer.get(shown)).text, /Campaigns\s*Stop Hate Now/)

  // Nobody reads it before it is public; then only what is public stands on its page.
  assert.equal((await visitor().get(urls.campaign('stop-hate-now'))).status, 404)
  await publish(url)
  const page = await visitor().get(urls.campaign('stop-hate-now'))
  assert.match(page.text, /Since Sunday 1 November 2026\s*Stop Hate Now\s*Tell somebody\..*A line for hate crime.*Priority 3/)
  assert.doesNotMatch(page.text, /Not yet public/)
  assert.match((await visitor().get(urls.campaigns)).text, /Stop Hate Now/)
  assert.match((await visitor().get('/cy/campaigns/stop-hate-now')).text, /Ers/)

  // What it brought: an article on its story, views of its page.
  const { rows: made } = await sql<{ id: number }>`
    insert into media.outlet (name, kind, reach) values ('Echo', 'newspaper', 'local') returning id`.execute(db)
  await sql`insert into media.report (outlet, kind, reach, headline, day, release, logged_by, logged_at)
    values (${made[0]?.id ?? 0}, 'article', 'local', 'Hate has no home', '2026-11-10', 1, 1, now())`.execute(db)
  for (const path of ['/campaigns/stop-hate-now', '/cy/campaigns/stop-hate-now', '/campaigns/made-up'])
    await app.inject({ url: path, headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140' } })
  await count()
  const counted = await sql<{ section: string }>`select section from website.view_count order by 1`.execute(db)
  assert.deepEqual(counted.rows, [{ section: '/campaigns/stop-hate-now' }], 'nobody makes an address of their own count')
  const staffPage = await writer.get(url)
  assert.match(staffPage.text, /Articles\s*1/)
  assert.match((await staffPage.click('1 articles: show them')).text, /Articles: 1.*Hate has no home.*Echo.*Tuesday 10 November 2026/)
  assert.match(staffPage.text, /Views of its page \(not visitors\)\s*2/)
  assert.equal((await writer.get(`${url}/brought/nothing`)).status, 404)
  for (const strange of ['1e20', '-1', '99']) assert.equal((await writer.get(urls.staffCampaigns + `/${strange}`)).status, 404)

  // What is withdrawn says why; what stood in it stays.
  await (await (await issuer.get(url)).click('Withdraw it')).send({ why: 'It is over.' })
  assert.match((await visitor().get(urls.campaign('stop-hate-now'))).text, /This campaign was withdrawn.*It is over\./)
  assert.doesNotMatch((await visitor().get(urls.campaigns)).text, /Stop Hate Now/)
  await (await (await issuer.get(url)).click('Make it public again')).send({})
  assert.match((await writer.get(url)).text, /Public on its first day/)
  const out = await (await writer.get(url)).click('Take out Not yet public')
  assert.doesNotMatch((await out.send({})).text, /Not yet public/)
  assert.equal((await writer.get(urls.campaignRemoval(id, STORY, 2))).status, 404)
  const { rows } = await sql<{ did: string }>`select did from audit.entry where did like 'publishing:%campaign' order by id`.execute(db)
  assert.deepEqual(
    rows.map(({ did }) => did.replace('publishing:', '')),
    [
      'begin-campaign',
      'put-into-campaign',
      'ready-campaign',
      'publish-campaign',
      'withdraw-campaign',
      'ready-campaign',
      'take-out-of-campaign',
    ],
  )
})

test('INF-36 what was out before a campaign began says so, on its public page, among its parts and in each number', async () => {
  const { writer, begin, publish, public: visitor, db, clock } = await office()
  await sql`insert into media.outlet (name, kind, reach) values ('Echo', 'newspaper', 'local')`.execute(db)
  for (const [headline, day] of [
    ['A line is planned', '2026-11-20'],
    ['A line is open', '2026-12-04'],
  ])
    await sql`insert into media.report (outlet, kind, reach, headline, day, release, logged_by, logged_at)
      values (1, 'article', 'local', ${headline}, ${day}, 1, 1, now())`.execute(db)
  await sql`update publishing.story set sent_at = published_at where id = 1`.execute(db)
  const { url } = await begin({ 'begins-day': '1', 'begins-month': '12' })
  await (await (await writer.get(url)).click('News and press releases')).send({ records: ['1'] })
  clock.set('2026-12-05T09:00:00Z')
  await publish(url)
  const page = await visitor().get(urls.campaign('stop-hate-now'))
  assert.match(page.text, /A line for hate crime ?Out since Monday 23 November 2026, before this began/)
  assert.match((await visitor().get('/cy/campaigns/stop-hate-now')).text, /cyn i hyn ddechrau/)
  const staffPage = await writer.get(url)
  assert.match(staffPage.text, /A line for hate crime \(out since Monday 23 November 2026, before it began\)/)
  assert.match(staffPage.text, /Articles, 1 before it began ?2.*Press releases sent, all before it began ?1/)
  const articles = await staffPage.click('2 articles: show them')
  assert.match(articles.text, /Friday 20 November 2026, before it began/)
  assert.doesNotMatch(articles.text, /Friday 4 December 2026, before/)
})

test('INF-36 a campaign becomes public on its first day and not before; two who change one lose nothing; who only sees changes nothing', async () => {
  const { writer, issuer, begin, publish, public: visitor, clock, staff, house } = await office()
  const later = clock.today().add({ days: 10 })
  const days = { 'begins-day': String(later.day), 'begins-month': String(later.month), 'begins-year': String(later.year) }
  const { url, id } = await begin(days)
  await publish(url)
  assert.match((await writer.get(url)).text, /Public on its first day/)
  assert.equal((await visitor().get(urls.campaign('stop-hate-now'))).status, 404)
  // What will be read by itself is changed by those who may correct it alone.
  assert.doesNotMatch((await writer.get(url)).text, /Change it/)
  assert.match((await (await writer.get(urls.campaignDetails(id))).send({ purpose: 'x' })).text, /ask somebody who may correct it/)
  const [mine, theirs] = [await issuer.get(urls.campaignDetails(id)), await issuer.get(urls.campaignDetails(id))]
  await theirs.send({ purpose: 'Tell us.' })
  const both = await mine.send({ objective: 'Priority 4' })
  assert.equal(both.status, 409)
  assert.match((await both.send({})).text, /Tell us\..*Priority 4/)
  clock.set(later.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from('00:01') }).toInstant())
  await publishCampaigns.handle(house, undefined)
  assert.match((await visitor().get(urls.campaign('stop-hate-now'))).text, /Tell us\./)
  const reader = staff('publishing:see')
  assert.equal((await reader.get(url)).status, 200)
  for (const address of [urls.newCampaign, urls.campaignDetails(id), urls.campaignPublication(id), urls.campaignParts(id, STORY)])
    assert.equal((await reader.get(address)).status, 403, address)
})

test('INF-36 ACC-08 a campaign is written in Welsh beside its English, all of it or nothing, and its keepers are told when that is the older of the two', async () => {
  const { writer, issuer, begin, publish, public: visitor, house } = await office()
  const { url, id } = await begin()
  const form = await (await writer.get(url)).click('Write it in Welsh too')
  const half = await form.send({ welshName: 'Stopiwch Gasineb Nawr', welshPurpose: 'Dywedwch wrth rywun.' })
  assert.match(half.text, /Enter this in Welsh too, or leave everything empty/)
  const other = await writer.get(urls.campaignWelsh(id))
  const kept = await half.send({ welshBody: 'Rydym yn **gwrando**.', welshObjective: 'Blaenoriaeth 3' })
  assert.match(kept.text, /The Welsh is saved.*In Welsh ?Yes/)
  assert.equal((await other.send({ welshName: 'A', welshPurpose: 'B', welshBody: 'C', welshObjective: 'D' })).status, 409)
  await publish(url)
  const welsh = await visitor().get('/cy/campaigns/stop-hate-now')
  assert.match(welsh.text, /Stopiwch Gasineb Nawr ?Dywedwch wrth rywun\. ?Rydym yn gwrando\..*Blaenoriaeth 3/)
  assert.equal(welsh.dom.querySelector('h1')?.getAttribute('lang'), undefined)
  assert.match((await visitor().get('/cy/campaigns')).text, /Stopiwch Gasineb Nawr/)
  assert.match((await visitor().get('/campaigns/stop-hate-now')).text, /Tell somebody/)
  assert.equal((await find(house.db, 'gwrando', undefined)).found.length, 1)

  const permissions = new Set(['publishing:see', 'publishing:write', 'publishing:issue'] as const)
  const keeper = { id: 9, name: 'A', email: 'a@b.example', kind: 'staff' as const, job: 'A', places: [], coversFor: [], permissions }
  const told = async () => (await publishingDesk(house, keeper)).filter(({ key }) => key.includes('welsh')).map(({ title }) => title)
  assert.deepEqual(await told(), [])
  await (await (await issuer.get(url)).click('Change it')).send({ purpose: 'Tell somebody you trust.' })
  assert.deepEqual(await told(), ['Bring the Welsh of “Stop Hate Now” up to date'])
  assert.match((await visitor().get('/cy/campaigns/stop-hate-now')).text, /Dywedwch wrth rywun/, 'the Welsh stays')
  assert.match((await (await writer.get(urls.campaignWelsh(id))).send({ welshName: 'X' })).text, /ask somebody who may correct it/)
  const empty = { welshName: '', welshPurpose: '', welshBody: '', welshObjective: '' }
  await (await (await issuer.get(url)).click('Change the Welsh')).send(empty)
  const english = await visitor().get('/cy/campaigns/stop-hate-now')
  assert.match(english.text, /Tell somebody you trust/)
  assert.equal(english.dom.querySelector('h1')?.getAttribute('lang'), 'en', 'English is said to be English')
  assert.deepEqual(await told(), [])
})
