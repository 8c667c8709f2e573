import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { urls } from '../urls.js'
import { websiteStory } from '../story.js'
import { newCounters } from './counters.js'
import { measures } from './measures.js'
import { isRobot } from '#platform/web'

const CHROME = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140'
const NOVEMBER = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') }
const counted = async (id: string, db: Parameters<NonNullable<(typeof measures)[number]>['count']>[0]) =>
  await measures.find((one) => one.id === id)?.count(db, NOVEMBER)

test('INF-40 M-08 M-44 views are summed by part and day without a cookie or an address; robots, staff, files and what is fetched ahead do not count', async () => {
  const { app, count, db, writer, publisher } = await websiteStory()
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { 'user-agent': CHROME, ...headers } })
  const first = await get(urls.prevention)
  assert.equal(first.headers['set-cookie'], undefined)
  await get(urls.prevention, { 'if-none-match': String(first.headers['etag']) })
  await get('/pages?x=1')
  await get('/crime-prevention/nothing')
  await get('/pages', { 'user-agent': 'Mozilla/5.0 (compatible; Somebot/1.0)' })
  await get('/pages', { 'user-agent': '' })
  await get('/pages', { 'sec-purpose': 'prefetch' })
  await app.inject({ method: 'HEAD', url: '/pages', headers: { 'user-agent': CHROME } })
  await get('/staff/website')
  await writer.get('/staff/website')
  assert.deepEqual((await sql`select * from website.view_count`.execute(db)).rows, [], 'no request writes')
  await count()
  await count()
  const { rows } = await sql`select day::text as day, section, views from website.view_count order by section`.execute(db)
  assert.deepEqual(rows, [
    { day: '2026-11-23', section: '/crime-prevention', views: 2 },
    { day: '2026-11-23', section: '/pages', views: 1 },
  ])
  assert.deepEqual([await counted('M-08', db), await counted('M-44', db)], [3, 2])
  const page = await publisher.get(urls.counts)
  assert.match(page.text, /Views are counted, not visitors.*3 views.*Website \(\/crime-prevention\).*Monday 23 November 2026 ?3/)
  assert.ok(page.dom.querySelector('main svg') && page.dom.querySelector('main table'))
  assert.equal(
    (await publisher.get(`${urls.countsFile}?days=7`)).html,
    'day,part,views\n2026-11-23,/crime-prevention,2\n2026-11-23,/pages,1\n',
  )
  assert.match((await publisher.get(`${urls.counts}?days=7&section=/pages`)).text, /1 view,/)
})

test('INF-40 counting a view takes microseconds, and thousands of wrong addresses fill no memory', () => {
  const counters = newCounters()
  const view = { route: '/news/:slug', path: '/news/lights', status: 200, userAgent: CHROME }
  const started = performance.now()
  for (let n = 0; n < 100_000; n += 1) counters.seen(view)
  const each = ((performance.now() - started) * 1000) / 100_000
  assert.ok(each < 50, `${each.toFixed(2)} microseconds a view`)
  for (let n = 0; n < 5000; n += 1) counters.lost(`/old-${n}`, CHROME)
  counters.lost('/old-1', CHROME)
  const taken = counters.take()
  assert.deepEqual([taken.views.get('/news'), taken.lost.size, taken.lost.get('/old-1')], [100_000, 200, 2])
  assert.equal(counters.take().views.size, 0)
  counters.putBack(taken)
  assert.equal(counters.take().views.get('/news'), 100_000, 'what could not be written down is not lost')
})

test('programs that say what they are count as robots, and browsers do not', () => {
  for (const robot of [
    '',
    'curl/8.1',
    'python-requests/2',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://x)',
    'Mozilla/5.0 HeadlessChrome/140',
  ])
    assert.ok(isRobot(robot), robot)
  for (const person of [CHROME, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605', 'Opera/9.80 (Windows)'])
    assert.ok(!isRobot(person), person)
})
