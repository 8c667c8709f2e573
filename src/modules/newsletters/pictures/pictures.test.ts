import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { runJobs } from '#platform/jobs'
import { sendDue } from '../editions/send.js'
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
  const form = () => writer.get(part.url).then((page) => page.click('Picture of At the market'))
  const put = async (bytes: Buffer, filename: string, typed: Record<string, string>) =>
    (await form()).attach({ field: 'file', filename, bytes }, typed, 'Save')
  return { ...scene, writer, sender, part, form, put }
}

test('INF-07 a picture goes into an edition with what it shows, is kept small and without its camera, and has a public address', async () => {
  const { part, form, put, writer, public: visitor, db } = await withPart()
  const nothing = await (await form()).send({}, 'Save')
  assert.match(nothing.text, /Choose the picture.*Choose what the picture does/)
  const wordless = await put(await photo(2000, 1000, 'webp'), 'market.webp', { what: 'shows' })
  assert.match(wordless.text, /Enter what the picture shows, for those who do not see it/)
  const wrong = await put(Buffer.from('<svg onload=alert(1)>'), 'market.png', { what: 'decorates' })
  assert.equal(wrong.status, 422)
  const kept = await put(await photo(2000, 1000, 'webp'), 'market.webp', { what: 'shows', alt: 'Officers & residents at the "market"' })
  assert.match(kept.text, /The picture is in.*With a picture: Officers & residents at the "market"/)

  const preview = await writer.get(`${part.url}/mail`)
  const img = preview.dom.querySelector('img')
  assert.equal(img?.getAttribute('width'), '600')
  assert.equal(img?.getAttribute('height'), '300')
  assert.match(preview.html, /alt="Officers &amp; residents at the &quot;market&quot;"/)
  const address = new URL(img?.getAttribute('src') ?? '')
  assert.equal(address.origin, 'https://views.westmarch.example')
  const shown = await visitor().get(address.pathname)
  assert.equal(shown.headers['content-type'], 'image/jpeg', 'mail programs that know no WebP show it')
  assert.match(String(shown.headers['cache-control']), /immutable/)
  const about = await sharp(shown.bytes).metadata()
  assert.deepEqual([about.width, about.height, about.exif], [1200, 600, undefined])
  assert.equal((await visitor().get(address.pathname.replace(/[^/]+$/, 'x'))).status, 404, 'nobody finds pictures by counting')
  for (const strange of ['1e20', '-1', '999999']) assert.equal((await visitor().get(`/newsletter-pictures/${strange}/x`)).status, 404)

  // Another one takes its place, then it only decorates, then it goes: the files go with it.
  await put(await photo(300, 200, 'png'), 'small.png', { what: 'shows', alt: 'A bus' })
  const plain = await (await form()).send({ what: 'decorates', alt: 'ignored' }, 'Save')
  assert.match(plain.text, /With a picture that only decorates/)
  assert.match((await writer.get(`${part.url}/mail`)).html, /alt="" width="300" height="200"/)
  assert.equal((await visitor().get(address.pathname)).status, 404)
  assert.doesNotMatch((await (await form()).send({ what: 'none' }, 'Save')).text, /With a picture/)
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
