import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { served } from '#test/served'
import { smallDemo } from '#test/demo'
import { browser } from '#test/visit'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { defineModule, publicSourcesOf } from '#platform/module'
import { index } from '#platform/search'
import { bump } from '#platform/web'
import { buildApp } from '../../../app.js'
import { urls } from '../urls.js'
import { website } from '../module.js'
import { indexPublic } from './keep-index.js'

const updated = Temporal.Instant.from('2026-11-01T09:00:00Z')

/** A module whose public pages are a list that a test changes. */
function shelf() {
  const open = new Map([['1', 'Otter survey']])
  const books = defineModule({
    name: 'books',
    title: 'Books',
    publicSearch: [
      {
        kind: 'books.book',
        label: () => 'Book',
        pages: {
          topics: ['books'],
          read: async (_db, _today, refs) =>
            [...open]
              .filter(([ref]) => refs === undefined || refs.includes(ref))
              .map(([ref, title]) => ({ ref, title, words: 'A river in winter', href: `/books/${ref}`, updated })),
        },
      },
    ],
  })
  return { open, books }
}

describe('the search of the website', () => {
  test('INF-26 whatever was withdrawn a moment ago is not found, though the search has not read it again yet', async () => {
    const { open, books } = shelf()
    const { house, public: visitor, db } = await served(website, books).then((scene) => ({ ...scene, db: scene.house.db }))
    await inTransaction(db, (tx) => bump(tx, 'books'))
    await indexPublic(house)
    const search = async (words: string) => (await visitor().get(`${urls.search}?q=${words}`)).text
    assert.match(await search('river'), /Otter survey ?Book ?A river in winter/)
    open.set('1', 'Heron survey')
    assert.match(await search('river'), /Heron survey/, 'its title of this moment')
    open.delete('1')
    assert.doesNotMatch(await search('river'), /survey ?Book/)
    open.set('2', 'Beaver plan')
    await indexPublic(house)
    assert.doesNotMatch(await search('beaver'), /Beaver plan/, 'nobody said that anything changed')
    await inTransaction(db, (tx) => bump(tx, 'books'))
    await indexPublic(house)
    assert.match(await search('beaver'), /Beaver plan/)
    const { rows } = await sql`select ref from search.entry where kind = 'books.book'`.execute(db)
    assert.deepEqual(rows, [{ ref: '2' }], 'what is gone is taken out')
  })

  test('INF-26 results come page by page, each once, with what was typed kept in the box, and strange questions are answered calmly', async () => {
    const { house, public: visitor } = await served(website)
    await inTransaction(house.db, async (tx) => {
      for (let n = 1; n <= 45; n += 1)
        await index(tx, {
          kind: 'website.page',
          ref: `x${n}`,
          title: `Otter ${n}`,
          words: 'river',
          href: `/pages/otter-${n}`,
          who: 'everyone',
          updated,
        })
      await index(tx, { kind: 'letters.letter', ref: '1', title: 'Otter letter', words: 'river', href: '/staff/x', who: 'staff', updated })
    })
    const seen: string[] = []
    let page = await visitor().get(`${urls.search}?q=otter`)
    for (;;) {
      seen.push(...page.dom.querySelectorAll('main ol a').map((link) => link.getAttribute('href') ?? ''))
      assert.equal(page.dom.querySelector('main input')?.getAttribute('value'), 'otter')
      if (!page.dom.querySelectorAll('main a').some((link) => link.textContent.trim() === 'Next')) break
      page = await page.click('Next')
    }
    assert.deepEqual([seen.length, new Set(seen).size], [45, 45])
    for (const strange of [
      '',
      '%00',
      '%27',
      '%26%7C%21',
      'the+of',
      'x'.repeat(5000),
      '%3Cscript%3E',
      'a&after=1e20',
      'a&after=9999999999.1',
    ]) {
      const answer = await visitor().get(`${urls.search}?q=${strange}`)
      assert.equal(answer.status, 200, strange)
      assert.equal(answer.dom.querySelectorAll('main script').length, 0)
    }
    assert.match((await visitor().get(`${urls.search}?q=zebra`)).text, /Nothing public has all of these words/)
  })

  test('INF-26 in the whole demo the public finds each kind of page, and for no source anything that is a draft, closed or withdrawn', async (t) => {
    const { house } = await smallDemo({ share: 0.02 })
    const { db } = house
    await indexPublic(house)
    const { rows: kinds } = await sql<{ kind: string }>`select distinct kind from search.entry where permission is null order by 1`.execute(
      db,
    )
    assert.deepEqual(
      publicSourcesOf(house)
        .map(({ kind }) => kind)
        .filter((kind) => !kinds.some((one) => one.kind === kind)),
      [],
      'each source has something in the demo',
    )
    const app = await buildApp(house)
    t.after(() => app.close())
    const visitor = browser(app)
    const find = async (title: string) => {
      const page = await visitor.get(`${urls.search}?${new URLSearchParams({ q: `"${title.replaceAll('"', ' ')}"` })}`)
      return page.dom.querySelectorAll('main ol a').map((link) => link.textContent.trim())
    }
    const hidden = await sql<{ kind: string; title: string }>`
      select 'consultation' as kind, title from consultations.exercise e where state in ('draft', 'withdrawn')
        and not exists (select from consultations.announcement a where a.exercise_id = e.id)
      union all select 'decision', title from accountability.decision where state = 'draft'
      union all select 'story', title from publishing.story where state <> 'public'
      union all select 'edition', subject from newsletters.edition e join newsletters.newsletter n on n.id = e.newsletter
        where e.state not in ('sending', 'sent') or n.audience <> 'subscribers'
      union all select 'page', v.title from website.page p join website.page_version v on v.page = p.id and v.number = p.version where p.state <> 'public'
      union all select 'contact', name from contacts.contact where name <> '' and kind = 'person' limit 400`.execute(db)
    const public_ = await sql<{ title: string }>`select title from search.entry where permission is null`.execute(db)
    const open = new Set(public_.rows.map(({ title }) => title))
    const kindsHidden = new Set<string>()
    for (const { kind, title } of hidden.rows.filter((one) => !open.has(one.title))) {
      kindsHidden.add(kind)
      assert.ok(!(await find(title)).includes(title), `${kind}: ${title}`)
    }
    assert.ok(kindsHidden.size >= 4, [...kindsHidden].join())
    // Every page that is found opens for the public.
    const { rows: all } = await sql<{ href: string; title: string }>`select href, title from search.entry where permission is null`.execute(
      db,
    )
    for (const { href, title } of all) assert.equal((await visitor.get(href)).status, 200, `${title} at ${href}`)
  })
})
