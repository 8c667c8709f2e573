import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { modules } from '../../index.js'
import { addUses } from '../links/keep-links.js'
import { officeWithNews } from '../story.js'
import { choose } from '../subscriptions/choose.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { sendDue } from './send.js'

const OFFICER = [
  'newsletters:see',
  'newsletters:write',
  'newsletters:send',
  'publishing:see',
  'publishing:write',
  'publishing:issue',
] as const

test('INF-36 a campaign lists its editions of newsletters and what each brought: sums alone, nothing small, and only what is public in public', async () => {
  const publishing = modules.filter(({ name }) => name === 'publishing')
  const { db, house, clock, staff, rural, add, public: visitor } = await officeWithNews(...publishing)
  const few = await add({ name: 'For few', main: false, secondPerson: false })
  const reader = (n: number, newsletters: readonly number[]) =>
    inTransaction(db, (tx) =>
      choose(
        tx,
        { email: `reader${n}@home.example`, language: 'en', wordings: { newsletter: 'News', alerts: '' }, evidence: 'Story' },
        { newsletters, alerts: null },
        clock.now(),
      ),
    )
  for (let n = 0; n < 12; n += 1) await reader(n, n === 0 ? [rural, few] : [rural])
  const officer = staff(...OFFICER)
  const write = async (newsletter: number, subject: string, send = true) => {
    const begun = await (await officer.get(urls.newEdition(newsletter))).send({ subject, copy: 'no' })
    const part = { source: 'text', body: 'See [the plan](/plan), [the council](https://council.example/) and [more](/more).' }
    const written = await (await begun.click('Add a part')).send(part)
    if (send) await (await written.click('Send or schedule')).send({ when: 'now' })
    return Number(/editions\/(\d+)/.exec(begun.url)?.[1])
  }
  const out = [await write(rural, 'Lights mended'), await write(few, 'For one reader')]
  const draft = await write(rural, 'Not out yet', false)
  await sendDue.handle(house, undefined)
  await runJobs(house)
  const links = async (edition: number) =>
    await own(db).selectFrom('newsletters.link').select('code').where('edition', '=', edition).orderBy('id').execute()
  for (const [edition, uses] of [
    [out[0], [40, 25, 3]],
    [out[1], [50, 50, 50]],
  ] as const)
    await addUses(db, new Map((await links(edition ?? 0)).map(({ code }, at) => [code, uses[at] ?? 0])))

  const begun = await (
    await officer.get('/staff/campaigns/new')
  ).send({
    name: 'Safer streets',
    purpose: 'Streets to walk on.',
    body: '',
    'begins-day': '1',
    'begins-month': '11',
    'begins-year': '2026',
  })
  const put = await (await begun.click('Editions of newsletters')).send({ records: [...out, draft].map(String) })
  assert.match(put.text, /Lights mended \(Rural Round-up\)/)
  assert.match(put.text, /Not out yet \(Rural Round-up\) \(not public\)/)
  assert.match(put.text, /Editions of newsletters sent ?2/)
  assert.match(
    put.text,
    /Times that links in its editions were followed, of links followed \d+ times or more ?65/,
    'neither the three nor what one reader did',
  )
  const mails = await officer.get(`${begun.url}/brought/editions`)
  assert.match(mails.text, /Lights mended ?Rural Round-up ?Monday 23 November 2026 ?12/)
  assert.match(mails.text, /For one reader ?For few ?Monday 23 November 2026 ?Hidden/)
  const followed = await officer.get(`${begun.url}/brought/edition-links`)
  assert.match(followed.text, /Lights mended ?Rural Round-up ?Monday 23 November 2026 ?65/)
  assert.match(followed.text, /For one reader ?For few ?Monday 23 November 2026 ?Hidden/)

  await (await (await officer.get(begun.url)).click('Make it public')).send({})
  for (const job of publishing[0]?.jobs ?? []) if (job.name.includes('campaign')) await job.handle(house, undefined as never)
  const page = await visitor().get('/campaigns/safer-streets')
  assert.match(page.text, /Newsletters.*Lights mended/)
  assert.doesNotMatch(page.text, /Not out yet|Hidden|65/)
})
