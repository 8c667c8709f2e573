import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { imapServer } from '#test/imap-server'
import { until } from '#test/smtp-server'
import { staffed } from '#test/staffed'
import { mailState, openNotices, queueMail, startReturns } from '#platform/mail'
import { administration } from '../module.js'

async function story() {
  const office = await staffed([administration])
  const sam = await office.joins('Sam Underhill', ['administration:mend-mail'])
  const sent = (key: string, state: string) =>
    office.do(async (tx) => {
      const id = await queueMail(tx, { key, to: 'rosa@example.example', subject: `About ${key}`, text: 'Words', purpose: 'story' })
      await sql`update mail.delivery set state = ${state}, handed_at = ${office.clock.now()} where id = ${id}`.execute(tx)
    })
  return { office, sam, sent }
}

test('about mail of which nobody knows whether it arrived, staff decide: send it again, or treat it as sent', async () => {
  const { office, sam, sent } = await story()
  await sent('first', 'not-known')
  const page = await (await sam.get('/staff')).click('Decide about 1 mail that may not have arrived')
  assert.match(page.text, /About firstTo rosa@example\.example, handed over on Monday 23 November 2026 at 9am/)
  assert.match((await page.send({}, 'Send it again')).text, /It will be sent again/)
  assert.equal((await mailState(office.db)).queued, 1)
  await sent('second', 'not-known')
  const second = await sam.get('/staff/administration/mail')
  assert.match((await second.send({}, 'Treat it as sent')).text, /It counts as sent.*There are none/)
  const { queued, notKnown } = await mailState(office.db)
  assert.deepEqual([queued, notKnown.length], [1, 0])
})

test('while the mail server is down the page says since when, and that nothing is lost', async () => {
  const { office, sam, sent } = await story()
  await sent('third', 'refused')
  await sql`update mail.line set down_since = ${office.clock.now()}, reply = 'connection refused'`.execute(office.db)
  const page = await (await sam.get('/staff')).click('The mail server does not answer')
  assert.match(page.text, /has not answered since Monday 23 November 2026 at 9am\. Nothing is lost.*connection refused/)
  assert.match(page.text, /Refused for good 1/)
})

const STATUS = (to: string) => `From: MAILER-DAEMON@mx.example
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

<${to}>: no such person
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
--x--
`

test('INF-11 a notice that names no mail of ours waits on the desk; staff say which mail it was, or that nothing follows from it', async () => {
  const { office, sam } = await story()
  const imap = await imapServer()
  imap.deliver(STATUS('forwarded@elsewhere.example'))
  imap.deliver(STATUS('stranger@elsewhere.example'))
  const returns = startReturns(office.house, { url: imap.url, alarm: assert.fail })
  await until('both are found', async () => (await openNotices(office.db)).count === 2)
  await returns.stop()
  await imap.close()
  const rosa = await office.do(async (tx) => {
    const id = await queueMail(tx, { key: 'first', to: 'rosa@example.example', subject: 'About roads', text: 'Words', purpose: 'story' })
    await sql`update mail.delivery set state = 'accepted', settled_at = ${office.clock.now()} where id = ${id}`.execute(tx)
    return id
  })
  assert.match((await sam.get('/staff/administration/mail')).text, /mailbox was last looked through on/)
  const list = await (await sam.get('/staff')).click('Look at 2 notices about mail that came back')
  assert.match(list.text, /It could not be delivered, for good/)
  const notice = await list.click('Undelivered Mail')
  assert.match(notice.text, /forwarded@elsewhere\.example>: no such person/)
  for (const strange of ['1e20', '99999999999999999999', 'x'])
    assert.equal((await sam.get(`/staff/administration/mail/notices?notice=${strange}`)).status, 404, strange)
  const none = await notice.send({ to: '' }, 'Find the mail')
  assert.equal(none.status, 422)
  const found = await notice.send({ to: 'rosa@example.example' }, 'Find the mail')
  const wrong = await found.send({}, 'It came back')
  assert.match(wrong.text, /Select which mail it is about/)
  assert.match((await found.send({ mail: String(rosa), why: 'blocked' }, 'It came back')).text, /It is recorded/)
  const { rows } = await sql<{ returned_why: string }>`select returned_why from mail.delivery where id = ${rosa}`.execute(office.db)
  assert.equal(rows[0]?.returned_why, 'blocked')
  const other = await (await sam.get('/staff/administration/mail/notices')).click('Undelivered Mail')
  assert.match((await other.send({}, 'Nothing follows from it')).text, /Nothing follows from this notice.*There are none/)
})

test('while the mailbox cannot be read, the page and the desk say so', async () => {
  const { office, sam } = await story()
  await sql`update mail.mailbox set trouble_since = ${office.clock.now()}, trouble = 'ECONNREFUSED'`.execute(office.db)
  const page = await (await sam.get('/staff')).click('The mailbox for mail that comes back cannot be read')
  assert.match(page.text, /has not been readable since Monday 23 November 2026.*Nothing is lost.*ECONNREFUSED/)
})
