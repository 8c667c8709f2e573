import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { runJobs } from '#platform/jobs'
import { sendDue } from '../editions/send.js'
import { modules } from '../../index.js'
import { officeWithNews } from '../story.js'
import { urls } from '../urls.js'

const photo = (width: number, height: number, type: 'png' | 'webp' | 'jpeg') =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'Somebody', Software: 'A camera' } })
    .toFormat(type)
    .toBuffer()

/** An edition with a part that can have a picture. */
async function withPart() {
  const scene = await officeWithNews()
  const writer = scene.staff('newsletters:see', 'newsletters:write')
  const sender = scene.staff('newsletters:see', 'newsletters:write', 'newsletters:send')
  const begun = await (await writer.get(urls.newEdition(scene.rural))).send({ subject: 'Market day', copy: 'no' })
  const part = await (await begun.click('Add a part')).send({ source: 'text', heading: 'At the market', body: 'We listened.' })
  /** Puts a picture into the part; the one that is there goes first. */
  const put = async (bytes: Buffer | undefined, filename: string, typed: Record<string, string>) => {
    const form = await (await writer.get(part.url)).click('Add a picture of At the market')
    return bytes ? form.attach({ field: 'file', filename, bytes }, typed, 'Add it') : form.send(typed, 'Add it')
  }
  const change = () => writer.get(part.url).then((page) => page.click('Picture of At the market'))
  return { ...scene, writer, sender, part, put, change }
}

test('INF-07 a picture goes into an edition with what it shows, is kept small and without its camera, and has a public address', async () => {
  const { part, change, put, writer, public: visitor, db } = await withPart()
  const nothing = await put(undefined, '', {})
  assert.match(nothing.text, /Choose the picture.*Choose what the picture does/)
  const wordless = await put(await photo(2000, 1000, 'webp'), 'market.webp', { what: 'shows' })
  assert.match(wordless.text, /Enter what the picture shows, for those who do not see it/)
  const wrong = await put(Buffer.from('<svg onload=alert(1)>'), 'market.png', { what: 'decorates' })
  assert.equal(wrong.status, 422)
  const kept = await put(await photo(2000, 1000, 'webp'), 'market.webp', {
    what: 'shows',
    alt: 'Officers & residents at the "market"',
    caption: 'In Helmsbrook & around',
  })
  assert.match(kept.text, /The picture is in.*With a picture: Officers & residents at the "market"/)
  const second = await writer.get(`${part.url}/blocks/1/picture/new`)
  const refused = await second.attach(
    { field: 'file', filename: 'b.png', bytes: await photo(30, 20, 'png') },
    { what: 'decorates' },
    'Add it',
  )
  assert.match(refused.text, /There is a picture already\. Take it out first/)

  const preview = await writer.get(`${part.url}/mail`)
  const img = preview.dom.querySelector('img')
  assert.equal(img?.getAttribute('width'), '600')
  assert.equal(img?.getAttribute('height'), '300')
  assert.match(preview.html, /alt="Officers &amp; residents at the &quot;market&quot;"/)
  assert.match(preview.text, /In Helmsbrook & around/)
  const address = new URL(img?.getAttribute('src') ?? '')
  assert.equal(address.origin, 'https://views.westmarch.example')
  const shown = await visitor().get(address.pathname)
  assert.equal(shown.headers['content-type'], 'image/jpeg', 'mail programs that know no WebP show it')
  assert.match(String(shown.headers['cache-control']), /immutable/)
  const about = await sharp(shown.bytes).metadata()
  assert.deepEqual([about.width, about.height, about.exif], [1200, 600, undefined])
  assert.equal((await visitor().get(address.pathname.replace(/[^/]+$/, 'x'))).status, 404, 'nobody finds pictures by counting')
  for (const strange of ['1e20', '-1', '999999']) assert.equal((await visitor().get(`/newsletter-pictures/${strange}/x`)).status, 404)

  // What is said of it is changed by one at a time; then another takes its place, only decorates, and goes: the files go with them.
  const [mine, theirs] = [await change(), await change()]
  await mine.send({ what: 'shows', alt: 'A market' }, 'Save')
  assert.equal((await theirs.send({ what: 'shows', alt: 'A fair' }, 'Save')).status, 409)
  assert.match((await writer.get(`${part.url}/mail`)).html, /alt="A market"/)
  const out = async () => await (await (await change()).click('Take the picture out')).send({}, 'Take it out')
  assert.doesNotMatch((await out()).text, /With a picture/)
  assert.equal((await visitor().get(address.pathname)).status, 404)
  await put(await photo(300, 200, 'png'), 'small.png', { what: 'decorates', alt: 'ignored' })
  assert.match((await writer.get(part.url)).text, /With a picture that only decorates/)
  assert.match((await writer.get(`${part.url}/mail`)).html, /alt="" width="300" height="200"/)
  await out()
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from files.file`.execute(db)
  assert.equal(rows[0]?.n, 0)
})

test('INF-07 four megabytes of HTML are refused where they are pasted, with a sentence that says what fits; nothing is lost and nothing breaks', async () => {
  const { part, writer } = await withPart()
  const form = await (await writer.get(part.url)).click('Change At the market')
  const pasted = await form.send({ body: '<p>x</p>'.repeat(500_000) })
  assert.ok([413, 422].includes(pasted.status), `${pasted.status}`)
  assert.match(pasted.text, /8,?000 characters|too (large|long|big)/i)
  assert.match((await writer.get(part.url)).text, /We listened\./)
})

test('INF-07 a picture that was lost breaks no edition: its writer is told, and the mail goes out without it', async () => {
  const { part, put, writer, sender, db, house, public: visitor } = await withPart()
  await put(await photo(800, 400, 'jpeg'), 'market.jpg', { what: 'shows', alt: 'The market' })
  await sql`delete from files.file`.execute(db)
  assert.match((await writer.get(part.url)).text, /The picture is lost: put it in again, or the edition goes out without it/)
  const ready = await (await (await sender.get(part.url)).click('Send or schedule')).send({ when: 'now' })
  assert.equal(ready.status, 200)
  await sendDue.handle(house, undefined)
  await runJobs(house)
  const mail = (await writer.get(`${part.url}/mail`)).html
  const online = await visitor().get(urls.publicEdition('rural-round-up', 1))
  assert.match(online.text, /We listened/)
  assert.doesNotMatch(online.html, /newsletter-pictures/)
  assert.match(mail, /We listened/)
  assert.doesNotMatch(mail, /<img/)
})

test('INF-07 INF-12 an item made from a story takes the picture of the story with what it shows, and loses it when the story does', async () => {
  const publishing = modules.filter(({ name }) => name === 'publishing')
  const { house, clock, staff, rural, public: visitor } = await officeWithNews(...publishing)
  const officer = staff(
    'newsletters:see',
    'newsletters:write',
    'newsletters:send',
    'publishing:see',
    'publishing:write',
    'publishing:issue',
  )
  const second = staff('publishing:see', 'publishing:issue', 'publishing:write')
  const story = await (
    await officer.get('/staff/news/new')
  ).send({ title: 'Four lights mended', summary: 'On Mill Lane.', body: 'They shine.', kind: 'news' })
  const add = await (await officer.get(story.url)).click('Add a picture')
  const said = { what: 'shows', alt: 'A lamp & a ladder' }
  await add.attach({ field: 'file', filename: 'lamp.jpg', bytes: await photo(800, 400, 'jpeg') }, said, 'Add it')
  await (await (await officer.get(story.url)).click('Ask for approval')).send({ when: 'now' })
  await (await (await second.get(story.url)).click('Approve or send back')).send({ what: 'approve' })
  for (const job of publishing[0]?.jobs ?? []) if (job.name === 'publishing.publish-due') await job.handle(house, undefined as never)
  clock.set(clock.now().add({ minutes: 1 }))

  const begun = await (await officer.get(urls.newEdition(rural))).send({ subject: 'What is new', copy: 'no' })
  await (await begun.click('Add a part')).send({ source: 'publishing.news' })
  const draft = await officer.get(`${begun.url}/mail`)
  const image = draft.dom.querySelector('img')
  assert.deepEqual(
    ['alt', 'width', 'height'].map((name) => image?.getAttribute(name)),
    ['A lamp & a ladder', '600', '300'],
  )
  const address = new URL(image?.getAttribute('src') ?? '').pathname
  assert.equal((await visitor().get(address)).headers['content-type'], 'image/jpeg')
  assert.match((await officer.get(`${begun.url}/preview`)).text, /Four lights mended\s*\[Picture: A lamp & a ladder\]\s*On Mill Lane/)

  // Whoever is in it does not agree any more, after the words were fixed: it goes out without.
  await (await (await officer.get(begun.url)).click('Send or schedule')).send({ when: 'now' })
  assert.match((await officer.get(`${begun.url}/mail`)).html, /A lamp/)
  await (await (await second.get(story.url)).click('take out picture 1')).send({})
  await sendDue.handle(house, undefined)
  await runJobs(house)
  const online = await visitor().get(urls.publicEdition('rural-round-up', 1))
  assert.match(online.text, /Four lights mended\s*On Mill Lane/)
  for (const page of [online, await officer.get(`${begun.url}/mail`)]) assert.equal(page.dom.querySelector('main img, td img'), null)
})
