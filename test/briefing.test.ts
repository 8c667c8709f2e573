import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallDemo } from '#test/demo'
import { typedDay } from '#test/press-office'
import { Temporal } from '#platform/clock'
import { briefOf, type BriefSource, defineModule } from '#platform/module'
import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { officeHolders } from '#modules/identity'
import { engagementOffice } from '#test/engagement-office'
import { engagementDesk } from '../src/modules/engagement/desk.js'
import { urls } from '../src/modules/engagement/urls.js'

const LIBRARY = {
  title: 'Surgery in the library',
  kind: 'surgery',
  ...typedDay('day', '2026-11-23'),
  place: 'ALD',
  venue: 'Aldermoor library',
  who: ['commissioner'],
}

test('the briefing of an event tells on one page when we were there last, what was promised, who asked, and nothing of closed events or other places', async () => {
  const { officer, plan, scene, house, tom } = await engagementOffice()
  const blank = await plan({ ...LIBRARY, title: 'First visit', place: 'WIN' })
  assert.match(
    (await blank.click('Briefing: what we know of the place, on one page')).text,
    /Briefing: First visit.*The office knows nothing of Winterbourne yet/,
  )
  const event = await plan(LIBRARY)
  await (await officer.get(urls.outcome(2))).send({ residents: '12', feedback: 'Cars race past the school' })
  await (
    await (await officer.get(event.url)).click('Note something to do')
  ).send({ what: 'Ask for a crossing', ...typedDay('due', '2026-12-01') })
  await plan({ ...LIBRARY, title: 'Meeting with a family', closed: ['yes'] })
  await (
    await officer.get(urls.newRequest)
  ).send({
    body: 'Aldermoor Residents',
    bodyKind: 'group',
    purpose: 'Dark streets',
    expected: '30',
    days: 'Mondays',
    place: 'ALD',
    who: 'either',
    name: 'Jo Field',
    phone: '01632 960 111',
    channel: 'phone',
  })
  await plan({ ...LIBRARY, ...typedDay('day', '2026-12-08'), title: 'Next surgery' })
  await plan({ ...LIBRARY, ...typedDay('day', '2026-11-24'), title: 'Visit tomorrow' })
  await plan({ ...LIBRARY, ...typedDay('day', '2026-11-24'), title: 'Deputy tomorrow', who: ['deputy'] })
  const page = await officer.get(urls.eventBriefing(4))
  assert.match(
    page.text,
    /Briefing: Next surgery.*Promised here and not done yet.*By Tuesday 1 December 2026: Ask for a crossing \(from “Surgery in the library”\).*Who asked us to come.*Aldermoor Residents: Dark streets \(to be decided\).*When we were here last.*Surgery in the library \(surgery\): Cars race past the school/,
  )
  assert.doesNotMatch(page.text, /First visit|Jo Field|960 111/)
  const stranger = scene.staff('engagement:see')
  assert.doesNotMatch((await stranger.get(urls.eventBriefing(4))).text, /family/)
  assert.equal((await stranger.get(urls.eventBriefing(3))).status, 404)
  assert.match((await stranger.get(`${urls.briefing}?place=ALD`)).text, /Briefing: Aldermoor.*When we were here last/)
  assert.match((await stranger.get(`${urls.briefing}?place=nowhere`)).text, /Which place\?/)
  assert.equal((await scene.staff().get(urls.briefing)).status, 403)
  const [holder = 0] = (await officeHolders(house.db)).commissioner
  const desk = await engagementDesk(house, { ...tom, id: holder })
  assert.deepEqual(
    desk.filter(({ key }) => key.startsWith('engagement:briefing')).map(({ href }) => href),
    [1, 3, 5].map((id) => urls.eventBriefing(id)),
    'of the next days, and for whoever goes there alone',
  )
  assert.ok((await engagementDesk(house, tom)).every(({ key }) => !key.startsWith('engagement:briefing')))
  const diary = await officer.get(`${urls.diary}?whose=commissioner&from=2026-12-07`)
  assert.match((await diary.click('Briefing on Next surgery')).text, /Briefing: Next surgery/)
})

test('what somebody may not see stands in no briefing, and modules that know nothing say nothing', async () => {
  const { house, tom } = await engagementOffice()
  const source = (may: BriefSource['may'], heading: string, lines: readonly string[]) =>
    defineModule({
      name: heading.toLowerCase(),
      title: heading,
      briefs: [{ heading, may, position: 1, tell: async () => lines.map((text) => ({ text })) }],
    })
  const more = [source('secret:see', 'Secret', ['x']), source('engagement:see', 'Empty', []), source('engagement:see', 'Known', ['y'])]
  const on = Temporal.PlainDate.from('2026-12-08')
  const told = await briefOf({ ...house, modules: more }, { code: 'ALD', name: 'Aldermoor', codes: ['ALD'], on, since: on }, tom)
  assert.deepEqual(told, [{ heading: 'Known', lines: [{ text: 'y' }] }])
  assert.ok(engagement.briefs?.every(({ heading }) => heading.length > 0))
  assert.ok(
    contacts.briefs?.every(({ may }) => may === 'contacts:see'),
    'organisations are for those who see contacts',
  )
})

test('in a filled office every module that knows something of a place tells it to the Commissioner, with small numbers hidden', async () => {
  const { house } = await smallDemo()
  const person = { id: 1, name: '', email: '', kind: 'staff', job: '', places: [], coversFor: [] } as const
  const may = new Set(house.modules.flatMap(({ permissions }) => Object.keys(permissions ?? {}))) as ReadonlySet<`${string}:${string}`>
  const on = house.clock.today()
  const all = await Promise.all(
    ['ALD', 'WIN', 'CAR', 'HEL'].map(
      async (code) =>
        await briefOf(
          house,
          { code, name: 'Aldermoor', codes: [code], on, since: on.subtract({ months: 18 }) },
          { ...person, permissions: may },
        ),
    ),
  )
  const headings = new Set(all.flatMap((one) => one.map(({ heading }) => heading)))
  for (const heading of ['What people here raised', 'When we were here last', 'Organisations here that we know', 'In the media lately'])
    assert.ok(headings.has(heading), `${heading} is not among ${[...headings].join(', ')}`)
})
