import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { sql } from 'kysely'
import { served } from '#test/served'
import { runJobs } from '#platform/jobs'
import { contacts } from '#modules/contacts'
import { officeCard } from '#modules/office'
import { modules } from '../../index.js'
import { publishing } from '../module.js'
import { releaseText } from '../releases/release-text.js'
import { urls } from '../urls.js'
import { publishDue } from './publish.js'
import { storyAt } from './queries.js'

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'Somebody', Software: 'A camera' } })
    .jpeg()
    .toBuffer()

/** A draft, its writer, and somebody who may issue and correct it. */
async function withDraft() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, publishing)
  for (const module of below) await module.seed?.(scene.house, () => {})
  const writer = scene.staff('publishing:see', 'publishing:write')
  const second = scene.staff('publishing:see', 'publishing:write', 'publishing:issue')
  const draft = await (
    await writer.get(urls.newStory)
  ).send({ title: 'Market day', summary: 'We listened.', body: 'Forty people came.', kind: 'news' })
  const put = async (typed: Record<string, string>, bytes?: Buffer, who = writer) => {
    const form = await (await who.get(draft.url)).click('Add a picture')
    return bytes ? form.attach({ field: 'file', filename: 'market.jpg', bytes }, typed, 'Add it') : form.send(typed, 'Add it')
  }
  const publish = async () => {
    await (await (await writer.get(draft.url)).click('Ask for approval')).send({ when: 'now' })
    await (await (await second.get(draft.url)).click('Approve or send back')).send({ what: 'approve' })
    await publishDue.handle(scene.house, undefined)
    await runJobs(scene.house)
  }
  return { ...scene, db: scene.house.db, writer, second, draft, id: Number(draft.url.split('/').at(-1)), put, publish }
}

test('INF-12 INF-25 pictures of a story say what they show or only decorate, are kept small and without their camera, and stand on its page, in its feed and in its release', async () => {
  const { db, draft, id, put, publish, writer, public: visitor, house } = await withDraft()
  assert.match((await put({})).text, /Choose the picture.*Choose what the picture does/)
  assert.match((await put({ what: 'shows' }, await photo(2000, 1000))).text, /Enter what the picture shows, for those who do not see it/)
  assert.equal((await put({ what: 'decorates' }, Buffer.from('<svg onload=alert(1)>'))).status, 422)
  const one = await put({ what: 'shows', alt: 'A crowd at the "market"', caption: 'Helmsbrook & us' }, await photo(2000, 1000))
  assert.match(one.text, /The picture is in.*Shows: A crowd at the "market".*Caption: Helmsbrook & us/)
  await put({ what: 'decorates', alt: 'ignored' }, await photo(300, 200))

  // The second comes first.
  const change = await (await writer.get(draft.url)).click('Change picture 2')
  await change.send({ what: 'decorates', place: '1' })
  const [first, second] = (await storyAt(db, id)).pictures
  assert.deepEqual([first?.alt, first?.width, second?.width, second?.height], ['', 300, 1200, 600])

  await publish()
  const story = await storyAt(db, id)
  assert.equal(story.state, 'public')
  const page = await visitor().get(urls.story(story.slug))
  const images = page.dom.querySelectorAll('main img')
  assert.deepEqual(
    images.map((image) => [image.getAttribute('alt'), image.getAttribute('width')]),
    [
      ['', '300'],
      ['A crowd at the "market"', '1200'],
    ],
  )
  assert.match(page.text, /Forty people came\..*Helmsbrook & us/)
  const address = images[1]?.getAttribute('src') ?? ''
  const shown = await visitor().get(address)
  assert.equal(shown.headers['content-type'], 'image/jpeg')
  assert.equal((await sharp(shown.bytes).metadata()).exif, undefined)
  for (const strange of ['1e20/x', '-1/x', '999999/x', address.replace(/.*\/(\d+)\/.*/, '$1/x')])
    assert.equal((await visitor().get(`${urls.pictures}/${strange}`)).status, 404, strange)
  assert.match((await visitor().get(urls.feed('json'))).html, /https:\/\/views\.westmarch\.example\/news\/pictures\/\d+\//)
  const release = releaseText(story, { card: await officeCard(db), origin: house.origin, leave: 'x' })
  assert.match(release, /Pictures\n- Picture: https:\/\/\S+\n- Helmsbrook & us: https:\/\/\S+/)
})

test('INF-12 what was approved is what is public: pictures are fixed for its writers, may be put right or taken out by who corrects, and go with what is withdrawn', async () => {
  const { db, draft, id, put, publish, writer, second, public: visitor } = await withDraft()
  await put({ what: 'shows', alt: 'A bus' }, await photo(300, 200))
  const form = await (await writer.get(draft.url)).click('Change picture 1')
  await put({ what: 'shows', alt: 'A tram' }, await photo(320, 200))
  const both = await form.send({ what: 'shows', alt: 'A red bus' })
  assert.equal(both.status, 409, 'somebody else changed the pictures meanwhile')
  assert.match((await both.send({})).text, /Shows: A red bus/)
  const late = await (await writer.get(draft.url)).click('Add a picture')
  await publish()
  assert.doesNotMatch((await writer.get(draft.url)).text, /Add a picture|take out/)
  assert.equal(
    (await late.attach({ field: 'file', filename: 'a.jpg', bytes: await photo(30, 20) }, { what: 'decorates' }, 'Add it')).status,
    409,
  )
  assert.equal((await (await writer.get(urls.picture(id, (await storyAt(db, id)).pictures[0]?.file ?? 0))).send({ alt: 'x' })).status, 409)

  const { slug, pictures } = await storyAt(db, id)
  const gone = `${urls.pictures}/${pictures[0]?.file}/${pictures[0]?.mark}`
  const out = await (await (await second.get(draft.url)).click('take out picture 1')).send({})
  assert.match(out.text, /The picture is out/)
  assert.equal((await visitor().get(gone)).status, 404)
  const left = (await visitor().get(urls.story(slug))).dom.querySelectorAll('main img').map((image) => image.getAttribute('src') ?? '')
  assert.equal(left.length, 1)
  await (await (await second.get(draft.url)).click('Withdraw it')).send({ why: 'A mistake.' })
  assert.equal((await visitor().get(left[0] ?? '')).status, 404)
  const { rows } = await sql<{ did: string }>`select did from audit.entry where did like 'publishing:%picture' order by id`.execute(db)
  assert.deepEqual(
    rows.map(({ did }) => did),
    ['publishing:add-picture', 'publishing:add-picture', 'publishing:change-picture', 'publishing:take-out-picture'],
  )
})
