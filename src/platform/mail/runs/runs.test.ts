import assert from 'node:assert/strict'
import { after as afterAll, afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { entries } from '#platform/audit'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { listenTo, within } from '#platform/events'
import type { Loop } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { smtpServer, until } from '#test/smtp-server'
import {
  addToRun,
  cancelRun,
  copyOfMail,
  decideNotKnown,
  eraseMail,
  forgetOldMail,
  keepingTransport,
  mailAccepted,
  mailbox,
  mailState,
  mailTo,
  pauseRun,
  queueMail,
  resumeRun,
  type Run,
  runRecipients,
  runState,
  smtpTransport,
  startMail,
  startRun,
} from '../index.js'

const { db } = await testDatabase()
const clock = fixedClock('2026-03-02T09:00:00Z')
const house = testHouse(db, { clock })
const server = await smtpServer()
let sender: Loop | undefined
const heard: string[] = []
listenTo([within(mailAccepted, async (_tx, { key }) => void heard.push(key))])

// A hook beside a suite would run before every test of all files in this process.
describe('runs of mail', () => {
  beforeEach(async () => {
    await sql`truncate mail.delivery, mail.message, mail.sender, mail.run, mail.run_count, mail.notice`.execute(db)
    await sql`update mail.line set down_since = null, tries = 0, next_try_at = null`.execute(db)
    clock.set('2026-03-02T09:00:00Z')
    heard.length = server.taken.length = 0
    server.reply = server.end = () => undefined
  })
  afterEach(async () => {
    await sender?.stop()
    sender = undefined
  })
  afterAll(() => server.close())

  const EDITION = {
    key: 'newsletters:edition:12',
    subject: 'What we did in March',
    text: 'Dear {{name}},\nwe met you. Change what you get: {{preferences}}',
    html: '<p>Dear {{name}},</p><p><a href="{{preferences}}">Change what you get</a></p>',
    purpose: 'newsletter',
    unsubscribe: 'https://views.westmarch.example/end/{{token}}',
  }
  const begin = (more: Partial<Run> = {}) => inTransaction(db, (tx) => startRun(tx, { ...EDITION, ...more }, 'person:5'))
  const person = (n: number | string) => ({
    to: `person-${n}@home.example`,
    fill: { name: `Person ${n}`, preferences: `https://views.westmarch.example/p/${n}`, token: `t${n}`, unused: 'never kept' },
  })
  const add = (run: number, people: readonly ReturnType<typeof person>[]) => inTransaction(db, (tx) => addToRun(tx, run, people))
  const many = (count: number) => Array.from({ length: count }, (_, n) => person(n))
  const start = (transport = smtpTransport(server.url, 3)) => {
    sender = startMail(house, { transport, connections: 3, alone: true, alarm() {} })
  }
  const isDone = (run: number) => until('the run is done', async () => (await runState(db, run)).state === 'done')

  test('an edition goes to everybody with their own links; what a name says cannot break the page, and the links are forgotten', async () => {
    const run = await begin()
    const rosa = {
      to: 'rosa@home.example',
      fill: { ...person(1).fill, name: 'Rosa <b> {{token}} & Co', preferences: 'https://v.example/p?a=1&b=2' },
    }
    assert.equal(await add(run, [rosa, person(2)]), 2)
    const { rows } = await sql<{ fill: object }>`select fill from mail.delivery order by id`.execute(db)
    assert.deepEqual(Object.keys(rows[1]!.fill).toSorted(), ['name', 'preferences', 'token'])
    start()
    await isDone(run)
    const { mail, raw } = server.taken.find(({ to }) => to === 'rosa@home.example')!
    assert.equal(mail.subject, 'What we did in March')
    assert.match(mail.text ?? '', /Dear Rosa <b> \{\{token\}\} & Co,\nwe met you\. Change what you get: https:\/\/v\.example\/p\?a=1&b=2/)
    assert.match(String(mail.html), /Dear Rosa &lt;b&gt; \{\{token\}\} &amp; Co.*href="https:\/\/v\.example\/p\?a=1&amp;b=2"/)
    assert.match(raw, /^List-Unsubscribe: <https:\/\/views\.westmarch\.example\/end\/t1>\r$/m)
    assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    assert.match(raw, /^Precedence: bulk\r$/m)
    assert.match(raw, /^List-ID: <newsletter\.[\w.]+>\r$/im)
    assert.doesNotMatch(raw, /^Auto-Submitted/m)
    assert.match(server.taken.find(({ to }) => to === 'person-2@home.example')?.mail.text ?? '', /Person 2.*\/p\/2/s)
    assert.deepEqual((await sql`select 1 from mail.delivery where fill is not null`.execute(db)).rows, [])
    assert.deepEqual(heard, [EDITION.key, EDITION.key])
    assert.equal((await sql`select 1 from mail.message`.execute(db)).rows.length, 1)
  })

  test('a run can go out under a name of its own, in one line, from the office’s address', async () => {
    const run = await begin({ senderName: 'Rural crime team\r\nBcc: all@home.example' })
    await add(run, [person(1)])
    start()
    await isDone(run)
    const { raw } = server.taken[0]!
    assert.match(raw, /^From: "?Rural crime team +Bcc: all@home\.example"? <no-reply@regard\.example>\r$/im)
    assert.doesNotMatch(raw, /^Bcc/im)
  })

  test('the same run is begun once, and the same person is in it once, however the address is written', async () => {
    const run = await begin()
    assert.equal(await begin({ text: 'Other words' }), run)
    assert.equal(await add(run, [person('a'), { ...person('A'), to: 'PERSON-a@home.example' }, person('b')]), 2)
    assert.equal(await add(run, [person('b'), person('c')]), 1)
    assert.equal((await runState(db, run)).queued, 3)
    assert.equal((await entries(db, { did: 'mail:start-run', subject: String(run) })).length, 1)
  })

  test('an address that mail cannot go to, a place that nothing fills and more than a thousand at once add nobody', async () => {
    const run = await begin()
    await assert.rejects(add(run, [person(1), { ...person(2), to: 'a@b.example, c@d.example' }]), RangeError)
    const { token: _token, ...rest } = person(3).fill
    await assert.rejects(add(run, [person(1), { to: 'x@home.example', fill: rest as never }]), /\{\{token\}\}/)
    await assert.rejects(add(run, [{ ...person(4), fill: { ...person(4).fill, token: 'a>\r\nBcc: b' } }]), /unsubscribe/)
    await assert.rejects(add(run, many(1001)), RangeError)
    assert.equal((await runState(db, run)).queued, 0)
    assert.equal((await runState(db, run)).state, 'going')
  })

  test('a sign-in link never waits behind a run', async () => {
    const run = await begin()
    await add(run, many(60))
    server.end = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 10))
    start()
    await until('some have gone', () => server.taken.length >= 5)
    const id = await inTransaction(db, (tx) =>
      queueMail(tx, { key: 'sign-in:1', to: 'sam@office.example', subject: 'Sign in', text: 'Link', purpose: 'sign-in', sensitive: true }),
    )
    const before = server.taken.length
    await isDone(run)
    const place = server.taken.findIndex(({ to }) => to === 'sam@office.example')
    assert.ok(place - before <= 8, `it went as number ${place + 1} when ${before} had gone`)
    assert.equal((await copyOfMail(db, id))?.state, 'accepted')
  })

  test('a run is held and goes on; nothing of it is taken meanwhile, and other mail goes', async () => {
    const run = await begin()
    await add(run, many(40))
    server.end = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 5))
    start()
    await until('some have gone', () => server.taken.length >= 5)
    await inTransaction(db, (tx) => pauseRun(tx, run, 'person:5'))
    await until('what was under way has ended', async () => (await runState(db, run)).handingOver === 0)
    const held = await runState(db, run)
    assert.equal(held.state, 'paused')
    assert.ok(held.queued > 0 && held.accepted === 40 - held.queued)
    await inTransaction(db, (tx) => queueMail(tx, { key: 'k', to: 'sam@office.example', subject: 's', text: 't', purpose: 'p' }))
    await until('another mail has gone', () => server.taken.some(({ to }) => to === 'sam@office.example'))
    assert.deepEqual(await runState(db, run), held)
    await assert.rejects(
      inTransaction(db, (tx) => pauseRun(tx, run, 'person:5')),
      /held already/,
    )
    await inTransaction(db, (tx) => resumeRun(tx, run, 'person:5'))
    await isDone(run)
    assert.equal(new Set(server.taken.map(({ to }) => to)).size, 41)
    assert.equal(server.taken.length, 41)
    await assert.rejects(
      inTransaction(db, (tx) => pauseRun(tx, run, 'person:5')),
      /it is over/,
    )
  })

  test('a cancelled run ends: who waits gets nothing, nobody can be added, and it is over for good', async () => {
    const run = await begin()
    await add(run, many(30))
    await inTransaction(db, (tx) => cancelRun(tx, run, 'person:5'))
    assert.deepEqual(await runState(db, run), {
      state: 'cancelled',
      queued: 0,
      handingOver: 0,
      accepted: 0,
      refused: 0,
      notKnown: 0,
      cancelled: 30,
      returned: 0,
    })
    assert.equal((await mailState(db)).queued, 0)
    assert.deepEqual(
      [(await runRecipients(db, run, { state: 'cancelled' })).length, (await runRecipients(db, run, { state: 'queued' })).length],
      [30, 0],
    )
    for (const deed of [pauseRun, resumeRun, cancelRun]) {
      await assert.rejects(
        inTransaction(db, (tx) => deed(tx, run, 'person:5')),
        /over/,
      )
    }
    await assert.rejects(add(run, [person(99)]), /was cancelled/)
    start()
    await until('what waited is off the queue', async () => {
      const { rows } = await sql`select 1 from mail.delivery where state <> 'cancelled' or fill is not null`.execute(db)
      return rows.length === 0
    })
    assert.equal(server.taken.length, 0)
    const did = (await entries(db, { kind: 'mail-run', subject: String(run) })).map((entry) => entry.did)
    assert.deepEqual(did.toSorted(), ['mail:cancel-run', 'mail:start-run'])
  })

  test('a run of which everybody has it is looked through no more, and goes on when somebody is added', async () => {
    const run = await begin()
    await add(run, [person(1)])
    start()
    await isDone(run)
    clock.set('2026-03-02T09:00:20Z')
    const stored = async () => (await sql<{ state: string }>`select state from mail.run`.execute(db)).rows[0]?.state
    await until('it is marked as done', async () => (await stored()) === 'done')
    await add(run, [person(2)])
    await until('the second has it', async () => (await runState(db, run)).accepted === 2)
  })

  test('who did not get it is listed: refused, put off, not known, fifty at a time', async () => {
    const run = await begin()
    await add(run, many(120))
    server.reply = (to) =>
      to === 'person-7@home.example' ? '550 No such person' : to === 'person-9@home.example' ? '451 Later' : undefined
    server.end = (to) => (to === 'person-110@home.example' ? 'hang-up' : undefined)
    start()
    await until('all but two have it', async () => {
      clock.set(clock.now().add({ seconds: 5 }).toString())
      return (await runState(db, run)).accepted >= 115
    })
    const state = await runState(db, run)
    assert.equal(state.refused, 1)
    assert.ok(state.notKnown >= 1)
    assert.equal(state.state, 'going')
    const [refused] = await runRecipients(db, run, { state: 'refused' })
    assert.deepEqual([refused?.recipient, refused?.reply?.includes('550')], ['person-7@home.example', true])
    await until('the one that was put off waits', async () => (await runState(db, run)).queued === 1)
    const [later] = await runRecipients(db, run, { state: 'queued' })
    assert.deepEqual([later?.recipient, later?.reply?.includes('451')], ['person-9@home.example', true])
    const first = await runRecipients(db, run)
    const second = await runRecipients(db, run, { after: first.at(-1)!.id })
    const third = await runRecipients(db, run, { after: second.at(-1)!.id })
    assert.deepEqual([first.length, second.length, third.length], [50, 50, 20])
    const [lost] = await runRecipients(db, run, { state: 'not-known' })
    server.end = server.reply = () => undefined
    await inTransaction(db, (tx) => decideNotKnown(tx, lost!.id, 'send-again', 'person:5'))
    clock.set(clock.now().add({ hours: 5 }).toString())
    await until('both have it', () => [lost!, later!].every(({ recipient }) => server.taken.some(({ to }) => to === recipient)))
    assert.match(server.taken.find(({ to }) => to === lost?.recipient)?.mail.text ?? '', /\/p\/\d+/, 'its links were kept till then')
  })

  test('a person’s mail of a run can be found, copied and erased, and old runs are forgotten with their words', async () => {
    const run = await begin()
    await add(run, [person(1), person(2)])
    const [mail] = await mailTo(db, 'person-1@home.example')
    assert.match((await copyOfMail(db, mail!.id))?.text ?? '', /Dear Person 1/)
    await inTransaction(db, (tx) => eraseMail(tx, mail!.id))
    assert.equal((await runState(db, run)).cancelled, 1)
    start()
    await isDone(run)
    const [other] = await mailTo(db, 'person-2@home.example')
    assert.match((await copyOfMail(db, other!.id))?.text ?? '', /Dear \(here stood something for this person alone\)/)
    clock.set('2026-03-02T09:00:40Z')
    await until('it is marked as done', async () => (await sql`select 1 from mail.run where state = 'done'`.execute(db)).rows.length === 1)
    assert.equal(await forgetOldMail(db, clock.now().add({ hours: 24 * 365 })), 1)
    const { rows } = await sql<{ text: string; html: string | null }>`select text, html from mail.message`.execute(db)
    assert.deepEqual(rows, [{ text: '', html: null }])
    assert.deepEqual((await runState(db, run)).accepted, 1)
  })

  test('erasing everybody so far does not empty a run that still goes', async () => {
    const run = await begin()
    await add(run, [person(1)])
    const [mail] = await mailTo(db, 'person-1@home.example')
    await inTransaction(db, (tx) => eraseMail(tx, mail!.id))
    await add(run, [person(2)])
    start()
    await isDone(run)
    assert.match(server.taken[0]?.mail.text ?? '', /Dear Person 2/)
  })

  test('in the demo the mailbox shows each mail of a run with its links', async () => {
    const run = await begin()
    await add(run, [person(1)])
    start(keepingTransport)
    await isDone(run)
    const [mail] = await mailbox(db)
    assert.match(mail?.text ?? '', /Dear Person 1.*\/p\/1/s)
    assert.match(mail?.html ?? '', /href="https:\/\/views\.westmarch\.example\/p\/1"/)
  })
})
