import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Person } from '#platform/access'
import type { Looked } from '#platform/outside'
import { websiteDesk } from '../desk.js'
import { websiteStory, WORDS } from '../story.js'
import { urls } from '../urls.js'
import { lookAtLinks } from './check.js'

const GONE: Looked = { state: 'gone', why: 'The website says that nothing is there (404)', answered: true }
const AWAY: Looked = { state: 'unsure', why: 'Its name could not be looked up', answered: false }

const keeper: Person = {
  id: 1,
  name: 'Officer 1',
  email: 'o@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  places: [],
  coversFor: [],
  permissions: new Set(['website:see', 'website:write']),
}

/** An office with one public page that links to two others’ websites, and a clock that goes on. */
async function withLinks() {
  const scene = await websiteStory()
  const { writer, publisher, clock, house } = scene
  const body = '[Help](https://help.example/line), [fire](https://fire.example/) and [ours](https://views.westmarch.example/pages).'
  const draft = await (await writer.get(urls.newPage)).send({ ...WORDS, body, section: '', owner: '' })
  await writer
    .get(urls.newPage)
    .then((page) => page.send({ ...WORDS, title: 'A draft', body: 'https://draft.example', section: '', owner: '' }))
  const id = Number(draft.url.split('/').at(-1))
  const publish = async () => (await publisher.get(urls.publication(id))).send({})
  await publish()
  const asked: string[] = []
  const lookAt = async (found: Readonly<Record<string, Looked>>, others: Looked = { state: 'there' }) =>
    await lookAtLinks(house, async (url) => {
      asked.push(url)
      return found[url] ?? others
    })
  const later = (days: number) => clock.set(clock.now().add({ hours: 24 * days }))
  return { ...scene, id, asked, lookAt, later, publish }
}

test('INF-26 INF-32 links out of public texts are looked at each week: what is gone stands on a page and on the desk with where and since when, until it is mended', async () => {
  const { writer, house, db, id, asked, lookAt, later, publish } = await withLinks()
  assert.match((await writer.get(urls.deadLinks)).text, /None was looked at yet/)
  await lookAt({ 'https://help.example/line': GONE, 'https://fire.example/': AWAY })
  assert.deepEqual(
    asked.toSorted(),
    ['https://fire.example/', 'https://help.example/line'],
    'neither drafts nor our own pages are asked for',
  )
  const shown = await writer.get(urls.deadLinks)
  assert.match(
    shown.text,
    /Gone.*help\.example\/line.*nothing is there \(404\), since Monday 23 November 2026\. It stands in:\s*Custody visiting.*Could not be checked.*fire\.example.*could not be looked up/,
  )
  const [item] = await websiteDesk(house, keeper)
  assert.equal(item?.title, 'Mend a link that leads nowhere')
  assert.equal(item?.due?.toString(), '2026-12-07')
  assert.match((await writer.get(urls.staffPage(id))).text, /A link in the text leads nowhere\..*help\.example\/line leads nowhere since/)

  // The next day only what could not be checked is tried again; after a week all are, and since when stays.
  asked.length = 0
  later(1)
  await lookAt({})
  assert.deepEqual(asked, ['https://fire.example/'])
  later(7)
  await lookAt({ 'https://help.example/line': AWAY })
  assert.match((await writer.get(urls.deadLinks)).text, /help\.example\/line.*since Monday 23 November 2026/)

  // Mended, it leaves the page and the desk as soon as it is saved.
  const words = await (await writer.get(urls.staffPage(id))).click('Change the words')
  await words.send({ body: '[Help](https://help.example/new).' })
  assert.match((await writer.get(urls.deadLinks)).text, /None\. Every link leads somewhere/)
  assert.deepEqual(
    (await websiteDesk(house, keeper)).filter(({ key }) => key.includes('dead-links')),
    [],
  )
  await publish()
  await lookAt({})
  const { rows } = await sql<{ url: string }>`select url from website.outward_link`.execute(db)
  assert.deepEqual(rows, [{ url: 'https://help.example/new' }], 'what stands nowhere is forgotten')
})

test('INF-26 INF-32 a machine that reaches nobody calls no link gone', async () => {
  const { writer, lookAt } = await withLinks()
  await lookAt({}, { state: 'gone', why: 'No website has this name', answered: false })
  assert.match(
    (await writer.get(urls.deadLinks)).text,
    /None\. Every link.*Could not be checked.*Nobody could be reached: is this machine connected/,
  )
})

test('INF-26 a link of ours that leads nowhere is told to its writers on the page after saving', async () => {
  const { writer, publisher, id } = await withLinks()
  const save = async (body: string) => (await (await writer.get(urls.staffPage(id))).click('Change the words')).send({ body })
  const bad = await save(
    '[a](/pages/nothing) [b](/pages/custody-visiting) [c](/staff/website) [d](/no-such-part) [e](/pages#top) [f](https://views.westmarch.example/pages/never)',
  )
  assert.match(
    bad.text,
    /4 links in the text lead nowhere\..*\/pages\/nothing leads nowhere.*\/staff\/website is a page that only staff open.*\/no-such-part leads nowhere.*\/pages\/never leads nowhere/,
  )
  assert.doesNotMatch(bad.text, /\/pages\/custody-visiting leads|\/pages#top leads/)
  // An old address that leads on is as good as a page.
  await (await publisher.get(urls.newRedirect)).send({ old: '/no-such-part', to: '/pages' })
  assert.match((await save('[d](/no-such-part)')).text, /This version is saved|Saved/)
  assert.doesNotMatch((await writer.get(urls.staffPage(id))).text, /leads nowhere/)
})
