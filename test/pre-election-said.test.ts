import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beforeElections, CHIEF, typedDay } from './before-elections.js'
import type { Permission, Person } from '#platform/access'
import { electionsDesk } from '../src/modules/elections/desk.js'
import { urls } from '../src/modules/elections/urls.js'
import { publishingDesk } from '../src/modules/publishing/desk.js'
import { publishCampaigns } from '../src/modules/publishing/campaigns/publish.js'
import { storyAt } from '../src/modules/publishing/stories/queries.js'
import { urls as news } from '../src/modules/publishing/urls.js'
import { withdrawDue } from '../src/modules/website/pages/withdraw.js'

const somebody = (...permissions: readonly Permission[]): Person => ({
  id: 999,
  name: 'Somebody',
  email: 's@westmarch-pcc.example',
  kind: 'staff',
  job: 'Officer',
  places: [],
  coversFor: [],
  permissions: new Set(permissions),
})

const WILL_BE = /It will be held back until the end of Thursday 10 December 2026, unless somebody who may lets it go out before/

describe('what is said before an election', () => {
  test('INF-12 whoever approves, or makes a campaign public, reads before the click that it will be held back, and until when', async () => {
    const { chief, writer, set, house, public: visitor } = await beforeElections()
    const draft = await (await writer.get(news.newStory)).send({ title: 'A new bus', summary: 'In short.', body: 'At length.' })
    const id = Number(/\/staff\/news\/(\d+)/.exec(draft.url)?.[1])
    await (await draft.click('Ask for approval')).send({ when: 'later', ...typedDay('day', '2026-12-03'), time: '9:00' })
    assert.doesNotMatch((await chief.get(news.approval(id))).text, WILL_BE)
    const campaign = await (
      await writer.get(news.newCampaign)
    ).send({ name: 'Stop Hate Now', purpose: 'Fewer crimes.', ...typedDay('begins', '2026-11-24') })
    const campaignId = Number(/\/staff\/campaigns\/(\d+)/.exec(campaign.url)?.[1])
    assert.doesNotMatch((await chief.get(news.campaignPublication(campaignId))).text, WILL_BE)

    await set('Council elections', '2026-11-20', '2026-12-10')
    assert.match((await chief.get(news.approval(id))).text, WILL_BE)
    const ready = await chief.get(news.campaignPublication(campaignId))
    assert.match(ready.text, WILL_BE)
    await ready.send({}, 'Make it public')
    await publishCampaigns.handle(house, undefined)
    assert.equal((await visitor().get('/campaigns/stop-hate-now')).status, 404)
    assert.match((await chief.get(news.staffCampaign(campaignId))).text, /Held back/)
  })

  test('INF-12 a period that catches what newsrooms have under embargo names it, and asks at once those who may decide, or a second person', async () => {
    const { chief, set, story, tick, house } = await beforeElections()
    const typed = { when: 'later', ...typedDay('day', '2026-12-09'), time: '9:00', advance: 'yes' }
    const id = await story('A new bus', typed)
    await tick()
    const period = await set('Council elections', '2026-12-01', '2026-12-10')
    assert.match(period.text, /has left the office already.*A new bus ?: Newsrooms have it under embargo until Wednesday 9 December 2026/)
    await story('Not sent yet', { when: 'later', ...typedDay('day', '2026-12-09'), time: '9:00' })
    const page = await chief.get(urls.period(1))
    assert.doesNotMatch(page.text, /Not sent yet ?: Newsrooms/)
    assert.match((await chief.get(urls.allow(1, 'publishing.story', id))).text, /Newsrooms have it under embargo until/)

    const asked = await electionsDesk(house, somebody(...CHIEF))
    assert.deepEqual(
      asked.map(({ href }) => href),
      [urls.allow(1, 'publishing.story', id)],
      'it is asked about before its fortnight, what nobody has is not',
    )
    assert.match(asked[0]?.why ?? '', /Newsrooms have it under embargo.*held back here until Thursday 10 December 2026/)
    const second = somebody('publishing:see', 'publishing:issue')
    const told = async (who: Person) => (await publishingDesk(house, who)).filter(({ key }) => key.startsWith('publishing:embargo-held:'))
    assert.deepEqual(
      (await told(second)).map(({ title }) => title),
      ['Tell newsrooms that “A new bus” waits'],
    )
    assert.equal((await told(somebody('publishing:see', 'publishing:issue', 'elections:allow'))).length, 0, 'they are asked to decide')
    const [writer = 0] = (await storyAt(house.db, id)).writers
    assert.equal((await told({ ...second, id: writer })).length, 0, 'its writer is no second person')

    await (await chief.get(urls.allow(1, 'publishing.story', id))).send({ why: 'Facts on public safety' })
    assert.equal((await told(second)).length, 0)
    assert.doesNotMatch((await chief.get(urls.period(1))).text, /has left the office already/)
  })

  test('INF-12 the log of a period says that nothing was let out only where nothing was, and once it is over says so for good', async () => {
    const { chief, set, story, clock } = await beforeElections()
    await set('Council elections', '2026-11-20', '2026-12-10')
    const id = await story('A new bus')
    assert.match((await chief.get(urls.period(1))).text, /What was let out.*Nothing so far\./)
    await (await chief.get(urls.allow(1, 'publishing.story', id))).send({ why: 'Facts on public safety' })
    assert.doesNotMatch((await chief.get(urls.period(1))).text, /Nothing so far|Nothing yet|Nobody yet/)
    await set('Another', '2026-11-20', '2026-11-24')
    clock.set('2026-12-20T09:00:00Z')
    assert.match((await chief.get(urls.period(2))).text, /Nothing was let out\./)
    assert.match((await chief.get(urls.period(1))).text, /What was let out.*Facts on public safety/)
  })
})

describe('withdrawing a page before an election', () => {
  async function withPage(title: string) {
    const scene = await beforeElections()
    const editor = scene.staff('website:see', 'website:write', 'website:publish')
    const draft = await (
      await editor.get('/staff/website/pages/new')
    ).send({ title, summary: 'In short.', body: 'At length.', audience: 'public' }, 'Save the draft')
    const at = draft.url.split('?')[0] ?? ''
    await (await editor.get(`${at}/publication`)).send({}, 'Publish it')
    await scene.set('Council elections', '2026-11-20', '2026-12-10')
    return { ...scene, editor, at, due: () => withdrawDue.handle(scene.house, undefined) }
  }

  test('INF-26 INF-12 a page of the website is not withdrawn in a pre-election period: it waits, is said so before the click, and goes when the days are over', async () => {
    const { editor, at, due, clock, public: visitor } = await withPage('Our team')
    const form = await editor.get(`${at}/withdrawal`)
    assert.match(form.text, /It will stay public until the end of Thursday 10 December 2026.*Wrong words can be put right at once/)
    const other = await editor.get(`${at}/withdrawal`)
    const asked = await form.send({ why: 'It is out of date' }, 'Withdraw it')
    assert.match(asked.text, /It is withdrawn after Thursday 10 December 2026.*Held back: “Council elections”.*It is out of date/)
    assert.equal((await other.send({ why: 'Again' }, 'Withdraw it')).status, 409)
    await due()
    assert.match((await visitor().get('/pages/our-team')).text, /At length/)
    clock.set('2026-12-11T00:01:00Z')
    await due()
    await due()
    assert.match((await visitor().get('/pages/our-team')).text, /It is out of date/)
  })

  test('INF-26 INF-12 the withdrawal of a page is let out by somebody else than who asked, or taken back', async () => {
    const { editor, chief, at, due, public: visitor, staff } = await withPage('Our team')
    await (await editor.get(`${at}/withdrawal`)).send({ why: 'It is out of date' }, 'Withdraw it')
    const kept = await (await (await editor.get(at)).click('Keep it public after all')).send({}, 'Keep it public')
    assert.match(kept.text, /It stays public/)
    assert.doesNotMatch((await chief.get(urls.period(1))).text, /Withdrawal: Our team/)

    const both = staff('website:see', 'website:publish', 'elections:see', 'elections:allow')
    await (await both.get(`${at}/withdrawal`)).send({ why: 'It is wrong' }, 'Withdraw it')
    const page = Number(at.split('/').at(-1))
    const own = await (await both.get(urls.allow(1, 'website.withdrawal', page))).send({ why: 'Now' })
    assert.match(own.text, /You wrote in it: somebody else must let it go out/)
    await (await (await chief.get(urls.period(1))).click('Let it go out: Withdrawal: Our team')).send({ why: 'It names a candidate' })
    await due()
    assert.match((await visitor().get('/pages/our-team')).text, /It is wrong/)
  })
})
