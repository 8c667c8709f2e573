import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { editionsOf } from '../editions/queries.js'
import { sendDue } from '../editions/send.js'
import { newsletters } from '../module.js'
import { officeWithNews } from '../story.js'
import { choose } from '../subscriptions/choose.js'
import { urls } from '../urls.js'
import { countLinks, LINK_ROUTE } from './count-links.js'
import { linksOf } from './keep-links.js'
import { leadingLinks } from './lead.js'

const ORIGIN = 'https://views.westmarch.example'
const CHROME = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140'
const WORDS =
  'Read [the plan](/plan?part=2&page=1), [the plan again](/plan?part=2&page=1), [the **council**](https://council.example/lights), ' +
  '[write to us](mailto:office@westmarch.example) or [choose](/subscribe).'

/** An edition that went out to so many readers of a newsletter. */
async function sentTo(count: number, countsLinks = true) {
  const scene = await officeWithNews()
  const { db, clock, house, add, staff } = scene
  const weekly = await add({ name: 'Weekly', main: false, secondPerson: false, countsLinks })
  for (let n = 1; n <= count; n += 1)
    await inTransaction(db, (tx) =>
      choose(
        tx,
        { email: `reader${n}@home.example`, language: 'en', wordings: { newsletter: 'News', alerts: '' }, evidence: 'Story' },
        { newsletters: [weekly], alerts: null },
        clock.now(),
      ),
    )
  const officer = staff('newsletters:see', 'newsletters:write', 'newsletters:send', 'newsletters:keep')
  const draft = await (await officer.get(urls.newEdition(weekly))).send({ subject: 'Lights', copy: 'no' })
  const written = await (await draft.click('Add a part')).send({ source: 'text', heading: 'Lights', body: WORDS })
  await (await written.click('Send or schedule')).send({ when: 'now' })
  await sendDue.handle(house, undefined)
  await runJobs(house)
  const [edition] = await editionsOf(db, weekly)
  assert.ok(edition)
  const mails = (await mailbox(db)).filter(({ purpose }) => purpose === 'newsletters:edition')
  const page = () => officer.get(urls.edition(edition.id))
  return { ...scene, weekly, officer, edition: edition.id, mails, page }
}

const ledIn = (html: string | null): string[] => [...new Set((html ?? '').match(/\/newsletter-links\/[\w-]{12}/g))]

describe('links in editions', () => {
  test('INF-07 links in an edition are counted in total, with one address for every reader, and never where somebody leaves', async () => {
    const { app, db, house, edition, mails, page } = await sentTo(12)
    assert.equal(mails.length, 12)
    const [plan, council, ...rest] = ledIn(mails[0]?.html ?? null)
    assert.ok(plan && council)
    assert.deepEqual(rest, [], 'each address has one counter, and nothing else has')
    for (const { html, text } of mails) {
      assert.deepEqual(ledIn(html), [plan, council], 'the address says nothing about its reader')
      assert.match(html ?? '', /href="mailto:office@westmarch\.example"/)
      assert.match(html ?? '', /href="https:\/\/views\.westmarch\.example\/subscribe"/)
      assert.match(html ?? '', /href="https:\/\/views\.westmarch\.example\/subscribe\/leave\//)
      assert.match(html ?? '', /We count how often each link in this mail is followed, all readers together, never by whom/)
      assert.doesNotMatch(text, /newsletter-links/)
    }
    const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers: { 'user-agent': CHROME, ...headers } })
    const led = await get(plan)
    assert.deepEqual([led.statusCode, led.headers.location], [302, `${ORIGIN}/plan?part=2&page=1`])
    assert.equal(led.headers['set-cookie'], undefined)
    assert.equal((await get(`${council}?to=https://evil.example`)).headers.location, 'https://council.example/lights')
    for (const strange of ['/newsletter-links/AAAAAAAAAAAA', '/newsletter-links/1e20', '/newsletter-links/https:%2F%2Fevil.example'])
      assert.equal((await get(strange)).statusCode, 404)
    assert.deepEqual(
      (await linksOf(db, edition)).map(({ uses }) => uses),
      [0, 0],
      'no request writes',
    )

    const counting = countLinks(house)
    const seen = (path: string, userAgent = CHROME, status = 302) => counting.seen?.({ route: LINK_ROUTE, path, status, userAgent })
    for (let n = 0; n < 1234; n += 1) seen(plan)
    for (let n = 0; n < 4; n += 1) seen(council)
    seen(council, 'curl/8.1')
    seen(council, 'Mozilla/5.0 (compatible; LinkScanner/2.0)')
    seen('/newsletter-links/AAAAAAAAAAAA', CHROME, 404)
    await counting.stop()
    assert.deepEqual(
      (await linksOf(db, edition)).map(({ words, url, uses }) => [words, url, uses]),
      [
        ['the plan', `${ORIGIN}/plan?part=2&page=1`, 1234],
        ['the council', 'https://council.example/lights', 4],
      ],
    )
    const shown = await page()
    assert.match(
      shown.text,
      /Links that were followed.*Counted is how often a link was followed, not by how many people.*the plan ?https:\S+ ?1,234/s,
    )
    assert.doesNotMatch(shown.html, /\b4\b times|>4</, 'four is below the office’s limit of five')
    assert.doesNotMatch(shown.text, /1,238/, 'no sum gives it away')
    assert.match(shown.text, /the council ?https:\/\/council\.example\/lights ?Hidden/)
    assert.ok(shown.dom.querySelector('figure svg') && shown.dom.querySelector('figure table'))
  })

  test('INF-07 followed links are counted by what follows the website while it is served: browsers, and nothing that is fetched ahead', async () => {
    const { app, db, edition, mails } = await sentTo(1)
    const [plan] = ledIn(mails[0]?.html ?? null)
    assert.ok(plan)
    const get = (headers: Record<string, string> = {}) => app.inject({ url: plan, headers: { 'user-agent': CHROME, ...headers } })
    await get()
    await get({ 'sec-purpose': 'prefetch' })
    await app.inject({ method: 'HEAD', url: plan, headers: { 'user-agent': CHROME } })
    await app.close()
    assert.deepEqual(
      (await linksOf(db, edition)).map(({ uses }) => uses),
      [1, 0],
    )
    assert.equal(newsletters.visits, countLinks)
  })

  test('INF-07 an edition that went to few shows no number, and what cannot be written down is kept for the next time', async () => {
    const { db, house, edition, mails, page } = await sentTo(3)
    const [plan] = ledIn(mails[0]?.html ?? null)
    assert.ok(plan)
    const counting = countLinks(house)
    for (let n = 0; n < 77; n += 1) counting.seen?.({ route: LINK_ROUTE, path: plan, status: 302, userAgent: CHROME })
    await sql`alter table newsletters.link rename to link_away`.execute(db)
    await counting.stop()
    await sql`alter table newsletters.link_away rename to link`.execute(db)
    await counting.stop()
    assert.equal((await linksOf(db, edition))[0]?.uses, 77)
    const shown = await page()
    assert.match(shown.text, /It went to fewer than 5 people, so no number is shown/)
    assert.doesNotMatch(shown.text, /77/)
  })

  test('INF-07 a newsletter whose links are not counted sends them as they are', async () => {
    const { mails, page, officer, weekly } = await sentTo(1, false)
    assert.deepEqual(ledIn(mails[0]?.html ?? null), [])
    assert.match(mails[0]?.html ?? '', /href="https:\/\/council\.example\/lights"/)
    assert.doesNotMatch(mails[0]?.html ?? '', /We count how often/)
    assert.match((await page()).text, /No link of this edition is counted/)
    const sheet = await officer.get(urls.newsletter(weekly))
    assert.match(sheet.text, /Links that are followed ?Not counted/)
    const changed = await (await sheet.click('Change this newsletter')).send({ countsLinks: 'yes' })
    assert.match(changed.text, /Links that are followed ?Counted, all readers together/)
  })

  test('INF-07 only addresses of websites are led over the counter, and none with a name or password in it', () => {
    const stays = [
      '<a href="mailto:a@b.example">x</a>',
      '<a href="https://user:secret@evil.example/">x</a>',
      '<a href="//evil.example">x</a>',
      `<a href="${ORIGIN}/subscribe/choices/abc">x</a>`,
      `<a href="${ORIGIN}/cy/subscribe">x</a>`,
      `<a href="${ORIGIN}/newsletter-links/AAAAAAAAAAAA">x</a>`,
      `<a href="https://long.example/${'x'.repeat(2000)}">x</a>`,
    ]
    const { lead, links } = leadingLinks(ORIGIN)
    for (const one of stays) assert.equal(lead(one), one)
    assert.deepEqual(links(), [])
    assert.match(
      lead(`<a rel="x" href="${ORIGIN}/subscribers">x</a>`),
      /^<a rel="x" href="https:\/\/views\.westmarch\.example\/newsletter-links\/[\w-]{12}">x<\/a>$/,
    )
  })
})
