import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import type { NewsItem } from '#platform/module'
import { contactsFor, withdraw } from '#modules/contacts'
import type { Alerts } from '../subscriptions/choices.js'
import { choose } from '../subscriptions/choose.js'
import { officeWithNews } from '../story.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { gather, gatherItems } from './gather-items.js'
import { concerns, tellNews } from './tell-news.js'

async function withReaders() {
  const scene = await officeWithNews()
  const { db, clock, house, told } = scene
  const reader = (email: string, alerts: Alerts) =>
    inTransaction(db, (tx) =>
      choose(
        tx,
        { email, language: 'en', wordings: { newsletter: 'News', alerts: 'Tell me' }, evidence: 'Story' },
        { newsletters: [], alerts },
        clock.now(),
      ),
    )
  const publish = (key: string, more: Partial<NewsItem> = {}) =>
    told.push({ key, title: `About ${key}`, summary: 'In short.', href: `/news/${key}`, at: clock.now(), topics: [], places: [], ...more })
  /** Lets time pass in steps of an hour, with everything that runs by itself. */
  const pass = async (hours: number) => {
    for (let n = 0; n < hours; n += 1) {
      clock.set(clock.now().add({ hours: 1 }))
      await gatherItems.handle(house, undefined)
      await runJobs(house)
    }
  }
  const got = async (to: string) => (await mailbox(db, { to })).toReversed()
  return { ...scene, reader, publish, pass, got }
}

describe('being told what is new', () => {
  test('INF-37 STK-16 each hears by topic, place and frequency, of each item once, however often the jobs run', async () => {
    const { reader, publish, pass, got, house, clock } = await withReaders()
    await reader('now@home.example', { frequency: 'at-once', topics: [], places: [] })
    await reader('roads@home.example', { frequency: 'daily', topics: ['roads'], places: [] })
    await reader('ald@home.example', { frequency: 'weekly', topics: [], places: ['ALD'] })
    publish('limits', { topics: ['roads'], places: ['ALD'] })
    await pass(1)
    assert.deepEqual(
      (await got('now@home.example')).map(({ subject }) => subject),
      ['About limits'],
    )
    publish('barns', { topics: ['rural'], places: ['CAR'] })
    publish('everything')
    await pass(24)
    assert.deepEqual(
      (await got('now@home.example')).map(({ subject }) => subject),
      ['About limits', '2 new things from us'],
    )
    const [daily, ...more] = await got('roads@home.example')
    assert.equal(more.length, 0)
    assert.match(daily?.text ?? '', /About limits\nIn short\.\nhttps:\/\/views\.westmarch\.example\/news\/limits[\s\S]*About everything/)
    assert.doesNotMatch(daily?.text ?? '', /barns/)
    assert.match(daily?.text ?? '', /Change what you get, or leave: https:\/\/views\.westmarch\.example\/subscribe\/choices\//)
    assert.deepEqual(await got('ald@home.example'), [], 'not before Monday')
    await pass(24 * 7)
    const weekly = await got('ald@home.example')
    assert.equal(weekly.length, 1)
    assert.match(weekly[0]?.text ?? '', /About limits[\s\S]*About everything/)
    // Both jobs once more at the same moment, as after a kill between the mail and the note that it was done.
    await gather(house)
    await tellNews.handle(house, { after: 0 })
    await pass(24 * 8)
    assert.equal((await got('now@home.example')).length, 2)
    assert.equal((await got('ald@home.example')).length, 1, 'a digest of nothing is not sent')
    assert.ok(clock.now())
  })

  test('INF-37 who joins hears only of what comes out from then on, and who takes it back hears of nothing', async () => {
    const { reader, publish, pass, got, db, clock } = await withReaders()
    publish('old')
    await pass(1)
    const late = await reader('late@home.example', { frequency: 'at-once', topics: [], places: [] })
    publish('fresh')
    await pass(1)
    assert.deepEqual(
      (await got('late@home.example')).map(({ subject }) => subject),
      ['About fresh'],
    )
    await inTransaction(db, (tx) => withdraw(tx, late, 'alerts', 'web', 'public', clock.now()))
    publish('later')
    await pass(1)
    assert.equal((await got('late@home.example')).length, 1)
    assert.equal((await contactsFor(db, 'alerts')).length, 0)
    assert.deepEqual(await own(db).selectFrom('newsletters.alert').selectAll().execute(), [])
  })

  test('INF-37 STK-16 who comes back hears nothing of what came out while they were away, also where it is noted after they are back', async () => {
    const { reader, publish, pass, got, db, clock, told } = await withReaders()
    const weekly: Alerts = { frequency: 'weekly', topics: [], places: [] }
    const contact = await reader('back@home.example', weekly)
    await pass(1)
    await inTransaction(db, (tx) => withdraw(tx, contact, 'alerts', 'web', 'public', clock.now()))
    publish('away')
    await pass(1)
    // Out while they are away and noted by nobody before they are back, as when nothing ran.
    publish('late')
    const late = told.pop()
    assert.ok(late)
    clock.set(clock.now().add({ minutes: 20 }))
    await reader('back@home.example', weekly)
    told.push(late)
    await pass(2)
    publish('since')
    await pass(24 * 7)
    const [mail, ...more] = await got('back@home.example')
    assert.equal(more.length, 0)
    assert.match(mail?.text ?? '', /About since/)
    assert.doesNotMatch(mail?.text ?? '', /About (away|late)/)
  })

  test('INF-37 a digest leaves out what was withdrawn or has a newer version by the time it goes out', async () => {
    const { reader, publish, pass, got, told, public: visitor } = await withReaders()
    await reader('week@home.example', { frequency: 'weekly', topics: [], places: [] })
    publish('plan-first-version')
    publish('mistake')
    await pass(2)
    told.splice(0, 2)
    publish('plan-second-version')
    await pass(24 * 7)
    const [mail, ...more] = await got('week@home.example')
    assert.equal(more.length, 0)
    assert.equal(mail?.subject, 'About plan-second-version')
    assert.doesNotMatch(mail?.text ?? '', /first-version|mistake/)
    assert.match(
      (await visitor().get(urls.subscribe)).text,
      /How often do you want to hear what is new on this website\?\s*That is: news of the story/,
    )
  })

  test('what has no topic or no place is for everybody', () => {
    const any = { topics: [], places: [] }
    assert.ok(concerns(any, { topics: ['roads'], places: ['ALD'] }))
    assert.ok(concerns({ topics: ['roads'], places: ['CAR'] }, any))
    assert.ok(!concerns({ topics: ['rural'], places: [] }, { topics: ['roads'], places: [] }))
    assert.ok(!concerns({ topics: ['roads'], places: ['CAR'] }, { topics: ['roads'], places: ['ALD'] }))
  })
})
