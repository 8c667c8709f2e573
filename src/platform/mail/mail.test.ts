import assert from 'node:assert/strict'
import { after as afterAll, afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { listenTo, within } from '#platform/events'
import type { Loop } from '#platform/jobs'
import { testDatabase } from '#test/database'
import { testHouse } from '#test/house'
import { smtpServer, until } from '#test/smtp-server'
import {
  cancelMail,
  decideNotKnown,
  keepingTransport,
  type Mail,
  mailAccepted,
  mailbox,
  mailRefused,
  mailState,
  queueMail,
  setMailIdentity,
  smtpTransport,
  startMail,
} from './index.js'
import { freshPace } from './pace.js'
import { takeNext } from './take.js'

const { db } = await testDatabase()
const clock = fixedClock('2026-03-02T09:00:00Z')
const house = testHouse(db, { clock })
const alarms: string[] = []
const heard: string[] = []
listenTo([
  within(mailAccepted, async (_tx, { key }) => void heard.push(`accepted ${key}`)),
  within(mailRefused, async (_tx, { key }) => void heard.push(`refused ${key}`)),
])
const server = await smtpServer()
let sender: Loop | undefined

// A hook beside a suite would run before every test of all files in this process.
describe('mail that goes out', () => {
  beforeEach(async () => {
    await sql`truncate mail.delivery, mail.message, mail.sender, mail.run, mail.run_count, mail.notice`.execute(db)
    await sql`update mail.line set down_since = null, tries = 0, next_try_at = null`.execute(db)
    clock.set('2026-03-02T09:00:00Z')
    alarms.length = heard.length = server.taken.length = 0
    server.reply = server.end = () => undefined
  })
  afterEach(async () => {
    await sender?.stop()
    sender = undefined
  })
  afterAll(() => server.close())

  const write = (mail: Partial<Mail> & { to: string }): Promise<number> =>
    inTransaction(db, (tx) =>
      queueMail(tx, {
        key: 'consultations:12:outcome',
        subject: 'What came of your view',
        text: 'We decided.',
        purpose: 'outcome',
        ...mail,
      }),
    )
  const start = (transport = smtpTransport(server.url, 3)): void => {
    sender = startMail(house, { transport, connections: 3, alone: true, alarm: (sentence) => alarms.push(sentence) })
  }
  const states = async (): Promise<Record<string, string>> => {
    const { rows } = await sql<{ recipient: string; state: string }>`select recipient, state from mail.delivery order by id`.execute(db)
    return Object.fromEntries(rows.map((row) => [row.recipient, row.state]))
  }
  const stateIs = (to: string, state: string) => until(`${to} is ${state}`, async () => (await states())[to] === state)

  test('a resident gets the mail from the office, with a text beside the page, an address to answer and a way to end it', async () => {
    await inTransaction(db, (tx) =>
      setMailIdentity(tx, { name: 'Westmarch PCC', address: 'office@westmarch.example', replyTo: 'team@westmarch.example' }, 'person:1'),
    )
    await write({
      to: 'ada@home.example',
      html: '<p>We decided.</p>',
      unsubscribe: `https://views.westmarch.example/end/${'x'.repeat(80)}`,
    })
    start()
    await stateIs('ada@home.example', 'accepted')
    const { raw, mail } = server.taken[0]!
    assert.equal(mail.from?.text, '"Westmarch PCC" <office@westmarch.example>')
    assert.equal(mail.replyTo?.text, 'team@westmarch.example')
    assert.equal(mail.text?.trim(), 'We decided.')
    assert.match(String(mail.html), /<p>We decided/)
    assert.match(raw, /^List-Unsubscribe: <https:\/\/views\.westmarch\.example\/end\/x{80}>\r$/m)
    assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    const { rows } = await sql<{ message_id: string }>`select message_id from mail.delivery`.execute(db)
    assert.equal(mail.messageId, rows[0]?.message_id)
    assert.match(mail.messageId ?? '', /@westmarch\.example>$/)
    assert.deepEqual(heard, ['accepted consultations:12:outcome'])
  })

  test('a mail is queued with its deed or not at all, and the same telling only once', async () => {
    await assert.rejects(
      inTransaction(db, async (tx) => {
        await queueMail(tx, { key: 'k', to: 'ada@home.example', subject: 's', text: 't', purpose: 'p' })
        throw new Error('changed their mind')
      }),
    )
    assert.deepEqual(await states(), {})
    const first = await write({ to: 'ada@home.example' })
    assert.equal(await write({ to: 'Ada@home.example', text: 'We decided, once more.' }), first)
    await write({ to: 'bo@home.example' })
    start()
    await until('both are told', async () => (await mailState(db)).queued === 0 && server.taken.length === 2)
    const { rows } = await sql`select 1 from mail.message`.execute(db)
    assert.equal(rows.length, 1, 'the words are kept once for everybody')
  })

  test('a mailbox that is full for now is tried again later; one that does not exist is refused for good', async () => {
    await write({ to: 'full@home.example' })
    await write({ to: 'nobody@home.example' })
    server.reply = (to) => (to.startsWith('full') ? '450 Mailbox full' : '550 No such person')
    start()
    await stateIs('nobody@home.example', 'refused')
    await until('the other is put off', async () => {
      const { rows } = await sql`select 1 from mail.delivery where reply_code = 450 and state = 'queued'`.execute(db)
      return rows.length === 1
    })
    assert.deepEqual(alarms, [], 'the server is not down')
    server.reply = () => undefined
    clock.set('2026-03-02T09:02:00Z')
    await stateIs('full@home.example', 'accepted')
    assert.deepEqual(heard, ['refused consultations:12:outcome', 'accepted consultations:12:outcome'])
  })

  test('the mail server goes away in the middle of telling 200 people and comes back: each is told exactly once', async () => {
    const people = Array.from({ length: 200 }, (_, n) => `person-${n}@home.example`)
    await inTransaction(db, async (tx) => {
      for (const to of people) await queueMail(tx, { key: 'run', to, subject: 'Outcome', text: 'We decided.', purpose: 'outcome' })
    })
    let down: Promise<void> | undefined
    server.end = () => {
      if (server.taken.length >= 80) down ??= server.close()
      return down && '421 Closing'
    }
    start()
    await until('the server is found to be down', async () => (await mailState(db)).downSince !== undefined)
    await down
    assert.equal(alarms.length, 1)
    const asked = server.connections
    clock.set('2026-03-02T09:00:06Z')
    await until('one mail has knocked in vain', async () => {
      const { rows } = await sql<{ tries: number }>`select tries from mail.line`.execute(db)
      return (rows[0]?.tries ?? 0) >= 2
    })
    server.end = () => undefined
    await server.open()
    assert.ok(server.connections - asked <= 1)
    clock.set('2026-03-02T09:10:00Z')
    await until('the outbox is empty', async () => (await mailState(db)).queued + (await mailState(db)).handingOver === 0)
    assert.deepEqual(server.taken.map((one) => one.to).toSorted(), people.toSorted())
    assert.deepEqual([alarms.length, (await mailState(db)).downSince, (await mailState(db)).notKnown.length], [2, undefined, 0])
  })

  test('a connection that breaks when the server may have had it all makes a mail not known, and it is not sent again by itself', async () => {
    const id = await write({ to: 'ada@home.example' })
    server.end = () => 'hang-up'
    start()
    await stateIs('ada@home.example', 'not-known')
    server.end = () => undefined
    clock.set('2026-03-02T12:00:00Z')
    await write({ to: 'bo@home.example' })
    await stateIs('bo@home.example', 'accepted')
    assert.equal((await states())['ada@home.example'], 'not-known')
    assert.deepEqual(
      (await mailState(db)).notKnown.map((one) => [one.id, one.recipient]),
      [[id, 'ada@home.example']],
    )
    await inTransaction(db, (tx) => decideNotKnown(tx, id, 'send-again', 'person:5'))
    await stateIs('ada@home.example', 'accepted')
    assert.equal(server.taken.filter((one) => one.to === 'ada@home.example').length, 1)
    await assert.rejects(
      inTransaction(db, (tx) => decideNotKnown(tx, id, 'treat-as-sent', 'person:5')),
      /already decided/,
    )
  })

  test('a hand-over of a process that died is found at the next start; a person may treat it as sent', async () => {
    const id = await write({ to: 'ada@home.example' })
    await inTransaction(db, (tx) => takeNext(tx, '0b0e7a52-0000-4000-8000-000000000000', clock.now(), 1, freshPace('')))
    start()
    await stateIs('ada@home.example', 'not-known')
    assert.match(alarms[0] ?? '', /a person decides/)
    await inTransaction(db, (tx) => decideNotKnown(tx, id, 'treat-as-sent', 'person:5'))
    assert.deepEqual([await states(), server.taken.length], [{ 'ada@home.example': 'accepted' }, 0])
  })

  test('nothing a person typed can add a header or a recipient', async () => {
    await write({ to: 'ada@home.example', subject: 'Your view\r\nBcc: spy@elsewhere.example\r\n\r\nHello' })
    for (const to of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '"a b"@c.example', 'nobody', 'a@b.example>']) {
      await assert.rejects(write({ to }), RangeError, to)
    }
    start()
    await stateIs('ada@home.example', 'accepted')
    assert.equal(server.taken[0]?.mail.bcc, undefined)
    assert.equal(server.taken[0]?.mail.subject, 'Your view Bcc: spy@elsewhere.example Hello')
  })

  test('the words of a sensitive mail leave the outbox once it has gone; a cancelled mail never goes', async () => {
    await write({ to: 'ada@home.example', key: 'sign-in:1', text: 'Your link', sensitive: true })
    const cancelled = await write({ to: 'bo@home.example' })
    await inTransaction(db, (tx) => cancelMail(tx, cancelled, 'person:5'))
    start()
    await stateIs('ada@home.example', 'accepted')
    assert.match(server.taken[0]?.mail.text ?? '', /Your link/)
    assert.deepEqual(
      (await mailbox(db, { to: 'ada@home.example' })).map((mail) => mail.text),
      [''],
    )
    assert.equal((await states())['bo@home.example'], 'cancelled')
  })

  test('in the demo every mail is kept, sign-in links too, and nothing leaves the machine', async () => {
    await write({ to: 'ada@home.example', text: 'Your link', sensitive: true })
    start(keepingTransport)
    await stateIs('ada@home.example', 'accepted')
    const [mail] = await mailbox(db)
    assert.deepEqual([mail?.to, mail?.text, server.taken.length], ['ada@home.example', 'Your link', 0])
  })
})
