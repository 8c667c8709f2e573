import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { urls } from '../urls.js'
import { websiteStory, WORDS } from '../story.js'
import { pageAt, versionAt } from './queries.js'

const photo = (width: number) =>
  sharp({ create: { width, height: 200, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()

test('INF-26 a gallery on a page: each picture with what it shows and a caption, as versions that are published, taken back and compared', async () => {
  const { writer, publisher, public: visitor, db } = await websiteStory()
  const draft = await (await writer.get(urls.newPage)).send({ ...WORDS, section: '', owner: '' })
  const id = Number(draft.url.split('/').at(-1))
  const put = async (width: number, typed: Record<string, string>) =>
    (await (await writer.get(urls.staffPage(id))).click('Add a picture')).attach(
      { field: 'file', filename: 'a.png', bytes: await photo(width) },
      typed,
      'Add it',
    )
  assert.match((await put(300, { what: 'shows' })).text, /Enter what the picture shows/)
  assert.match((await put(300, { what: 'shows', alt: 'A cell', caption: 'A cell in Helmsbrook' })).text, /The picture is in/)
  await put(400, { what: 'decorates' })
  const publish = async () => (await publisher.get(urls.publication(id))).send({})
  await publish()
  const { slug } = await pageAt(db, id)
  const widths = async () =>
    (await visitor().get(urls.page(slug))).dom.querySelectorAll('ul.pictures img, .picture img').map((image) => image.getAttribute('width'))
  assert.deepEqual(await widths(), ['300', '400'])
  assert.match((await visitor().get(urls.page(slug))).text, /A cell in Helmsbrook/)

  // In Welsh: what was given, and the English, said to be English, where nothing was.
  await (await (await writer.get(urls.staffPage(id))).click('Change picture 1')).send({ welshCaption: 'Cell yn Helmsbrook' })
  await publish()
  const welsh = (await visitor().get(`/cy${urls.page(slug)}`)).dom
  const [caption, image] = [welsh.querySelector('.picture figcaption'), welsh.querySelector('.picture img')]
  assert.deepEqual([caption?.textContent, caption?.getAttribute('lang')], ['Cell yn Helmsbrook', undefined])
  assert.deepEqual([image?.getAttribute('alt'), image?.getAttribute('lang')], ['A cell', 'en'])
  assert.match((await visitor().get(urls.page(slug))).text, /A cell in Helmsbrook/)

  // Another order and other words are a version of their own; new words keep the pictures.
  await (await (await writer.get(urls.staffPage(id))).click('Change picture 2')).send({ place: '1', caption: 'The door' })
  await (await (await writer.get(urls.staffPage(id))).click('Change the words')).send({ title: 'Visiting custody' })
  assert.deepEqual(await widths(), ['300', '400'], 'the public reads what was published')
  await publish()
  assert.deepEqual(await widths(), ['400', '300'])
  const { version } = await pageAt(db, id)
  assert.match(
    (await writer.get(urls.version(id, version - 1))).text,
    /Pictures.*Picture 1\s*A cell\. Caption: A cell in Helmsbrook\. In Welsh: Cell yn Helmsbrook\s*It only decorates\. Caption: The door/,
  )

  // Out of the next version, back with an earlier one.
  const out = async (nth: number, where: string) =>
    (await (await writer.get(urls.staffPage(id))).click(`take out picture ${nth}`)).send({ where })
  await out(1, 'next')
  assert.deepEqual(await widths(), ['400', '300'])
  await publish()
  assert.deepEqual(await widths(), ['300'])
  await (await writer.get(urls.restoration(id, version))).send({})
  await publish()
  assert.deepEqual(await widths(), ['400', '300'])
})

test('INF-26 a picture of somebody who does not agree any more goes everywhere at once, out of earlier versions too', async () => {
  const { writer, publisher, public: visitor, db } = await websiteStory()
  const draft = await (await writer.get(urls.newPage)).send({ ...WORDS, section: '', owner: '' })
  const id = Number(draft.url.split('/').at(-1))
  const form = await (await writer.get(urls.staffPage(id))).click('Add a picture')
  await form.attach({ field: 'file', filename: 'a.png', bytes: await photo(300) }, { what: 'shows', alt: 'A visitor' }, 'Add it')
  await (await publisher.get(urls.publication(id))).send({})
  const { slug } = await pageAt(db, id)
  const address = (await visitor().get(urls.page(slug))).dom.querySelector('.picture img')?.getAttribute('src') ?? ''
  assert.equal((await visitor().get(address)).status, 200)
  for (const strange of ['1e20/x', '999999/x']) assert.equal((await visitor().get(`${urls.pictures}/${strange}`)).status, 404)
  assert.equal((await writer.get(`/staff/website/pages/${id}/pictures/1e20`)).status, 404)
  await (await (await writer.get(urls.staffPage(id))).click('take out picture 1')).send({ where: 'everywhere' })
  assert.equal((await visitor().get(address)).status, 404)
  assert.equal((await visitor().get(urls.page(slug))).dom.querySelector('.picture'), null)
  assert.deepEqual((await versionAt(db, id, 2)).pictures, [])
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from files.file`.execute(db)
  assert.equal(rows[0]?.n, 0)
})
