import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { mailState, queueMail } from '#platform/mail'
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
