import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { find } from '#platform/search'
import { measures } from '../counts/measures.js'
import { websiteDesk } from '../desk.js'
import { urls } from '../urls.js'
import { websiteStory, WRITER } from '../story.js'

const CHROME = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140'
const NOVEMBER = { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') }

async function hub() {
  const scene = await websiteStory()
  await (await scene.writer.get(urls.newTopic)).send({ title: 'Bicycles', intro: 'Two locks are better than one.' })
  const link = {
    topic: '1',
    title: 'Have it marked',
    partner: 'Wheels',
    url: 'https://wheels.example/mark',
    description: 'Free on Saturdays.',
  }
  await (await scene.writer.get(urls.newLink)).send(link)
  const go = async (id: string | number, agent = CHROME, method: 'GET' | 'HEAD' = 'GET', query = '') => {
    const { statusCode, headers } = await scene.app.inject({
      method,
      url: `/crime-prevention/go/${id}${query}`,
      headers: { 'user-agent': agent },
    })
    return `${statusCode} ${String(headers['location'] ?? '')}`.trim()
  }
  return { ...scene, go, link }
}

test('INF-32 M-41 a link to a partner leads on and is counted, without a cookie, and never to an address that came with the request', async () => {
  const { go, count, db, public: visitor } = await hub()
  const topic = await visitor().get(urls.topic('bicycles'))
  assert.match(
    topic.text,
    /Two locks are better than one\..*Have it marked.*Wheels\. Free on Saturdays\..*last looked at this link on Monday 23 November 2026/,
  )
  assert.equal(topic.dom.querySelector('main ul a')?.getAttribute('href'), '/crime-prevention/go/1')
  assert.equal(await go(1), '302 https://wheels.example/mark')
  assert.equal(await go(1, CHROME, 'GET', '?to=https://evil.example'), '302 https://wheels.example/mark')
  await go(1, 'Mozilla/5.0 (compatible; Crawler/1.0; +http://x.example/bot)')
  await go(1, CHROME, 'HEAD')
  for (const strange of ['2', '0', '1e20', '-1', '99999999999', 'x']) assert.equal(await go(strange), '404', strange)
  assert.deepEqual((await sql`select * from website.link_count`.execute(db)).rows, [], 'following a link changes nothing in the database')
  await count()
  const m41 = measures.find(({ id }) => id === 'M-41')
  assert.equal(await m41?.count(db, NOVEMBER), 2)
})

test('INF-32 staff look after topics and links; what is hidden leaves the page, the search and the way out', async () => {
  const { writer, go, public: visitor, db, link } = await hub()
  for (const url of ['wheels.example', 'javascript:alert(1)', 'https://ann:pw@wheels.example', 'https://wheels', 'ftp://wheels.example'])
    assert.match((await (await writer.get(urls.newLink)).send({ ...link, url })).text, /Enter the whole address/, url)
  assert.equal((await find(db, 'Saturdays', undefined)).found[0]?.href, '/crime-prevention/bicycles')
  await (await writer.get(urls.staffLink(1))).send({ shown: 'no' })
  assert.equal(await go(1), '404')
  assert.doesNotMatch((await visitor().get(urls.topic('bicycles'))).text, /Have it marked/)
  assert.equal((await find(db, 'Saturdays', undefined)).found.length, 0)
  await (await writer.get(urls.staffLink(1))).send({ shown: 'yes' })
  await (await writer.get(urls.staffTopic(1))).send({ shown: 'no' })
  assert.equal(await go(1), '404')
  assert.equal((await visitor().get(urls.topic('bicycles'))).status, 404)
  assert.equal((await find(db, 'bicycles', undefined)).found.length, 0)
})

test('INF-32 each quarter the desk asks for the links to be looked through, and they say when that was', async () => {
  const { writer, house, clock, public: visitor } = await hub()
  const me = { id: 1, kind: 'staff', permissions: new Set(WRITER) } as never
  assert.deepEqual(await websiteDesk(house, me), [])
  clock.set('2027-02-23T09:00:00Z')
  const [item] = await websiteDesk(house, me)
  assert.deepEqual([item?.title, item?.due?.toString()], ['Look through the links on preventing crime', '2027-02-23'])
  const none = await (await writer.get(item?.href ?? '')).send({})
  assert.match(none.text, /Tick the links that are still right/)
  await none.send({ right: '1' })
  assert.deepEqual(await websiteDesk(house, me), [])
  assert.match((await visitor().get(urls.topic('bicycles'))).text, /Tuesday 23 February 2027/)
})
