import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomeOf } from './smtp-transport.js'

const cases: readonly [what: string, error: Parameters<typeof outcomeOf>[0], handedAll: boolean, kind: string][] = [
  ['nobody listens', { code: 'ECONNECTION', command: 'CONN', message: 'refused' }, false, 'down'],
  ['our password is wrong', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, message: 'no' }, false, 'down'],
  ['our sender address is not allowed', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, message: 'no' }, false, 'down'],
  ['the mail is too big', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552, message: 'no' }, false, 'refused'],
  ['there is no such person', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, message: 'no' }, false, 'refused'],
  ['the mailbox is full for now', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452, message: 'no' }, false, 'later'],
  ['the content is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, message: 'no' }, true, 'refused'],
  ['the server shuts down and says so', { code: 'ECONNECTION', command: 'CONN', responseCode: 421, message: 'bye' }, true, 'down'],
  ['it breaks off before the whole mail was written', { code: 'ECONNECTION', command: 'CONN', message: 'closed' }, false, 'down'],
  ['it breaks off after the whole mail was written', { code: 'ECONNECTION', command: 'CONN', message: 'closed' }, true, 'not-known'],
  ['no answer comes to the whole mail', { code: 'ETIMEDOUT', command: 'CONN', message: 'timeout' }, true, 'not-known'],
]
const LATER = { code: 'EENVELOPE', responseCode: 450 } as const
const paces: readonly [what: string, error: Parameters<typeof outcomeOf>[0], slow: string | undefined][] = [
  ['greylists', { ...LATER, command: 'RCPT TO', message: '450 4.2.0 Greylisted, come back in 5 minutes' }, 'domain'],
  ['has too many of one domain', { ...LATER, command: 'RCPT TO', message: '450 4.7.28 unusual rate of mail' }, 'domain'],
  ['has too many from us', { ...LATER, command: 'MAIL FROM', message: '452 4.4.2 Submission rate limit exceeded' }, 'all'],
  ['hangs up over too many', { code: 'ECONNECTION', responseCode: 421, command: 'CONN', message: '421 4.7.0 too many messages' }, 'either'],
  ['says that one mailbox is full', { ...LATER, command: 'RCPT TO', message: '452 4.2.2 Mailbox full' }, undefined],
  ['refuses for good', { ...LATER, responseCode: 550, command: 'RCPT TO', message: '550 5.7.1 too many complaints' }, undefined],
]
for (const [what, error, slow] of paces) {
  test(`when the server ${what}, less goes to: ${slow ?? 'nobody'}`, () => assert.equal(outcomeOf(error, false).slow, slow))
}
for (const [what, error, handedAll, kind] of cases) {
  test(`when ${what}, the mail is: ${kind}`, () => assert.equal(outcomeOf(error, handedAll).kind, kind))
}
