import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { bump } from '#platform/web'

type Exercise = {
  slug: string
  kind?: string
  title: string
  opens: string
  closes: string
  reply: string
  state?: string
  standing?: boolean
  answered?: string
  mode?: string
}

async function story() {
  const office = await staffed()
  return {
    ...office,
    asks: (one: Exercise) =>
      office.do(async (tx) => {
        await sql`insert into consultations.exercise (slug, kind, title, sheet, opens_on, closes_on, reply_by, standing, state, created_at, answered_at)
          values (${one.slug}, ${one.kind ?? 'survey'}, ${one.title}, ${JSON.stringify({ summary: 'Tell us where it is dark.', mode: one.mode })}, ${one.opens}, ${one.closes}, ${one.reply},
            ${one.standing ?? false}, ${one.state ?? 'published'}, ${office.clock.now()}, ${one.answered ?? null})`.execute(tx)
        await bump(tx, 'consultations')
      }),
  }
}

test('until the office has set itself up, the front page says so calmly', async () => {
  const office = await story()
  const page = await office.public().get('/')
  assert.equal(page.status, 200)
  assert.equal(page.heading, 'This site is being set up')
  await office.isSetUp()
  assert.equal((await office.public().get('/')).heading, 'Your views on policing, and what came of them')
})

test('residents see first what is open with the days left, then what came of what was said and what is late', async () => {
  const office = await story()
  await office.isSetUp()
  await office.asks({ slug: 'lighting', title: 'Lighting and late buses', opens: '2026-11-02', closes: '2026-12-04', reply: '2027-01-15' })
  await office.asks({ slug: 'speeding', title: 'Speeding in villages', opens: '2026-06-01', closes: '2026-08-31', reply: '2026-11-14' })
  await office.asks({
    slug: 'parks',
    title: 'Safer parks',
    opens: '2026-01-05',
    closes: '2026-03-30',
    reply: '2026-05-01',
    state: 'answered',
    answered: '2026-04-28T10:00:00Z',
  })
  await office.asks({ slug: 'secret', title: 'A draft', opens: '2026-11-02', closes: '2026-12-04', reply: '2027-01-15', state: 'draft' })
  const page = await office.public().get('/')
  const headings = page.dom.querySelectorAll('h2').map((heading) => heading.textContent.trim())
  assert.deepEqual(headings, [
    'Open now',
    'You said, we did',
    'Meet us',
    'News, and news by e-mail',
    'Contact us',
    'Look up a code',
    'Formats, privacy and accessibility',
  ])
  assert.match(page.text, /Lighting and late busesTell us where it is dark\.Closes on Friday 4 December 2026: 12 days left/)
  assert.match(
    page.text,
    /Safer parks Answered on Tuesday 28 April 2026Not answered yetSpeeding in villages We have not answered this yet: we promised a reply by Saturday 14 November 2026, 9 days ago, and we are sorry\./,
  )
  assert.match(page.text, /01632 960 100/)
  assert.doesNotMatch(page.text, /A draft/)

  await office.asks({
    slug: 'card',
    kind: 'card',
    title: 'Tell me what you think',
    opens: '2026-01-01',
    closes: '2026-12-31',
    reply: '2027-01-15',
    standing: true,
  })
  const withCard = await office.public().get('/')
  const card = withCard.dom.querySelectorAll('a').find((link) => link.textContent.trim() === 'Tell us what you think')
  assert.equal(card?.getAttribute('href'), '/have-your-say')
})

test('what anybody can answer comes first, and what is for some says for whom', async () => {
  const office = await story()
  await office.isSetUp()
  const days = { opens: '2026-11-02', reply: '2027-01-15' }
  await office.asks({ ...days, slug: 'panel', title: 'For the panel', closes: '2026-11-26', mode: 'identified' })
  await office.asks({ ...days, slug: 'force', title: 'Working for the force', closes: '2026-11-27' })
  await office.asks({ ...days, slug: 'lighting', title: 'Lighting', closes: '2026-12-04' })
  await office.do((tx) =>
    sql`insert into consultations.rank_way (exercise_id, rank, methods) select exercise.id, rank.code, '["link"]' from consultations.exercise, consultations.force_rank as rank
      where exercise.slug = 'force'`.execute(tx),
  )
  const page = await office.public().get('/')
  assert.match(page.text, /Lighting.*For the panel.*For members of a panel.*Working for the force.*For staff of the force\. Closes on/)
})

test('the front page is kept for everybody, without a form token or a name, and is new when the day changes', async () => {
  const office = await story()
  await office.isSetUp()
  await office.asks({ slug: 'lighting', title: 'Lighting', opens: '2026-11-02', closes: '2026-11-24', reply: '2027-01-15' })
  const anna = await office.joins('Anna Petrie')
  const page = await anna.get('/')
  const etag = String(page.headers['etag'])
  const again = await office.app.inject({ url: '/', headers: { 'if-none-match': etag } })
  assert.deepEqual([again.statusCode, again.body, again.headers['etag']], [304, '', etag])
  assert.ok(again.headers['content-security-policy'])
  assert.doesNotMatch(page.html, /_once|Anna/)
  assert.equal(page.dom.querySelector('form')?.getAttribute('action'), '/receipts')
  assert.match(page.text, /2 days left/)
  office.clock.set('2026-11-24T09:00:00Z')
  assert.match((await anna.get('/')).text, /Closes today/)
})
