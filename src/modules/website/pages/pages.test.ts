import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { entries } from '#platform/audit'
import { find } from '#platform/search'
import { urls } from '../urls.js'
import { websiteDesk } from '../desk.js'
import { WORDS, websiteStory, WRITER } from '../story.js'
import { difference } from './difference.js'

const idOf = (page: { url: string }) => Number(/\/pages\/(\d+)/.exec(page.url)?.[1])

async function withPage(typed: Record<string, string> = {}) {
  const scene = await websiteStory()
  const draft = await (await scene.writer.get(urls.newPage)).send({ ...WORDS, ...typed })
  const id = idOf(draft)
  const publish = async () => await (await scene.publisher.get(urls.publication(id))).send({})
  return { ...scene, draft, id, publish }
}

describe('pages of the website', () => {
  test('INF-26 INF-34 staff write a page in Markdown, look at it as residents will, and publish it', async () => {
    const { writer, publisher, publish, id, public: visitor, db, draft } = await withPage()
    assert.match(draft.text, /Draft.*The words that were saved last/)
    assert.equal((await visitor().get(urls.page('custody-visiting'))).status, 404, 'nobody reads a draft')
    assert.equal((await find(db, 'custody', undefined)).found.length, 0)
    const preview = await writer.get(urls.preview(id))
    assert.equal(preview.dom.querySelector('main h2')?.textContent, 'What they do')
    assert.equal((await writer.get(urls.publication(id))).status, 403, 'a writer does not publish')
    assert.match((await publish()).text, /Public/)
    const page = await visitor().get(urls.page('custody-visiting'))
    assert.equal(page.heading, 'Custody visiting')
    assert.equal(page.dom.querySelectorAll('main li').length, 2)
    assert.match((await visitor().get(urls.pages)).text, /Custody visiting.*Volunteers visit police stations/)
    assert.equal((await find(db, 'unannounced', undefined)).found.length, 1)
    await (await writer.get(urls.words(id))).send({ body: 'Only <script>alert(1)</script> [x](javascript:alert(1)) words' })
    assert.match((await visitor().get(urls.page('custody-visiting'))).text, /unannounced/, 'what is saved later is not public yet')
    assert.match((await publisher.get(urls.staffPage(id))).text, /Changes wait.*The public reads version 1\. Version 2 was saved/)
    await publish()
    const after = await visitor().get(urls.page('custody-visiting'))
    assert.equal(after.dom.querySelectorAll('main script, main a[href^="javascript"]').length, 0)
    assert.equal((await find(db, 'unannounced', undefined)).found.length, 0, 'the search knows what is public now')
    const deeds = (await entries(db, {})).map(({ did }) => did)
    for (const did of ['website:begin-page', 'website:save-page', 'website:publish-page']) assert.ok(deeds.includes(did), did)
  })

  test('INF-26 every version is kept with who saved it and when, is compared with another, and can be taken back', async () => {
    const { writer, id } = await withPage()
    await (await writer.get(urls.words(id))).send({ body: WORDS.body.replace('at any hour', 'by day and by night'), title: 'Visiting' })
    const versions = await writer.get(urls.versions(id))
    assert.match(versions.text, /Version 2.*Monday 23 November 2026.*Visiting.*Version 1.*Custody visiting/)
    const compared = await versions.click('Version 2')
    assert.match(compared.text, /Title ?Custody visiting ?Visiting.*Removed - at any hour.*Added - by day and by night/)
    assert.match(compared.text, /- unannounced/, 'what is the same stands there too')
    const back = await (await writer.get(urls.restoration(id, 1))).send({})
    assert.match(back.text, /Custody visiting.*Version ?3.*at any hour/)
    assert.match((await writer.get(urls.versions(id))).text, /Version 3.*Version 1 again/)
    for (const strange of ['1e20', '-1', '99999999999', 'x']) {
      assert.equal((await writer.get(`/staff/website/pages/${strange}`)).status, 404)
      assert.equal((await writer.get(`/staff/website/pages/${id}/versions/${strange}`)).status, 404)
    }
  })

  test('INF-26 when two people change one page, nothing that was typed is lost', async () => {
    const { writer, staff, id } = await withPage()
    const [mine, theirs] = [await writer.get(urls.words(id)), await staff(...WRITER).get(urls.words(id))]
    await theirs.send({ summary: 'Two volunteers visit.' })
    const met = await mine.send({ body: 'Mine' })
    assert.equal(met.status, 409)
    assert.match(met.text, /Somebody else changed this.*Summary/)
    const saved = await met.send({})
    assert.match(saved.text, /Two volunteers visit\..*Mine/, 'each keeps what only they changed')
    const [late, early] = [await writer.get(urls.words(id)), await staff(...WRITER).get(urls.words(id))]
    await early.send({ body: 'Theirs' })
    const both = await late.send({ body: 'Mine again' })
    assert.match(both.text, /Text ?Theirs ?Mine again/)
    assert.equal(both.dom.querySelector('textarea[name=body]')?.textContent.trim(), 'Mine again')
  })

  test('INF-03 pages are for the public, for police staff or for partners, who get the words as plain text to use again', async () => {
    const { publish, public: visitor, writer, id } = await withPage({ audience: 'partners' })
    await publish()
    const page = await visitor().get(urls.page('custody-visiting'))
    assert.match(page.text, /For partners/)
    const plain = page.dom.querySelector('textarea')?.textContent ?? ''
    assert.match(plain, /^\s*Custody visiting\n\nVolunteers visit police stations\.\n\nWhat they do\n\nThey come in pairs\./)
    assert.match(plain, /Decisions \(https:\/\/views\.westmarch\.example\/decisions\)/)
    const file = await visitor().get(urls.pageText('custody-visiting'))
    assert.match(String(file.headers['content-type']), /^text\/plain/)
    assert.match(file.html, /They come in pairs\./)
    await (await writer.get(urls.words(id))).send({ audience: 'police' })
    await publish()
    assert.match((await visitor().get(urls.page('custody-visiting'))).text, /For people who work for the police/)
    assert.equal((await visitor().get(urls.pageText('custody-visiting'))).status, 404)
  })

  test('INF-26 a withdrawn page says why in place of its words, and is not found any more', async () => {
    const { publish, publisher, public: visitor, id, db } = await withPage()
    await publish()
    await (await publisher.get(urls.menu)).send({ 'target-foot': `page:${id}` }, 'Add to the foot')
    await (await publisher.get(urls.withdrawal(id))).send({ why: 'The scheme has ended.' })
    const page = await visitor().get(urls.page('custody-visiting'))
    assert.match(page.text, /This page was withdrawn.*The scheme has ended\./)
    assert.doesNotMatch(page.text, /unannounced/)
    assert.doesNotMatch((await visitor().get(urls.pages)).text, /Custody/)
    assert.equal((await find(db, 'custody', undefined)).found.length, 0)
    assert.doesNotMatch((await publisher.get(urls.menu)).dom.querySelector('main ol')?.textContent ?? '', /Custody/)
    await publish()
    assert.match((await visitor().get(urls.page('custody-visiting'))).text, /unannounced/)
  })

  test('INF-26 a page comes onto the list of its owner by its review day, and one button says that it is still right', async () => {
    const { publish, writer, house, clock, draft } = await withPage({
      'reviewOn-day': '20',
      'reviewOn-month': '12',
      'reviewOn-year': '2026',
    })
    const mine = { id: 1, kind: 'staff', permissions: new Set(WRITER) } as never
    await publish()
    assert.deepEqual(await websiteDesk(house, mine), [], 'not weeks before')
    clock.set('2026-12-10T09:00:00Z')
    const [item] = await websiteDesk(house, mine)
    assert.deepEqual([item?.title, item?.due?.toString(), item?.owners], ['Is “Custody visiting” still right?', '2026-12-20', [1]])
    const done = await (await writer.get(item?.href ?? '')).send({}, 'It is still right')
    assert.match(done.text, /To be looked at ?Thursday 10 June 2027/)
    assert.deepEqual(await websiteDesk(house, mine), [])
    assert.equal(done.url, draft.url)
  })
})

test('what differs between two texts is named line by line', () => {
  const said = (one: string, other: string) => difference(one, other).map(({ kind, text }) => `${kind[0]}:${text}`)
  assert.deepEqual(said('a\nb\nc', 'a\nx\nc'), ['s:a', 'r:b', 'a:x', 's:c'])
  assert.deepEqual(said('', 'a'), ['a:a'])
  assert.deepEqual(said('a\r\nb', 'a\nb'), ['s:a', 's:b'])
})
