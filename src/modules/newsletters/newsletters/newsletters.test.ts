import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from '#platform/clock'
import type { Permission } from '#platform/access'
import { inTransaction } from '#platform/db'
import { newslettersDesk } from '../desk.js'
import { newsletters } from '../module.js'
import { officeWithNews } from '../story.js'
import { subscribe, unsubscribe } from '../subscriptions/subscribe.js'
import { urls } from '../urls.js'
import { cadenceInWords, nextDue } from './cadence.js'

const KEEPER = ['newsletters:see', 'newsletters:write', 'newsletters:keep'] as const
const day = (text: string) => Temporal.PlainDate.from(text)

describe('newsletters', () => {
  test('how often is said exactly, and the next edition is due by a day', () => {
    assert.equal(cadenceInWords({ every: 2, unit: 'week' }), 'Every 2 weeks')
    assert.equal(cadenceInWords({ months: [3, 6, 8, 10, 12] }), 'In March, June, August, October and December')
    assert.equal(nextDue({ every: 2, unit: 'week' }, day('2026-11-02'), day('2026-01-01')).toString(), '2026-11-16')
    assert.equal(nextDue({ every: 1, unit: 'month' }, day('2026-01-31'), day('2026-01-01')).toString(), '2026-02-28')
    assert.equal(nextDue({ months: [3, 6] }, day('2026-06-03'), day('2026-01-01')).toString(), '2027-03-31')
    assert.equal(nextDue({ months: [3, 6] }, null, day('2026-03-10')).toString(), '2026-03-31')
  })

  test('INF-06 INF-07 M-09 an officer adds and changes newsletters; only one is the usual; an ended one takes nobody in and keeps its archive', async () => {
    const { staff, public: visitor, house } = await officeWithNews()
    const keeper = staff(...KEEPER)
    const form = await (await keeper.get(urls.staff)).click('Add a newsletter')
    const wrong = await form.send({ name: 'Westmarch News', about: 'Snapshot for partners', audience: 'subscribers', often: 'in-months' })
    assert.match(wrong.text, /Choose the months in which it appears/)
    const taken = await wrong.send({ months: ['3', '9'] })
    assert.match(taken.text, /There is a newsletter of this name already/)
    const added = await taken.send({ name: 'Partner Update', main: 'yes', senderName: 'Partners team' })
    assert.match(added.text, /Comes from ?Partners team/)
    assert.match(added.text, /How often ?In March and September.*gets this one/)
    assert.doesNotMatch((await keeper.get(urls.newsletter(1))).text, /gets this one/)
    const [mine, theirs] = [await added.click('Change this newsletter'), await added.click('Change this newsletter')]
    await mine.send({ about: 'What we do with partners' })
    assert.equal((await theirs.send({ about: 'Something else' })).status, 409)
    assert.match((await visitor().get(urls.public)).text, /Partner Update.*What we do with partners.*In March and September/)
    const edition = await (await keeper.get(urls.newEdition(3))).send({ subject: 'Begun', copy: 'no' })
    const begun = Number(edition.url.split('/').at(-1))
    await (await keeper.get(urls.details(3))).send({ used: 'no' })
    assert.doesNotMatch((await visitor().get(urls.subscribe)).text, /Partner Update/)
    assert.match((await visitor().get(urls.archive('partner-update'))).text, /This newsletter has ended/)
    assert.equal((await staff(...KEEPER).get(urls.edition(begun))).status, 200, 'its editions stay')
    const subscribers = newsletters.measures?.find(({ id }) => id === 'M-09')
    const on = (text: string) => subscribers?.count(house.db, { from: day(text), to: day(text) })
    assert.equal(await on('2026-11-23'), 0)
    await inTransaction(house.db, (tx) => subscribe(tx, 1, 7, day('2026-11-23')))
    await inTransaction(house.db, (tx) => subscribe(tx, 2, 7, day('2026-11-25')))
    await inTransaction(house.db, (tx) => unsubscribe(tx, [7], 1, day('2026-11-26')))
    assert.deepEqual([await on('2026-11-23'), await on('2026-11-25'), await on('2026-11-26')], [1, 2, 1])
  })

  test('INF-07 the desk says when an edition is due, and whose words wait for a second person', async () => {
    const { staff, house, clock, news } = await officeWithNews()
    const writer = staff('newsletters:see', 'newsletters:write')
    const titles = async (...permissions: Permission[]) =>
      (await newslettersDesk(house, { ...who, permissions: new Set(permissions) })).map(({ title }) => title)
    assert.deepEqual(await titles('newsletters:see', 'newsletters:write'), [], 'a month is more than a week away')
    clock.set('2026-12-20T09:00:00Z')
    assert.deepEqual(await titles('newsletters:see', 'newsletters:write'), ['Begin the next edition of Westmarch News'])
    const begun = await (await writer.get(urls.newEdition(news))).send({ subject: 'Winter', copy: 'no' })
    assert.deepEqual(await titles('newsletters:see', 'newsletters:write'), ['Finish the next edition of Westmarch News'])
    await (await begun.click('Add a part')).send({ source: 'text', body: 'Words' })
    await (await (await writer.get(begun.url)).click('Ask for approval')).send({ when: 'now' })
    assert.deepEqual(await titles('newsletters:see', 'newsletters:send'), ['Approve the edition “Winter”'])
    assert.deepEqual(await titles('newsletters:see', 'newsletters:write'), [])
  })
})

const who = {
  id: 99,
  name: 'Officer',
  email: 'officer@westmarch-pcc.example',
  kind: 'staff' as const,
  job: 'Officer',
  places: [],
  coversFor: [],
}
