import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browser } from '#test/visit'
import { buildApp } from '../../../app.js'
import { urls } from '../urls.js'
import { WORDS, websiteStory } from '../story.js'

test('INF-26 INF-34 staff choose what stands in the menu and in which order, by buttons, and every public page shows it', async (t) => {
  const { writer, publisher, house, public: visitor } = await websiteStory()
  const section = await (await publisher.get(urls.newSection)).send({ title: 'Get involved', welsh: 'Cymryd rhan' })
  const id = Number(section.url.split('/').at(-1))
  for (const title of ['First page', 'Second page']) {
    const draft = await (await writer.get(urls.newPage)).send({ ...WORDS, title, section: String(id) })
    await (await publisher.get(urls.publication(Number(draft.url.split('/').at(-1))))).send({})
  }
  const app = await buildApp(house)
  t.after(() => app.close())
  const shown = async (url: string, where: string) =>
    (await browser(app).get(url)).dom.querySelectorAll(`${where} a`).map((link) => link.textContent.trim())
  assert.ok(!(await shown('/news-of-nothing', 'header nav')).includes('Get involved'))
  await shown(urls.pages, 'header nav')

  const add = async (place: 'head' | 'foot', target: string) =>
    await (await publisher.get(urls.menu)).send({ [`target-${place}`]: target }, `Add to the ${place}`)
  await add('head', `section:${id}`)
  await add('head', urls.prevention)
  await add('foot', 'page:2')
  assert.deepEqual((await shown(urls.pages, 'header nav')).slice(-2), ['Get involved', 'Preventing crime'], 'kept pages show it too')
  assert.ok((await shown(urls.pages, 'footer')).includes('Second page'))
  const menu = await publisher.get(urls.menu)
  await menu.send({}, 'Move up Preventing crime')
  assert.deepEqual((await shown(urls.pages, 'header nav')).slice(-2), ['Preventing crime', 'Get involved'])
  await (await publisher.get(urls.menu)).send({}, 'Take out Preventing crime')
  assert.deepEqual((await shown(urls.pages, 'header nav')).slice(-1), ['Get involved'])

  const inOrder = async () =>
    (await visitor().get(urls.section('get-involved'))).dom.querySelectorAll('main li a').map((link) => link.textContent.trim())
  assert.deepEqual(await inOrder(), ['First page', 'Second page'])
  await (await publisher.get(urls.staffSection(id))).send({}, 'Move down First page')
  assert.deepEqual(await inOrder(), ['Second page', 'First page'])
  assert.equal((await writer.post(urls.menu, { move: 'out:1' })).status, 403, 'a writer does not arrange the menu')
})
