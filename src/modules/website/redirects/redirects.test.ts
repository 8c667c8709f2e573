import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { urls } from '../urls.js'
import { WORDS, websiteStory } from '../story.js'

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140'

async function withPage() {
  const scene = await websiteStory()
  const draft = await (await scene.writer.get(urls.newPage)).send(WORDS)
  const id = Number(draft.url.split('/').at(-1))
  await (await scene.publisher.get(urls.publication(id))).send({})
  const ask = async (url: string, agent = CHROME) => {
    const { statusCode, headers } = await scene.app.inject({ url, headers: { 'user-agent': agent } })
    return `${statusCode} ${String(headers['location'] ?? '')}`.trim()
  }
  const lead = async (old: string, to: string) => await (await scene.publisher.get(urls.newRedirect)).send({ old, to })
  return { ...scene, id, ask, lead }
}

describe('old addresses', () => {
  test('PUB-10 a page that moves leaves its old addresses behind, which lead to it for ever and in one step', async () => {
    const { publisher, id, ask, public: visitor, db } = await withPage()
    const move = async (slug: string) => await (await publisher.get(urls.address(id))).send({ slug })
    await move('icv')
    await move('visitors')
    assert.equal(await ask('/pages/custody-visiting'), '301 /pages/visitors')
    assert.equal(await ask('/pages/custody-visiting?utm=mail'), '301 /pages/visitors', 'whatever stands behind it')
    assert.equal(await ask('/pages/icv/'), '301 /pages/visitors')
    assert.equal((await visitor().get('/pages/visitors')).status, 200)
    const before = await sql`select count(*) from website.redirect`.execute(db)
    const other = await (await publisher.get(urls.newPage)).send({ ...WORDS, title: 'ICV' })
    assert.match(other.text, /Address ?\/pages\/icv-2/, 'a new page never gets an address that leads elsewhere')
    const taken = await (await publisher.get(urls.address(Number(other.url.split('/').at(-1))))).send({ slug: 'icv' })
    assert.match(taken.text, /the address of another page, and leads to it for ever/)
    await move('icv')
    assert.equal(await ask('/pages/visitors'), '301 /pages/icv', 'back to an address that it had')
    assert.equal((await visitor().get('/pages/icv')).status, 200)
    assert.deepEqual((await sql`select count(*) from website.redirect`.execute(db)).rows, before.rows)
    const [row] = (await sql<{ id: number }>`select id from website.redirect limit 1`.execute(db)).rows
    assert.equal((await (await publisher.get(urls.redirectRemoval(row?.id ?? 0))).send({})).status, 409, 'and cannot be taken away')
  })

  test('PUB-10 when two people move one page, the second sees where it is now, and can still move it', async () => {
    const { publisher, id, ask } = await withPage()
    const [early, late] = [await publisher.get(urls.address(id)), await publisher.get(urls.address(id))]
    await early.send({ slug: 'first' })
    const met = await late.send({ slug: 'second' })
    assert.equal(met.status, 409)
    assert.match(met.text, /Address ?first ?second/)
    await met.send({})
    for (const old of ['/pages/custody-visiting', '/pages/first']) assert.equal(await ask(old), '301 /pages/second', old)
  })

  test('PUB-10 staff lead addresses of the old website on; loops, chains and addresses of ours are refused with the reason', async () => {
    const { lead, ask, publisher } = await withPage()
    await lead('https://www.old.example/index.php?page=12#top', 'https://views.westmarch.example/pages/custody-visiting')
    assert.equal(await ask('/index.php?page=12'), '301 /pages/custody-visiting')
    const all = await publisher.get(urls.redirects)
    assert.match(
      all.text,
      /Old address ?Leads to ?Since ?Why ?Change.*Led on by staff ?Take away/,
      'what can be done stands in a column of its own',
    )
    assert.equal(await ask('/index.php?page=13'), '404')
    await lead('/about.html', '/pages')
    assert.equal(await ask('/about.html?x=1'), '301 /pages')
    const refused = async (old: string, to: string) => (await lead(old, to)).dom.querySelector('.govuk-error-summary')?.textContent ?? ''
    assert.match(await refused('/about.html', '/pages'), /It leads to \/pages already/)
    assert.match(await refused('/loop', '/loop'), /Nothing of this website stands|lead to itself/)
    assert.match(await refused('/x', '/about.html'), /Nothing of this website stands|old address itself/)
    assert.match(await refused('/pages', '/crime-prevention'), /A page of this website stands at that address/)
    assert.match(await refused('/pages/custody-visiting', '/pages'), /A page of this website has that address/)
    assert.match(await refused('/staff/x', '/pages'), /This website uses that address itself/)
    for (const evil of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/staff/website'])
      assert.notEqual(await refused('/old', evil), '', evil)
    assert.equal(await ask('/old'), '404')
    const list = await publisher.get(`${urls.redirects}?q=index`)
    assert.match(list.text, /\/index\.php\?page=12/)
    assert.doesNotMatch(list.text, /about\.html/)
  })

  test('PUB-10 a list of old addresses is checked line by line, each that is left out says why, and the rest is kept once', async () => {
    const { publisher, ask, db } = await withPage()
    const csv = [
      'old,new',
      '/a.html,/pages/custody-visiting',
      '/b.html,/nowhere/at/all',
      '/a.html,/pages',
      ',/pages',
      '/c.html,',
      '"https://old.example/d.asp?id=4",/crime-prevention',
      '/pages,/pages/custody-visiting',
    ].join('\r\n')
    const checked = await (await publisher.get(urls.redirectImport)).attach({ field: 'file', filename: 'old.csv', bytes: csv })
    assert.match(checked.text, /5 lines are left out/)
    assert.match(checked.text, /3 ?\/b\.html ?\/nowhere\/at\/all ?Nothing of this website stands at that address/)
    assert.match(checked.text, /4 ?\/a\.html ?\/pages ?Line 2 has the same old address/)
    assert.match(checked.text, /The old address is missing.*It does not say where it leads/)
    assert.equal(await ask('/a.html'), '404', 'nothing is kept before somebody says so')
    const kept = await checked.send({}, 'Keep 2 old addresses')
    assert.match(kept.text, /\/a\.html.*\/d\.asp\?id=4/)
    await checked.again()
    assert.deepEqual((await sql`select count(*)::int as n from website.redirect`.execute(db)).rows, [{ n: 2 }])
    assert.equal(await ask('/d.asp?id=4'), '301 /crime-prevention')
    const empty = await (await publisher.get(urls.redirectImport)).send({ list: ' ' })
    assert.match(empty.text, /Choose a file, or paste the lines here/)
  })

  test('PUB-10 what is asked for and not there is counted without anything personal, and led on from the list', async () => {
    const { ask, count, publisher, db } = await withPage()
    for (let n = 0; n < 3; n += 1) await ask('/old-page.html?name=ann')
    await ask('/pages/gone')
    for (const kept of [
      '/sign-in/abcdef',
      '/j/abcdef',
      '/ann@home.example',
      '/07700900123',
      `/${'x7'.repeat(40)}`,
      '/wp-login.php',
      '/.env',
    ])
      await ask(kept)
    await ask('/old-page.html', 'Mozilla/5.0 (compatible; Searchbot/2.1)')
    await ask('/old-page.html', 'curl/8')
    await count()
    const { rows } = await sql<{ path: string; asked: number }>`select path, asked from website.lost order by asked desc, path`.execute(db)
    assert.deepEqual(rows, [
      { path: '/old-page.html', asked: 3 },
      { path: '/pages/gone', asked: 1 },
    ])
    const list = await publisher.get(urls.lost)
    const form = await list.click('Lead it on /old-page.html')
    await form.send({ to: '/pages/custody-visiting' })
    assert.equal(await ask('/old-page.html'), '301 /pages/custody-visiting')
    assert.doesNotMatch((await publisher.get(urls.lost)).text, /old-page/)
  })
})
