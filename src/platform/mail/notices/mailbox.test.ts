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
import { imapServer } from '#test/imap-server'
import { answer, complaint, fromExchange, fromGmail, fromPostfix, outOfOffice } from '#test/notices'
import { until } from '#test/smtp-server'
import {
  assignNotice,
  dismissNotice,
  eraseMail,
  mailboxState,
  mailComplained,
  mailReturned,
  openNotices,
  queueMail,
  startReturns,
} from '../index.js'
import { openMailbox } from './imap.js'
import { lookThrough } from './read-mailbox.js'

const { db } = await testDatabase()
const clock = fixedClock('2026-03-02T10:00:00Z')
const house = testHouse(db, { clock })
const heard: string[] = []
const alarms: string[] = []
listenTo([
  within(mailReturned, async (_tx, { key }) => void heard.push(`returned ${key}`)),
  within(mailComplained, async (_tx, { key }) => void heard.push(`complained ${key}`)),
])
let imap = await imapServer()
let loop: Loop | undefined

// A hook beside a suite would run before every test of all files in this process.
describe('notices in the mailbox', () => {
  beforeEach(async () => {
    await sql`truncate mail.delivery, mail.message, mail.run, mail.run_count, mail.notice`.execute(db)
    await sql`update mail.mailbox set uid_validity = null, last_uid = 0, looked_at = null, trouble_since = null, trouble = null`.execute(db)
    clock.set('2026-03-02T10:00:00Z')
    heard.length = alarms.length = 0
    await imap.close()
    imap = await imapServer()
  })
  afterEach(async () => {
    await loop?.stop()
    loop = undefined
  })
  afterAll(() => imap.close())

  /** A mail that the next server took an hour ago. */
  async function sent(key: string, to = 'ada@home.example', state = 'accepted') {
    const id = await inTransaction(db, (tx) => queueMail(tx, { key, to, subject: 'News', text: 'Words', purpose: 'newsletter' }))
    const hourAgo = clock.now().subtract({ hours: 1 })
    const { rows } = await sql<{ message_id: string }>`
    update mail.delivery set state = ${state}, handed_at = ${hourAgo}, settled_at = ${hourAgo} where id = ${id} returning message_id`.execute(
      db,
    )
    return { id, messageId: rows[0]!.message_id, to }
  }
  async function look(): Promise<number> {
    const mailbox = await openMailbox(imap.url, 2000)
    try {
      return await lookThrough(house, mailbox)
    } finally {
      await mailbox.close()
    }
  }
  const whyOf = async (id: number) =>
    (await sql<{ why: string | null }>`select returned_why as why from mail.delivery where id = ${id}`.execute(db)).rows[0]?.why

  test('mail that came back is found by its number and recorded with the reason; answers and out-of-office notes stay untouched', async () => {
    const [ada, bo, cy] = [await sent('a'), await sent('b', 'bo@home.example'), await sent('c', 'cy@home.example')]
    imap.deliver(answer(ada))
    imap.deliver(fromPostfix({ ...ada, to: 'forwarded@elsewhere.example' }))
    imap.deliver(fromExchange(bo))
    imap.deliver(outOfOffice(cy))
    imap.deliver(fromGmail(cy))
    assert.equal(await look(), 3)
    assert.deepEqual([await whyOf(ada.id), await whyOf(bo.id), await whyOf(cy.id)], ['no-such-address', 'mailbox-full', 'no-such-address'])
    assert.deepEqual(heard, ['returned a', 'returned b', 'returned c'])
    assert.deepEqual(
      imap.in('INBOX').map(({ raw, flags }) => [/Subject: (.*)\r/.exec(raw)?.[1], flags]),
      [
        ['Re: What came of your view', []],
        ['Automatic reply: What came of your view', []],
      ],
    )
    assert.equal(imap.in('Regard').length, 3)
    assert.ok(!imap.said.some((one) => /UID FETCH 1 .*\[\]/.test(one)), 'an answer is not even read')
    assert.equal((await entries(db, { did: 'mail:came-back', subject: String(ada.id) }))[0]?.actor, 'system')
    assert.equal(await look(), 0)
  })

  test('without a number, the newest mail lately to the address that is named is meant; one that is too old is not', async () => {
    const old = await sent('old')
    await sql`update mail.delivery set handed_at = ${clock.now().subtract({ hours: 24 * 30 })} where id = ${old.id}`.execute(db)
    imap.deliver(fromPostfix({ to: 'ADA@home.example' }))
    await look()
    assert.deepEqual([await whyOf(old.id), (await openNotices(db)).count], [null, 1])
    const fresh = await sent('fresh')
    imap.deliver(fromPostfix({ to: 'Ada@home.example', status: '5.1.2' }))
    await look()
    assert.deepEqual([await whyOf(old.id), await whyOf(fresh.id)], [null, 'no-such-address'])
  })

  test('mail that could not arrive for the moment counts as come back with the third time in thirty days', async () => {
    const mails = [await sent('one'), await sent('two'), await sent('three')]
    for (const [at, mail] of mails.entries()) {
      clock.set(`2026-03-${10 + at * 5}T10:00:00Z`)
      imap.deliver(fromPostfix({ ...mail, status: '4.2.2' }))
      if (at === 1) imap.deliver(`${fromPostfix({ ...mail, status: '4.2.2' })}\nonce more about the same mail`)
      await look()
    }
    assert.deepEqual(heard, ['returned three'])
    assert.equal(await whyOf(mails[2]!.id), 'mailbox-full')
    const slow = [await sent('x', 'bo@home.example'), await sent('y', 'bo@home.example'), await sent('z', 'bo@home.example')]
    for (const [at, mail] of slow.entries()) {
      clock.set(`2026-${String(4 + at * 2).padStart(2, '0')}-10T10:00:00Z`)
      imap.deliver(fromPostfix({ ...mail, status: '4.2.2' }))
      await look()
    }
    assert.deepEqual(heard, ['returned three'], 'not within thirty days')
  })

  test('a complaint is heard of once and is no proof that a mail came back; one that names an address alone waits for a person', async () => {
    const ada = await sent('edition')
    imap.deliver(complaint(ada))
    imap.deliver(complaint({ to: 'ada@home.example' }))
    await look()
    assert.deepEqual([heard, await whyOf(ada.id)], [['complained edition'], null])
    assert.equal((await entries(db, { did: 'mail:complaint', subject: String(ada.id) })).length, 1)
    const { rows } = await openNotices(db)
    assert.deepEqual([rows[0]?.kind, rows[0]?.recipient], ['complaint', 'ada@home.example'])
  })

  test('a notice about a mail of which nobody knew whether it had gone shows that it had', async () => {
    const ada = await sent('k', 'ada@home.example', 'not-known')
    imap.deliver(fromPostfix(ada))
    await look()
    assert.equal(await whyOf(ada.id), 'no-such-address')
  })

  test('a notice that names nobody, and one that cannot be read, wait for a person and hold up none after them', async () => {
    const ada = await sent('a')
    imap.deliver(
      'From: MAILER-DAEMON@x.example\nSubject: Undeliverable\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\nbroken',
    )
    imap.deliver(fromPostfix({ to: 'stranger@home.example' }))
    imap.deliver(fromPostfix(ada))
    assert.equal(await look(), 3)
    const open = await openNotices(db)
    assert.equal(open.count, 2)
    assert.equal(await whyOf(ada.id), 'no-such-address')
    const [first, second] = open.rows
    const bo = await sent('b', 'bo@home.example')
    await inTransaction(db, (tx) => assignNotice(tx, second!.id, bo.id, 'blocked', clock.now(), 'person:5'))
    assert.equal(await whyOf(bo.id), 'blocked')
    await inTransaction(db, (tx) => dismissNotice(tx, first!.id, clock.now(), 'person:5'))
    await assert.rejects(
      inTransaction(db, (tx) => dismissNotice(tx, first!.id, clock.now(), 'person:5')),
      /already decided/,
    )
    const { rows } = await sql`select 1 from mail.notice where recipient is not null or excerpt is not null`.execute(db)
    assert.deepEqual([rows.length, (await openNotices(db)).count], [0, 0])
  })

  test('stopped between keeping a notice and putting it aside, the next look does the rest and nothing twice', async () => {
    const [ada, bo] = [await sent('a'), await sent('b', 'bo@home.example')]
    imap.deliver(fromPostfix(ada))
    imap.deliver(fromPostfix(bo))
    imap.before = (command) => (/^(CREATE|UID MOVE)/.test(command) ? 'hang-up' : undefined)
    await assert.rejects(look())
    assert.deepEqual([heard, imap.in('INBOX').length], [['returned a'], 2])
    imap.before = () => undefined
    assert.equal(await look(), 1)
    assert.deepEqual([heard, imap.in('INBOX').length, imap.in('Regard').length], [['returned a', 'returned b'], 0, 2])
  })

  test('a mailbox with new numbers is looked through anew, and what is known changes nothing', async () => {
    const ada = await sent('a')
    imap.before = (command) => (command.startsWith('UID MOVE') ? { no: 'not allowed' } : undefined)
    imap.deliver(answer(ada))
    imap.deliver(fromPostfix(ada))
    assert.equal(await look(), 1)
    assert.deepEqual(
      imap.in('INBOX').map(({ flags }) => flags),
      [[], ['\\Seen']],
      'where nothing can be put aside, it is marked as read',
    )
    imap.renumber()
    assert.equal(await look(), 0)
    assert.deepEqual(heard, ['returned a'])
  })

  test('a mailbox that cannot be reached raises one alarm, is asked less and less often, and is read when it is back', async () => {
    const ada = await sent('a')
    imap.deliver(fromPostfix(ada))
    await imap.close()
    loop = startReturns(house, { url: imap.url, alarm: (sentence) => alarms.push(sentence) })
    await until('it is noticed', () => alarms.length > 0)
    assert.match(alarms[0] ?? '', /cannot be read \(ECONNREFUSED\)/)
    assert.equal(loop.health().trouble, undefined)
    clock.set('2026-03-02T10:02:01Z')
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await imap.open()
    clock.set('2026-03-02T10:04:00Z')
    await new Promise((resolve) => setTimeout(resolve, 1200))
    assert.equal(imap.said.length, 0, 'it waits longer each time')
    clock.set('2026-03-02T10:40:00Z')
    await until('it is read', async () => (await whyOf(ada.id)) === 'no-such-address')
    await until('the end of the trouble is said', () => alarms.length > 1)
    assert.equal((await mailboxState(db)).troubleSince, undefined)
    assert.equal(alarms.length, 2)
  })

  test('a wrong password is said without the password', async () => {
    loop = startReturns(house, { url: imap.url.replace('a%20secret', 'hunter2'), alarm: (sentence) => alarms.push(sentence) })
    await until('it is noticed', () => alarms.length > 0)
    assert.match(alarms[0]!, /Wrong password/)
    assert.doesNotMatch(alarms.join() + (await mailboxState(db)).trouble, /hunter2/)
  })

  test('when somebody’s mail is erased, so are the notices that name them', async () => {
    const ada = await sent('a')
    await sql`update mail.delivery set handed_at = '2025-01-01' where id = ${ada.id}`.execute(db)
    imap.deliver(fromPostfix({ to: 'ada@home.example' }))
    await look()
    await inTransaction(db, (tx) => eraseMail(tx, ada.id))
    assert.equal((await openNotices(db)).count, 0)
  })
})
