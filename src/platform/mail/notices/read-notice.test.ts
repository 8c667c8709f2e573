import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, complaint, fromExchange, fromGmail, fromOldServer, fromPostfix, outOfOffice } from '#test/notices'
import { readNotice } from './read-notice.js'

const ID = '<0b0e7a52-1111-4222-8333-944455556666@westmarch.example>'
const read = async (raw: string) => readNotice(Buffer.from(raw.replace(/\n/g, '\r\n')))
const ABOUT = { to: 'ada@home.example', messageId: ID }

for (const [what, raw, kind, why] of [
  ['Postfix: no such person', fromPostfix(ABOUT), 'hard', 'no-such-address'],
  ['Postfix: the mailbox is full', fromPostfix({ ...ABOUT, status: '4.2.2' }), 'soft', 'mailbox-full'],
  ['Postfix: it gave up', fromPostfix({ ...ABOUT, status: '4.4.1', diagnostic: 'smtp; connection timed out' }), 'soft', 'other'],
  ['Postfix: policy', fromPostfix({ ...ABOUT, status: '5.7.1' }), 'hard', 'blocked'],
  ['Exchange: the mailbox is full', fromExchange(ABOUT), 'hard', 'mailbox-full'],
  ['Exchange: no such person', fromExchange({ ...ABOUT, status: '5.1.10' }), 'hard', 'no-such-address'],
  ['Gmail: no such person', fromGmail(ABOUT), 'hard', 'no-such-address'],
  ['a complaint', complaint(ABOUT), 'complaint', 'other'],
  ['an old server’s text', fromOldServer(ABOUT), 'hard', 'no-such-address'],
] as const) {
  test(`a notice is read: ${what}`, async () => {
    const notice = await read(raw)
    assert.deepEqual([notice?.kind, notice?.why, notice?.recipients[0]], [kind, why, 'ada@home.example'])
    assert.ok(notice?.messageIds.includes(ID), JSON.stringify(notice))
  })
}

for (const [what, raw] of [
  ['an out-of-office note', outOfOffice(ABOUT)],
  ['an answer that quotes a notice', answer(ABOUT)],
  ['word that a mail is only late', fromPostfix({ ...ABOUT, status: '4.4.1', action: 'delayed' })],
  ['word that a mail arrived', fromPostfix({ ...ABOUT, status: '2.0.0', action: 'delivered' })],
  ['somebody who says that it is wanted', complaint({ ...ABOUT, action: 'not-spam' })],
  [
    'a receipt for reading',
    fromPostfix(ABOUT)
      .replaceAll('delivery-status', 'disposition-notification')
      .replace(/Action: failed\n/, 'Disposition: manual-action; displayed\n'),
  ],
] as const) {
  test(`this is no notice: ${what}`, async () => assert.equal(await read(raw), undefined))
}

test('what is broken, cut off or empty does not stop the reading', async () => {
  const whole = fromExchange(ABOUT)
  for (let length = 0; length < whole.length; length += 97) await read(whole.slice(0, length))
  await read('\u0000'.repeat(1000))
  const notice = await read(whole.slice(0, whole.indexOf('Content-Type: message/rfc822')))
  assert.equal(notice?.kind, 'hard')
})
