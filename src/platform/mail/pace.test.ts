import assert from 'node:assert/strict'
import { after as afterAll, afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { Loop } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { smtpServer, until } from '#test/smtp-server'
import { addToRun, queueMail, runRecipients, runState, smtpTransport, startMail, startRun } from './index.js'
import type { Limits } from './pace.js'

const { db } = await testDatabase()
const clock = fixedClock('2026-03-02T09:00:00Z')
const house = testHouse(db, { clock })
const server = await smtpServer()
const senders: Loop[] = []
const alarms: string[] = []

// A hook beside a suite would run before every test of all files in this process.
describe('the pace of mail', () => {
  beforeEach(async () => {
    await sql`truncate mail.delivery, mail.message, mail.sender, mail.run, mail.run_count, mail.notice`.execute(db)
    await sql`update mail.line set down_since = null, tries = 0, next_try_at = null`.execute(db)
    await sql`delete from mail.pace where name <> ''`.execute(db)
    await sql`update mail.pace set tokens = 0, at = '2000-01-01', slow = 0, slowed_at = null`.execute(db)
    clock.set('2026-03-02T09:00:00Z')
    alarms.length = server.taken.length = 0
    server.reply = server.end = () => undefined
  })
  afterEach(async () => {
    await Promise.all(senders.splice(0).map((sender) => sender.stop()))
  })
  afterAll(() => server.close())

  const start = (limits: Limits, silence?: number) =>
    senders.push(
      startMail(house, {
        transport: smtpTransport(server.url, 3, silence),
        connections: 3,
        limits,
        alone: true,
        alarm: (one) => alarms.push(one),
      }),
    )
  const people = (domain: string, count: number) => Array.from({ length: count }, (_, n) => ({ to: `person-${n}@${domain}`, fill: {} }))
  const edition = (...to: ReturnType<typeof people>[]) =>
    inTransaction(db, async (tx) => {
      const run = await startRun(
        tx,
        { key: 'edition', subject: 'News', text: 'News', html: '<p>News</p>', purpose: 'newsletter' },
        'system',
      )
      await addToRun(tx, run, to.flat())
      return run
    })
  const single = (to: string, more: object = {}) =>
    inTransaction(db, (tx) => queueMail(tx, { key: 'single', to, subject: 's', text: 't', purpose: 'p', ...more }))
  const arrived = (domain: string) => server.taken.filter(({ to }) => to.endsWith(domain)).length
  /** Time enough for several looks. */
  const looks = () => new Promise((resolve) => setTimeout(resolve, 700))
  const later = (seconds: number) => clock.set(clock.now().add({ seconds }).toString())
  const once = () => assert.equal(new Set(server.taken.map(({ to }) => to)).size, server.taken.length)

  test('no more mails go in a minute than the provider allows, however many wait and however many processes send', async () => {
    await edition(people('home.example', 30))
    start({ perMinute: 60 })
    start({ perMinute: 60 })
    await until('what may go at once has gone', () => server.taken.length >= 5)
    await looks()
    assert.equal(server.taken.length, 5, 'five seconds’ worth')
    later(2)
    await until('two more have gone', () => server.taken.length >= 7)
    await looks()
    assert.equal(server.taken.length, 7)
    later(60)
    await until('no more than five seconds’ worth at once', () => server.taken.length >= 12)
    await looks()
    assert.equal(server.taken.length, 12)
    once()
  })

  test('a domain that many people use gets its mail step by step, and nobody else waits for it', async () => {
    const run = await edition(people('big.example', 120), people('home.example', 40))
    start({ perDomain: 120 })
    await until('all of the others have it', () => arrived('home.example') >= 10 && arrived('big.example') >= 10)
    await looks()
    assert.deepEqual([arrived('big.example'), arrived('home.example')], [10, 10])
    const { rows } = await sql<{ n: number }>`select count(*) as n from mail.delivery where next_try_at > ${clock.now()}`.execute(db)
    assert.equal(rows[0]?.n, 140, 'each has a moment of its own')
    for (let n = 0; n < 70 && (await runState(db, run)).queued > 0; n += 1) {
      const before = server.taken.length
      later(1)
      await until('the next have it', async () => server.taken.length > before || (await runState(db, run)).queued === 0)
    }
    await until('everybody has it', async () => (await runState(db, run)).accepted === 160)
    once()
  })

  test('a single mail does not wait for the pace of a domain, and a link that somebody waits for goes before other single mails', async () => {
    await edition(people('big.example', 60))
    start({ perDomain: 60 })
    await until('what may go at once has gone', () => arrived('big.example') >= 5)
    await looks()
    await single('sam@big.example')
    await until('the single mail has gone', () => server.taken.some(({ to }) => to === 'sam@big.example'))
    await Promise.all(senders.splice(0).map((sender) => sender.stop()))
    for (let n = 0; n < 10; n += 1) await single(`invited-${n}@home.example`)
    await single('kim@home.example', { key: 'sign-in', urgent: true })
    const before = server.taken.length
    start({ perMinute: 60 })
    await until('the first have gone', () => server.taken.length >= before + 3)
    assert.ok(server.taken.slice(before, before + 3).some(({ to }) => to === 'kim@home.example'))
  })

  test('a domain that greylists is slowed and nobody is blamed; everybody has the mail in the end, once', async () => {
    const seen = new Set<string>()
    server.reply = (to) => {
      if (!to.endsWith('grey.example') || seen.has(to)) return undefined
      seen.add(to)
      return '451 4.7.1 Greylisted, please come back'
    }
    const run = await edition(people('grey.example', 12), people('home.example', 12))
    start({})
    await until('the others have it', () => arrived('home.example') === 12)
    const { rows } = await sql<{ name: string; slow: number }>`select name, slow from mail.pace where slow > 0`.execute(db)
    assert.deepEqual(rows, [{ name: 'grey.example', slow: 1 }])
    for (let n = 0; n < 30 && (await runState(db, run)).accepted < 24; n += 1) {
      later(40)
      await looks()
    }
    const state = await runState(db, run)
    assert.deepEqual([state.accepted, state.refused, state.notKnown], [24, 0, 0])
    assert.deepEqual(alarms, [], 'the server is not down')
    once()
  })

  test('a server that hangs up over too many gets less mail, is not taken for down, and nobody is blamed', async () => {
    server.reply = (to) => (to.endsWith('big.example') ? '421 4.7.28 Too many messages from you' : undefined)
    const run = await edition(people('big.example', 8), people('home.example', 20))
    start({})
    for (let n = 0; n < 20 && arrived('home.example') < 20; n += 1) {
      later(5)
      await looks()
    }
    assert.equal(arrived('home.example'), 20)
    const { rows } = await sql<{ name: string }>`select name from mail.pace where slow > 0 order by name`.execute(db)
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['', 'big.example'],
    )
    const waiting = await runRecipients(db, run, { state: 'queued' })
    assert.deepEqual([waiting.length, waiting.every(({ recipient }) => recipient.endsWith('big.example'))], [8, true])
    assert.deepEqual(alarms, [])
  })

  test('a server that stalls in the middle of a run leaves only what was under way not known, and the rest goes when it answers again', async () => {
    let stalled = 0
    server.end = (to) => {
      if (server.taken.length < 5 || to === 'sam@home.example') return undefined
      stalled += 1
      return new Promise(() => {})
    }
    const run = await edition(people('home.example', 20))
    start({}, 400)
    await until('it is found out', () => alarms.length > 0)
    server.end = () => undefined
    await until('what stalled is not known', async () => (await runState(db, run)).notKnown === stalled)
    assert.ok(stalled <= 3)
    const underWay = async () => {
      const { queued, handingOver } = await runState(db, run)
      return queued + handingOver
    }
    for (let n = 0; n < 40 && (await underWay()) > 0; n += 1) {
      later(30)
      await looks()
    }
    assert.equal((await runState(db, run)).accepted, 20 - stalled)
    once()
  })
})
